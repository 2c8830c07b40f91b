namespace Wuyi.Pipeline.Facts;

/// <summary>
/// All live files, each source in drop order: (Last-Modified, ordinal path). The last file with a row of a key group supplies all rows of that group.
/// </summary>
public sealed class LiveFiles(IReadOnlyDictionary<string, IReadOnlyList<LiveFile>> bySource)
{
    /// <summary>Oldest drop first; empty when the source has none.</summary>
    public IReadOnlyList<LiveFile> Of(string source) => bySource.TryGetValue(source, out var files) ? files : [];
}
