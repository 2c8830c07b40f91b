using ParquetSharp;
using ParquetSharp.IO;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>Writes record buffers as row groups of one Parquet file. Not thread safe.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly RecordSchema _schema;
    private readonly FileStream _file;
    private readonly ManagedOutputStream _output;
    private readonly ParquetFileWriter _writer;
    private readonly SegmentScratch _scratch;

    /// <param name="path">Local file, created anew.</param>
    /// <param name="schema">What the buffers hold.</param>
    /// <param name="scratch">Shared by the writers of one thread.</param>
    public SegmentWriter(string path, RecordSchema schema, SegmentScratch scratch)
    {
        _schema = schema;
        _scratch = scratch;
        Path = path;
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _output = new ManagedOutputStream(_file, leaveOpen: true);
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).CreatedBy("Wuyi.Pipeline").Build();
        using var node = ParquetSchema.Of(schema);
        _writer = new ParquetFileWriter(_output, node, properties);
    }

    public string Path { get; }

    public long Rows { get; private set; }

    public void Append(RecordBuffer buffer)
    {
        if (buffer.Rows == 0) return;
        using var group = _writer.AppendRowGroup();
        for (var ordinal = 0; ordinal < _schema.Columns.Count; ordinal++) AppendColumn(group, buffer, ordinal);
        Rows += buffer.Rows;
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
        var rows = buffer.Rows;
        _scratch.Reserve(rows);
        var present = buffer.Present(ordinal);
        for (var i = 0; i < rows; i++) _scratch.Levels[i] = present[i] ? (short)1 : (short)0;
        var levels = ordinal == 0 ? default : _scratch.Levels.AsSpan(0, rows);
        using var column = group.NextColumn();
        switch (_schema.Columns[ordinal].Type)
        {
            case RecordType.Decimal:
                ((ColumnWriter<long>)column).WriteBatch(rows, levels, default, _scratch.Longs.AsSpan(0, Pack(buffer, ordinal, _scratch.Longs, static value => value)));
                break;
            case RecordType.Int or RecordType.Date:
                ((ColumnWriter<int>)column).WriteBatch(rows, levels, default, _scratch.Ints.AsSpan(0, Pack(buffer, ordinal, _scratch.Ints, static value => (int)value)));
                break;
            case RecordType.Bool:
                ((ColumnWriter<bool>)column).WriteBatch(rows, levels, default, _scratch.Bools.AsSpan(0, Pack(buffer, ordinal, _scratch.Bools, static value => value != 0)));
                break;
            case RecordType.Text:
                AppendTexts((ColumnWriter<ByteArray>)column, buffer, ordinal, levels);
                break;
        }
    }

    /// <summary>Optional columns take their values without gaps; returns how many there are.</summary>
    private static int Pack<T>(RecordBuffer buffer, int ordinal, T[] into, Func<long, T> convert)
    {
        var present = buffer.Present(ordinal);
        var values = buffer.Values(ordinal);
        var count = 0;
        for (var row = 0; row < present.Length; row++)
        {
            if (present[row]) into[count++] = convert(values[row]);
        }

        return count;
    }

    private unsafe void AppendTexts(ColumnWriter<ByteArray> column, RecordBuffer buffer, int ordinal, ReadOnlySpan<short> levels)
    {
        var present = buffer.Present(ordinal);
        var lengths = buffer.Values(ordinal);
        fixed (byte* arena = buffer.TextArena(ordinal))
        {
            var count = 0;
            for (var row = 0; row < present.Length; row++)
            {
                if (present[row]) _scratch.Texts[count++] = new ByteArray((IntPtr)(arena + buffer.TextStart(ordinal, row)), (int)lengths[row]);
            }

            column.WriteBatch(present.Length, levels, default, _scratch.Texts.AsSpan(0, count));
        }
    }
}
