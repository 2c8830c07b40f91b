using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign;

/// <summary>Published runs made by hand.</summary>
internal sealed class KnownStandings : IStandings
{
    private readonly Dictionary<(WindowKind, Month), IReadOnlyList<Standing>> _rows = [];

    public IReadOnlyList<Month> Published => [.. _rows.Keys.Select(key => key.Item2).Distinct().Order()];

    public KnownStandings With(WindowKind window, Month month, params Standing[] standings)
    {
        _rows[(window, month)] = [.. standings.OrderBy(standing => standing.Profile.CreditCode.Value, StringComparer.Ordinal)];
        return this;
    }

    public Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation) =>
        Task.FromResult(_rows.TryGetValue((window, month), out var rows) ? rows : []);
}
