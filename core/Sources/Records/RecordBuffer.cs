using System.Text;

namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Records of one source and one month as columns, filled row by row without allocating per row. The order of work:
/// <see cref="BeginRow"/>, any of the setters (what is not set stays null), <see cref="EndRow"/>.
/// Readers use <see cref="Values"/>, <see cref="HasValue"/> and <see cref="Utf8"/>.
/// </summary>
public sealed class RecordBuffer
{
    private readonly Column[] _columns;

    public RecordBuffer(RecordSchema schema)
    {
        Schema = schema;
        _columns = [.. schema.Columns.Select(column => new Column(column.Type))];
    }

    public RecordSchema Schema { get; }

    /// <summary>Complete rows.</summary>
    public int Rows { get; private set; }

    /// <summary>Bytes held by the arrays, near enough for a budget.</summary>
    public long Bytes => _columns.Sum(column => column.Bytes);

    public void BeginRow(int row)
    {
        foreach (var column in _columns) column.Add(Rows);
        _columns[0].Set(Rows, row);
    }

    public void Decimal(int ordinal, long micro) => _columns[ordinal].Set(Rows, micro);

    public void Int(int ordinal, int value) => _columns[ordinal].Set(Rows, value);

    public void Date(int ordinal, DateOnly value) => _columns[ordinal].Set(Rows, value.DayNumber - EpochDay);

    public void Bool(int ordinal, bool value) => _columns[ordinal].Set(Rows, value ? 1 : 0);

    /// <summary>Empty text is null.</summary>
    public void Text(int ordinal, ReadOnlySpan<char> value) => _columns[ordinal].SetText(Rows, value);

    public void EndRow() => Rows++;

    /// <summary>Forgets the rows and keeps the arrays.</summary>
    public void Clear()
    {
        Rows = 0;
        foreach (var column in _columns) column.Clear();
    }

    /// <summary>Fixed-width values, one a row, 0 where null; for text the length in bytes.</summary>
    public ReadOnlySpan<long> Values(int ordinal) => _columns[ordinal].Numbers.AsSpan(0, Rows);

    public bool HasValue(int ordinal, int row) => _columns[ordinal].Has(row);

    /// <summary>The text of a cell as UTF-8; empty where null.</summary>
    public ReadOnlySpan<byte> Utf8(int ordinal, int row) => _columns[ordinal].Utf8(row);

    /// <summary>All texts of a column end to end; <see cref="TextStart"/> gives where each begins.</summary>
    public byte[] TextArena(int ordinal) => _columns[ordinal].Arena;

    public int TextStart(int ordinal, int row) => _columns[ordinal].Starts[row];

    private const int EpochDay = 719_162;

    private sealed class Column(RecordType type)
    {
        private const int InitialRows = 256;
        private bool[] _has = new bool[InitialRows];
        private int _arenaUsed;

        public long[] Numbers { get; private set; } = new long[InitialRows];

        public int[] Starts { get; private set; } = type == RecordType.Text ? new int[InitialRows] : [];

        public byte[] Arena { get; private set; } = type == RecordType.Text ? new byte[4096] : [];

        public long Bytes => (Numbers.Length * 9L) + (Starts.Length * 4L) + Arena.Length;

        public void Add(int row)
        {
            if (row == Numbers.Length) Grow();
            _has[row] = false;
            Numbers[row] = 0;
        }

        public void Set(int row, long value)
        {
            _has[row] = true;
            Numbers[row] = value;
        }

        public void SetText(int row, ReadOnlySpan<char> value)
        {
            if (value.IsEmpty) return;
            var room = checked(_arenaUsed + (value.Length * 3));
            if (room > Arena.Length)
            {
                var larger = Arena;
                Array.Resize(ref larger, Math.Max(room, checked(Arena.Length * 2)));
                Arena = larger;
            }

            var length = Encoding.UTF8.GetBytes(value, Arena.AsSpan(_arenaUsed));
            Starts[row] = _arenaUsed;
            _arenaUsed += length;
            Set(row, length);
        }

        public bool Has(int row) => _has[row];

        public ReadOnlySpan<byte> Utf8(int row) => _has[row] ? Arena.AsSpan(Starts[row], (int)Numbers[row]) : [];

        public void Clear() => _arenaUsed = 0;

        private void Grow()
        {
            var rows = checked(Numbers.Length * 2);
            Array.Resize(ref _has, rows);
            var numbers = Numbers;
            Array.Resize(ref numbers, rows);
            Numbers = numbers;
            if (type != RecordType.Text) return;
            var starts = Starts;
            Array.Resize(ref starts, rows);
            Starts = starts;
        }
    }
}
