using System.Collections.Concurrent;
using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Benchmarks;

/// <summary>Facts in local files; a warm one keeps what it decoded, as the host's reader does.</summary>
internal sealed class LocalFacts(bool keep = false) : IFactReader
{
    private readonly ConcurrentDictionary<string, FactTable> _kept = new(StringComparer.Ordinal);

    private readonly TextPool _texts = new();

    public async ValueTask<FactTable> ReadAsync(SegmentRef segment, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        // The same segment is read with other columns too: what an account is called is looked up apart.
        var key = $"{segment.Blob}|{string.Join(',', columns)}";
        if (_kept.TryGetValue(key, out var table)) return table;
        table = SegmentReader.Read(segment.Blob, await File.ReadAllBytesAsync(segment.Blob, cancellation), columns, _texts);
        if (keep) _kept[key] = table;
        return table;
    }
}
