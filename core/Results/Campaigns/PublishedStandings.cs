using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>The published runs that a campaign run was told to stand on.</summary>
internal sealed class PublishedStandings(IReadOnlyList<PublishedPeriod> months, IPublishedResults results) : IStandings
{
    private readonly Dictionary<Month, PublishedPeriod> _months = months.ToDictionary(month => month.Period);

    public IReadOnlyList<Month> Published { get; } = [.. months.Select(month => month.Period)];

    public async Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation)
    {
        if (!_months.TryGetValue(month, out var published)) return [];
        var rows = await results.LoadAsync(published, window, cancellation).ConfigureAwait(false);
        var standings = new Standing[rows.Count];
        for (var i = 0; i < standings.Length; i++)
            standings[i] = new Standing(rows[i].Profile, rows[i].Result.Window, rows[i].Result.Carbon, rows[i].Result.PerMu);
        return standings;
    }
}
