using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>rectification</c>, restated.</summary>
internal static class RectificationReader
{
    public static Task<IReadOnlyList<CaseStep>> ReadAsync(IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<CaseStep>>([]);
}
