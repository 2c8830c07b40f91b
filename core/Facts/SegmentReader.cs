using ParquetSharp;
using ParquetSharp.IO;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Facts;

/// <summary>Reads columns of a segment's bytes.</summary>
internal static class SegmentReader
{
    private const int Batch = 16_384;

    /// <param name="blob">Name of the segment, for errors.</param>
    /// <param name="bytes">The whole Parquet file.</param>
    /// <param name="columns">What is wanted of it.</param>
    /// <param name="pool">Shares strings with segments read before.</param>
    /// <exception cref="CorruptSegmentException">Not Parquet, or a column is missing (a later one is null) or of another type.</exception>
    public static unsafe FactTable Read(string blob, byte[] bytes, IReadOnlyList<string> columns, TextPool? pool = null)
    {
        fixed (byte* start = bytes)
        {
            try
            {
                using var buffer = new ParquetSharp.IO.Buffer((IntPtr)start, bytes.Length);
                using var source = new BufferReader(buffer);
                using var reader = new ParquetFileReader(source);
                return Read(blob, reader, columns, pool ?? new TextPool());
            }
            catch (ParquetException broken)
            {
                throw new CorruptSegmentException(blob, broken.Message);
            }
        }
    }

    private static FactTable Read(string blob, ParquetFileReader reader, IReadOnlyList<string> columns, TextPool pool)
    {
        var meta = reader.FileMetaData;
        var rows = checked((int)meta.NumRows);
        var numbers = new Dictionary<string, FactNumbers>(StringComparer.Ordinal);
        var texts = new Dictionary<string, FactTexts>(StringComparer.Ordinal);
        var scratch = new Scratch();
        var blanks = new BlankColumns(rows);
        foreach (var name in columns)
        {
            var index = meta.Schema.ColumnIndex(name);
            if (index < 0)
            {
                if (!SourceSchemas.IsLater(name)) throw new CorruptSegmentException(blob, $"no column {name}");
                // Written before the column existed. Its type is the asker's business: null of either.
                texts.Add(name, blanks.Texts);
                numbers.Add(name, blanks.Numbers);
                continue;
            }

            var optional = meta.Schema.Column(index).MaxDefinitionLevel > 0;
            var blank = optional && BlankColumns.Is(reader, index);
            if (meta.Schema.Column(index).PhysicalType == PhysicalType.ByteArray)
                texts.Add(name, blank ? blanks.Texts : ReadTexts(reader, index, rows, optional, scratch, pool.Builder(name, rows)));
            else numbers.Add(name, blank ? blanks.Numbers : ReadNumbers(reader, index, rows, optional, scratch));
        }

        return new FactTable(rows, numbers, texts);
    }

    private static FactTexts ReadTexts(ParquetFileReader reader, int index, int rows, bool optional, Scratch scratch, FactTextBuilder builder)
    {
        var codes = new int[rows];
        var row = 0;
        ForEachGroup(reader, index, column =>
        {
            var typed = (ColumnReader<ByteArray>)column;
            while (typed.HasNext)
            {
                // What a batch points to stays only until the next one: other pages may get the same memory.
                builder.ForgetPointers();
                var read = (int)typed.ReadBatch(Batch, scratch.Levels, scratch.NoLevels, scratch.Texts, out _);
                var value = 0;
                for (var i = 0; i < read; i++)
                {
                    if (optional && scratch.Levels[i] == 0)
                    {
                        codes[row++] = -1;
                        continue;
                    }

                    var text = scratch.Texts[value++];
                    codes[row++] = builder.Code(text.Pointer, text.Length);
                }
            }
        });
        return new FactTexts(codes, builder.Finish());
    }

    private static FactNumbers ReadNumbers(ParquetFileReader reader, int index, int rows, bool optional, Scratch scratch)
    {
        var values = new long[rows];
        bool[]? present = null;
        var row = 0;
        ForEachGroup(reader, index, column =>
        {
            while (column.HasNext)
            {
                var read = ReadBatch(column, scratch, out var count);
                if (count < read && present is null)
                {
                    present = new bool[rows];
                    Array.Fill(present, true, 0, row);
                }

                var value = 0;
                for (var i = 0; i < read; i++, row++)
                {
                    var has = !optional || scratch.Levels[i] != 0;
                    if (has) values[row] = scratch.Longs[value++];
                    if (present is not null) present[row] = has;
                }
            }
        });
        return new FactNumbers(values, present);
    }

    /// <summary>Reads a batch of any fixed-width type into <see cref="Scratch.Longs"/>.</summary>
    private static int ReadBatch(ColumnReader column, Scratch scratch, out int count)
    {
        long valuesRead;
        long read;
        switch (column)
        {
            case ColumnReader<long> longs:
                read = longs.ReadBatch(Batch, scratch.Levels, scratch.NoLevels, scratch.Longs, out valuesRead);
                break;
            case ColumnReader<int> ints:
                read = ints.ReadBatch(Batch, scratch.Levels, scratch.NoLevels, scratch.Ints, out valuesRead);
                for (var i = 0; i < valuesRead; i++) scratch.Longs[i] = scratch.Ints[i];
                break;
            case ColumnReader<bool> bools:
                read = bools.ReadBatch(Batch, scratch.Levels, scratch.NoLevels, scratch.Bools, out valuesRead);
                for (var i = 0; i < valuesRead; i++) scratch.Longs[i] = scratch.Bools[i] ? 1 : 0;
                break;
            default:
                throw new ParquetException("TypeError", $"column of type {column.GetType()}");
        }

        count = (int)valuesRead;
        return (int)read;
    }

    private static void ForEachGroup(ParquetFileReader reader, int index, Action<ColumnReader> read)
    {
        for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
        {
            using var rows = reader.RowGroup(group);
            using var column = rows.Column(index);
            read(column);
        }
    }

    private sealed class Scratch
    {
        public short[] Levels { get; } = new short[Batch];

        public short[] NoLevels { get; } = new short[Batch];

        public long[] Longs { get; } = new long[Batch];

        public int[] Ints { get; } = new int[Batch];

        public bool[] Bools { get; } = new bool[Batch];

        public ByteArray[] Texts { get; } = new ByteArray[Batch];
    }
}
