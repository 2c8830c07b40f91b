using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>progress</c>, restated.</summary>
internal static class ProgressReader
{
    public static Task<IReadOnlyList<ProgressValue>> ReadAsync(IReadOnlyList<InputFile> files, IFactReader facts, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ProgressValue>>([]);
}
