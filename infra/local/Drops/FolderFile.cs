namespace Wuyi.Pipeline.Local.Drops;

/// <summary>A file of a drop folder.</summary>
/// <param name="Source">Name of its first folder: the container.</param>
/// <param name="BlobPath">Below that folder, <c>/</c> between parts.</param>
/// <param name="FullPath">On disk.</param>
public sealed record FolderFile(string Source, string BlobPath, string FullPath)
{
    /// <summary><c>{source}/{path}</c>.</summary>
    public string RelativePath => $"{Source}/{BlobPath}";

    internal static FolderFile Of(string folder, string fullPath)
    {
        var relative = Path.GetRelativePath(folder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        var slash = relative.IndexOf('/', StringComparison.Ordinal);
        return new FolderFile(relative[..slash], relative[(slash + 1)..], fullPath);
    }
}
