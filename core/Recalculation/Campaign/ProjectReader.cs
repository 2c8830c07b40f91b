using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Recalculation.Campaign;

/// <summary>Live facts of source <c>projects</c>, restated.</summary>
internal static class ProjectReader
{
    public static Task<IReadOnlyList<ProjectStep>> ReadAsync(IReadOnlyList<InputFile> files, Linker linker, IFactReader facts, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ProjectStep>>([]);
}
