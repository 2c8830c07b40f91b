using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Configuration;

/// <summary>Gives every version of plan documents as it was registered.</summary>
public interface IPlanVersions
{
    /// <summary>Receipts of all registered plans, newest first; <see cref="FileEntry.MappingHash"/> is the plan's hash.</summary>
    IAsyncEnumerable<FileEntry> PlansAsync(CancellationToken cancellation);

    /// <summary>The document of a registered or the embedded plan; null when there is none of that hash.</summary>
    /// <param name="hash">16 hex digits.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<byte[]?> PlanAsync(string hash, CancellationToken cancellation);
}
