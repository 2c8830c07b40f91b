namespace Wuyi.Pipeline.Sources.Records;

/// <summary>
/// Records of one source and one month as columns, filled row by row without allocating per row. The order of work:
/// <see cref="BeginRow"/>, any of the setters (what is not set stays null), <see cref="EndRow"/>.
/// Readers use <see cref="Values"/>, <see cref="HasValue"/> and <see cref="TextOf"/>.
/// </summary>
public sealed class RecordBuffer
{
    private const int InitialRows = 256;
    private const int InitialChars = 4096;
    private Column[] _columns;
    private int _capacity = InitialRows;

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
        if (Rows == _capacity) Grow();
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
        foreach (var column in _columns) column.Clear(Rows);
        Rows = 0;
    }

    /// <summary>
    /// Trades contents with an empty buffer of the same schema: a sink can write the filled one out elsewhere while callers
    /// go on with the buffer that they hold.
    /// </summary>
    public void Swap(RecordBuffer other)
    {
        (_columns, other._columns) = (other._columns, _columns);
        (_capacity, other._capacity) = (other._capacity, _capacity);
        (Rows, other.Rows) = (other.Rows, Rows);
    }

    /// <summary>Which rows of a column have a value.</summary>
    public ReadOnlySpan<bool> Present(int ordinal) => _columns[ordinal].PresentOf(Rows);

    /// <summary>How many rows of a column have a value: most columns have none or all.</summary>
    public int PresentCount(int ordinal) => _columns[ordinal].PresentCount;

    /// <summary>Fixed-width values, one a row, 0 where null; for text the length in characters.</summary>
    public ReadOnlySpan<long> Values(int ordinal) => _columns[ordinal].NumbersOf(Rows);

    public bool HasValue(int ordinal, int row) => _columns[ordinal].Has(row);

    /// <summary>The text of a cell; empty where null. Kept as it was read: making UTF-8 of it is the encoder's work, on its own thread.</summary>
    public ReadOnlySpan<char> TextOf(int ordinal, int row) => _columns[ordinal].Text(row);

    /// <summary>Characters of all texts of a column together.</summary>
    public int TextChars(int ordinal) => _columns[ordinal].CharsUsed;

    private const int EpochDay = 719_162;

    private void Grow()
    {
        _capacity = checked(_capacity * 2);
        foreach (var column in _columns) column.Grow(_capacity);
    }

    private sealed class Column(RecordType type)
    {
        // A column without a value has no arrays: most columns of most files stay blank.
        private bool[] _present = [];
        private long[] _numbers = [];
        private int[] _starts = [];
        private char[] _chars = [];
        private int _rows = InitialRows;

        public int PresentCount { get; private set; }

        public int CharsUsed { get; private set; }

        public long Bytes => (_numbers.Length * 9L) + (_starts.Length * 4L) + (_chars.Length * 2L);

        public ReadOnlySpan<bool> PresentOf(int rows)
        {
            if (_present.Length < rows) Allocate();
            return _present.AsSpan(0, rows);
        }

        public ReadOnlySpan<long> NumbersOf(int rows)
        {
            if (_numbers.Length < rows) Allocate();
            return _numbers.AsSpan(0, rows);
        }

        public void Set(int row, long value)
        {
            if (row >= _present.Length) Allocate();
            if (!_present[row]) PresentCount++;
            _present[row] = true;
            _numbers[row] = value;
        }

        public void SetText(int row, ReadOnlySpan<char> value)
        {
            if (value.IsEmpty) return;
            if (row >= _present.Length) Allocate();
            var start = CharsUsed;
            if (start + value.Length > _chars.Length) Array.Resize(ref _chars, Math.Max(start + value.Length, Math.Max(InitialChars, checked(_chars.Length * 2))));
            value.CopyTo(_chars.AsSpan(start));
            CharsUsed = start + value.Length;
            _starts[row] = start;
            Set(row, value.Length);
        }

        public bool Has(int row) => row < _present.Length && _present[row];

        public ReadOnlySpan<char> Text(int row) => Has(row) ? _chars.AsSpan(_starts[row], (int)_numbers[row]) : [];

        public void Clear(int rows)
        {
            CharsUsed = 0;
            if (PresentCount == 0) return;
            PresentCount = 0;
            Array.Clear(_present, 0, rows);
            Array.Clear(_numbers, 0, rows);
        }

        public void Grow(int rows)
        {
            _rows = rows;
            if (_present.Length > 0) Allocate();
        }

        private void Allocate()
        {
            Array.Resize(ref _present, _rows);
            Array.Resize(ref _numbers, _rows);
            if (type == RecordType.Text) Array.Resize(ref _starts, _rows);
        }
    }
}
