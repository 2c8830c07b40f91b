using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Days as files write them: 2023年5月1日, 20230515, 2023-05-15 00:00:00, 2023/5/1, 2023.5.1, and spreadsheet serials in number cells.</summary>
public static class DateCell
{
    /// <summary>First year taken by default.</summary>
    public const int MinYear = 1990;

    /// <summary>Last year taken.</summary>
    public const int MaxYear = 2100;

    /// <summary>Reads a written day. A month without a day is no date.</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="date">The day.</param>
    /// <param name="minYear">First year allowed; founding dates may be older than figures.</param>
    public static CellStatus Read(ReadOnlySpan<char> text, out DateOnly date, int minYear = MinYear)
    {
        date = default;
        var status = DateText.Split(text, out var year, out var month, out var day);
        if (status == CellStatus.SeveralMonths) return CellStatus.NotADate;
        if (status != CellStatus.Value) return status;
        return day == 0 ? CellStatus.NotADate : Make(year, month, day, minYear, out date);
    }

    /// <summary>A spreadsheet's number: 20230515 or a serial of days (1899-12-30 = 0) in the years allowed.</summary>
    public static CellStatus FromNumber(double number, out DateOnly date, int minYear = MinYear)
    {
        date = default;
        if (number is >= 1_000_00_00 and <= 9999_12_31 && Math.Truncate(number) == number)
        {
            var compact = (int)number;
            return Make(compact / 10_000, compact / 100 % 100, compact % 100, minYear, out date);
        }

        // 367 is 1901-01-01: below, spreadsheets disagree about a leap day that never was.
        if (number is not (>= 367 and < 73_416)) return CellStatus.NotADate;
        date = new DateOnly(1899, 12, 30).AddDays((int)number);
        return date.Year < minYear ? CellStatus.YearOutOfRange : CellStatus.Value;
    }

    /// <summary>The day of a spreadsheet date.</summary>
    public static CellStatus FromDate(DateTime instant, out DateOnly date, int minYear = MinYear)
    {
        date = DateOnly.FromDateTime(instant);
        return date.Year < minYear || date.Year > MaxYear ? CellStatus.YearOutOfRange : CellStatus.Value;
    }

    /// <summary>Reads a cell of any kind.</summary>
    public static CellStatus Read(ITableReader row, int field, out DateOnly date, int minYear = MinYear)
    {
        ArgumentNullException.ThrowIfNull(row);
        date = default;
        return row.Kind(field) switch
        {
            CellKind.Empty => CellStatus.Empty,
            CellKind.Text => Read(row.Text(field), out date, minYear),
            CellKind.Number => FromNumber(row.Number(field), out date, minYear),
            CellKind.Date => FromDate(row.Date(field), out date, minYear),
            CellKind.Error => CellStatus.SpreadsheetError,
            _ => CellStatus.NotADate,
        };
    }

    internal static CellStatus Make(int year, int month, int day, int minYear, out DateOnly date)
    {
        date = default;
        if (month is < 1 or > 12) return CellStatus.ImpossibleDate;
        if (year < minYear || year > MaxYear) return CellStatus.YearOutOfRange;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return CellStatus.ImpossibleDate;
        date = new DateOnly(year, month, day);
        return CellStatus.Value;
    }
}
