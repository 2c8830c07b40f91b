using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Configuration;

/// <summary>Gives every version of the rulebook as it was registered.</summary>
public interface IRulebookVersions
{
    /// <summary>Receipts of all registered rulebooks, newest first; <see cref="FileEntry.MappingHash"/> is the rulebook's hash.</summary>
    IAsyncEnumerable<FileEntry> RulebooksAsync(CancellationToken cancellation);

    /// <summary>The document of a registered, embedded or kept rulebook; null when there is none of that hash.</summary>
    /// <param name="hash">16 hex digits.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<byte[]?> RulebookAsync(string hash, CancellationToken cancellation);
}
