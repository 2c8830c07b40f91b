using ParquetSharp;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>Reads one text column of a local segment batch by batch, as 64-bit hashes: a million accounts are 8 MB, not a million strings.</summary>
internal static class KeyHashes
{
    private const int Batch = 16_384;

    /// <summary>Hashes of the distinct values.</summary>
    public static HashSet<ulong> Read(string path, string column)
    {
        var hashes = new HashSet<ulong>();
        Visit(path, column, text => hashes.Add(Hash(text)));
        return hashes;
    }

    /// <summary>The first values, in ordinal order, whose hash is wanted.</summary>
    public static IReadOnlyList<string> First(string path, string column, IReadOnlySet<ulong> wanted, int count)
    {
        var first = new SortedSet<string>(StringComparer.Ordinal);
        Visit(path, column, text =>
        {
            if (!wanted.Contains(Hash(text))) return;
            var value = System.Text.Encoding.UTF8.GetString(text);
            if (first.Count == count && string.CompareOrdinal(value, first.Max) >= 0) return;
            if (first.Add(value) && first.Count > count) first.Remove(first.Max!);
        });
        return [.. first];
    }

    /// <summary>FNV-1a and a final mix: the same on every machine.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> text)
    {
        var hash = 14695981039346656037UL;
        unchecked
        {
            foreach (var b in text) hash = (hash ^ b) * 1099511628211UL;
            hash ^= hash >> 33;
            hash *= 0xff51afd7ed558ccdUL;
            return hash ^ (hash >> 33);
        }
    }

    private delegate void Visitor(ReadOnlySpan<byte> text);

    private static unsafe void Visit(string path, string name, Visitor visit)
    {
        using var reader = new ParquetFileReader(path);
        var index = reader.FileMetaData.Schema.ColumnIndex(name);
        if (index < 0) throw new CorruptSegmentException(path, $"no column {name}");
        var levels = new short[Batch];
        var none = new short[Batch];
        var texts = new ByteArray[Batch];
        for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
        {
            using var rows = reader.RowGroup(group);
            using var column = (ColumnReader<ByteArray>)rows.Column(index);
            while (column.HasNext)
            {
                column.ReadBatch(Batch, levels, none, texts, out var values);
                for (var i = 0; i < values; i++) visit(new ReadOnlySpan<byte>((void*)texts[i].Pointer, texts[i].Length));
            }
        }
    }
}
