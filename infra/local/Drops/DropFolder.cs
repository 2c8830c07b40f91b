using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>A folder laid out as <c>DIR/{source}/…</c>, with <c>DIR/config/…</c> for rulebooks and mappings.</summary>
public static class DropFolder
{
    /// <summary>Names of folders that are uploaded: the sources and <c>config</c>.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. SourceNames.All, StoreNames.Config];

    /// <summary>Every file of a known folder, ordinal order of the path below <paramref name="folder"/> (<c>/</c> between parts).</summary>
    public static IReadOnlyList<FolderFile> Files(string folder) =>
        [.. Known
            .Select(name => Path.Combine(folder, name))
            .Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
            .Select(path => FolderFile.Of(folder, path))
            .OrderBy(file => file.RelativePath, StringComparer.Ordinal)];

    /// <summary>Entries that are no source folder, ordinal order: reported and left alone.</summary>
    public static IReadOnlyList<string> Ignored(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder)
            .Where(path => !(Directory.Exists(path) && Known.Contains(Path.GetFileName(path), StringComparer.Ordinal)))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];
}
