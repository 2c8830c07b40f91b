using ParquetSharp;
using ParquetSharp.IO;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>Writes record buffers as row groups of one Parquet file. Not thread safe.</summary>
internal sealed class SegmentWriter : IDisposable
{
    /// <summary>A dictionary pays for repeated texts; one of all account numbers would only cost.</summary>
    private const int DictionaryBytes = 64 * 1024;

    private readonly RecordSchema _schema;
    private readonly FileStream _file;
    private readonly ManagedOutputStream _output;
    private readonly ParquetFileWriter _writer;
    private readonly SegmentScratch _scratch;
    private readonly SegmentTotal? _total;

    /// <param name="path">Local file, created anew.</param>
    /// <param name="schema">What the buffers hold.</param>
    /// <param name="scratch">Shared by the writers of one thread.</param>
    public SegmentWriter(string path, RecordSchema schema, SegmentScratch scratch)
    {
        _schema = schema;
        _scratch = scratch;
        _total = SegmentTotal.For(schema);
        Path = path;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _output = new ManagedOutputStream(_file, leaveOpen: true);
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).DictionaryPagesizeLimit(DictionaryBytes).CreatedBy("Wuyi.Pipeline").Build();
        using var node = ParquetSchema.Of(schema);
        _writer = new ParquetFileWriter(_output, node, properties);
    }

    public string Path { get; }

    public long Rows { get; private set; }

    /// <summary>Sum of the main quantity; null for sources whose figures do not add up.</summary>
    public decimal? Sum => _total?.Sum;

    public void Append(RecordBuffer buffer)
    {
        if (buffer.Rows == 0) return;
        _scratch.Reserve(buffer.Rows);
        using var group = _writer.AppendRowGroup();
        for (var ordinal = 0; ordinal < _schema.Columns.Count; ordinal++) AppendColumn(group, buffer, ordinal);
        Rows += buffer.Rows;
        _total?.Add(buffer);
    }

    /// <summary>Writes the footer and closes the file.</summary>
    public void Close()
    {
        _writer.Close();
        _file.Flush();
        _file.Close();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _output.Dispose();
        _file.Dispose();
    }

    private void AppendColumn(RowGroupWriter group, RecordBuffer buffer, int ordinal)
    {
        var levels = ordinal == 0 ? default : Levels(buffer, ordinal);
        using var column = group.NextColumn();
        switch (_schema.Columns[ordinal].Type)
        {
            case RecordType.Decimal:
                ((ColumnWriter<long>)column).WriteBatch(buffer.Rows, levels, default, Longs(buffer, ordinal));
                break;
            case RecordType.Int or RecordType.Date:
                ((ColumnWriter<int>)column).WriteBatch(buffer.Rows, levels, default, Ints(buffer, ordinal));
                break;
            case RecordType.Bool:
                ((ColumnWriter<bool>)column).WriteBatch(buffer.Rows, levels, default, Bools(buffer, ordinal));
                break;
            case RecordType.Text:
                AppendTexts((ColumnWriter<ByteArray>)column, buffer, ordinal, levels);
                break;
        }
    }

    /// <summary>1 where the row has a value. Most columns are all full or all blank: those need no look at the rows.</summary>
    private ReadOnlySpan<short> Levels(RecordBuffer buffer, int ordinal)
    {
        var count = buffer.PresentCount(ordinal);
        if (count == buffer.Rows) return _scratch.Ones.AsSpan(0, buffer.Rows);
        if (count == 0) return _scratch.Zeros.AsSpan(0, buffer.Rows);
        var present = buffer.Present(ordinal);
        var levels = _scratch.Levels.AsSpan(0, present.Length);
        for (var row = 0; row < present.Length; row++) levels[row] = present[row] ? (short)1 : (short)0;
        return levels;
    }

    /// <summary>The values of a column; an optional one takes them without gaps.</summary>
    private ReadOnlySpan<long> Longs(RecordBuffer buffer, int ordinal)
    {
        var values = buffer.Values(ordinal);
        var count = buffer.PresentCount(ordinal);
        if (count == values.Length) return values;
        if (count == 0) return [];
        var present = buffer.Present(ordinal);
        count = 0;
        for (var row = 0; row < present.Length; row++)
        {
            if (present[row]) _scratch.Longs[count++] = values[row];
        }

        return _scratch.Longs.AsSpan(0, count);
    }

    private ReadOnlySpan<int> Ints(RecordBuffer buffer, int ordinal)
    {
        var longs = Longs(buffer, ordinal);
        for (var i = 0; i < longs.Length; i++) _scratch.Ints[i] = (int)longs[i];
        return _scratch.Ints.AsSpan(0, longs.Length);
    }

    private ReadOnlySpan<bool> Bools(RecordBuffer buffer, int ordinal)
    {
        var longs = Longs(buffer, ordinal);
        for (var i = 0; i < longs.Length; i++) _scratch.Bools[i] = longs[i] != 0;
        return _scratch.Bools.AsSpan(0, longs.Length);
    }

    private unsafe void AppendTexts(ColumnWriter<ByteArray> column, RecordBuffer buffer, int ordinal, ReadOnlySpan<short> levels)
    {
        var present = buffer.Present(ordinal);
        var count = 0;
        fixed (byte* utf8 = _scratch.Utf8(buffer.TextChars(ordinal)))
        {
            if (buffer.PresentCount(ordinal) > 0)
            {
                var used = 0;
                for (var row = 0; row < present.Length; row++)
                {
                    if (!present[row]) continue;
                    var text = buffer.TextOf(ordinal, row);
                    var length = System.Text.Encoding.UTF8.GetBytes(text, new Span<byte>(utf8 + used, text.Length * SegmentScratch.MaxUtf8PerChar));
                    _scratch.Texts[count++] = new ByteArray((IntPtr)(utf8 + used), length);
                    used += length;
                }
            }

            column.WriteBatch(present.Length, levels, default, _scratch.Texts.AsSpan(0, count));
        }
    }
}
