using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Headers;

/// <summary>A row above the data, kept: its cells as written, and which of them can only be data.</summary>
internal sealed class SeenRow
{
    private const int LongestCode = 8;
    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    private readonly bool[] _data;

    private SeenRow(int number, string[] cells, bool[] data)
    {
        Number = number;
        Cells = cells;
        _data = data;
    }

    /// <summary>Row as a person sees it.</summary>
    public int Number { get; }

    public IReadOnlyList<string> Cells { get; }

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Some cell is a figure, a code or an account: no header has such cells.</summary>
    public bool HasData => _data.Contains(true);

    public string this[int field] => field < Cells.Count ? Cells[field] : "";

    public bool IsBlankAt(int field) => string.IsNullOrWhiteSpace(this[field]);

    public static SeenRow Of(ITableReader reader)
    {
        var cells = new string[reader.FieldCount];
        var data = new bool[reader.FieldCount];
        for (var field = 0; field < cells.Length; field++)
        {
            cells[field] = reader.Text(field).ToString();
            data[field] = reader.Kind(field) switch
            {
                CellKind.Empty => false,
                CellKind.Date => reader.Date(field).Day != 1,
                CellKind.Boolean or CellKind.Error => true,
                _ => IsData(cells[field]),
            };
        }

        return new SeenRow(reader.RowNumber, cells, data);
    }

    /// <summary>Whether the row only numbers the columns: 甲, 乙, 1, 2, 3 … as forms print it under their header.</summary>
    public bool NumbersColumns()
    {
        var next = 1;
        var letters = 0;
        foreach (var cell in Cells)
        {
            var text = CellText.WithoutSpaces(CellText.Normalise(cell)).Trim("()");
            if (text.IsEmpty) continue;
            if (text.Length == 1 && "甲乙丙丁戊己庚辛壬癸ABCDE".Contains(text[0], StringComparison.Ordinal)) letters++;
            else if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == next) next++;
            else return false;
        }

        return next > 2 || (next == 2 && letters > 0);
    }

    /// <summary>Figures and codes; not 2023, 202305 or 2023-05-01, which head columns of years, months and days.</summary>
    private static bool IsData(string cell)
    {
        var text = CellText.Normalise(cell);
        if (text.IsEmpty) return false;
        if (MonthCell.Read(text, out _) == CellStatus.Value) return false;
        if (NumberCell.Read(text, out var value, out _) == CellStatus.Value)
            return value != decimal.Truncate(value) || value is < FirstYear or > LastYear;
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > LongestCode) return true;
        }

        return false;
    }
}
