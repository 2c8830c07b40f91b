using Wuyi.Pipeline.Facts.Checks;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Closed periods as the pointers have them.</summary>
public sealed class ClosedMonths(PointerStore pointers) : IClosedMonths
{
    public async Task<IReadOnlyList<Month>> ClosedAsync(CancellationToken cancellation) =>
        [.. (await pointers.ViewAsync(cancellation).ConfigureAwait(false)).Where(period => period.Closed).Select(period => period.Period).Order()];
}
