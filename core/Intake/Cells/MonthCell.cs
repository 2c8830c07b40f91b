using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>Months as files write them: 2023年5月, 23年5月, 202305, 2023.5, 2023-05, 2023/05, 2023年06, a day of the month, spreadsheet dates.</summary>
public static class MonthCell
{
    /// <summary>Reads a written month. 2023年1-2月 is <see cref="CellStatus.SeveralMonths"/>.</summary>
    public static CellStatus Read(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length == 6 && TryCompact(text, out month)) return CellStatus.Value;
        var status = DateText.Split(text, out var year, out var number, out var day);
        if (status == CellStatus.NotADate) return CellStatus.NotAMonth;
        return status == CellStatus.Value ? Make(year, number, day, out month) : status;
    }

    /// <summary>A spreadsheet's number: 202305, 20230501, 2023.5, or a serial of days. 2023.1 may have been 2023.10, so it is no month.</summary>
    public static CellStatus FromNumber(double number, out Month month)
    {
        month = default;
        if (number is >= 1_000_01 and <= 9999_99 && Math.Truncate(number) == number)
            return Make((int)number / 100, (int)number % 100, 0, out month);
        if (number is >= DateCell.MinYear and < DateCell.MaxYear + 1) return FromYearPointMonth((decimal)number, out month);
        var status = DateCell.FromNumber(number, out var date);
        if (status == CellStatus.Value) month = Month.Of(date);
        return status == CellStatus.NotADate ? CellStatus.NotAMonth : status;
    }

    /// <summary>The month of a spreadsheet date.</summary>
    public static CellStatus FromDate(DateTime instant, out Month month)
    {
        var status = DateCell.FromDate(instant, out var date);
        month = status == CellStatus.Value ? Month.Of(date) : default;
        return status;
    }

    /// <summary>Reads a cell of any kind.</summary>
    public static CellStatus Read(ITableReader row, int field, out Month month)
    {
        ArgumentNullException.ThrowIfNull(row);
        month = default;
        return row.Kind(field) switch
        {
            CellKind.Empty => CellStatus.Empty,
            CellKind.Text => Read(row.Text(field), out month),
            CellKind.Number => FromNumber(row.Number(field), out month),
            CellKind.Date => FromDate(row.Date(field), out month),
            CellKind.Error => CellStatus.SpreadsheetError,
            _ => CellStatus.NotAMonth,
        };
    }

    private static bool TryCompact(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + (c - '0');
        }

        return Make(value / 100, value % 100, 0, out month) == CellStatus.Value;
    }

    private static CellStatus FromYearPointMonth(decimal number, out Month month)
    {
        month = default;
        var year = (int)number;
        var fraction = number - year;
        var hundredths = fraction * 100;
        if (fraction == 0 || decimal.Truncate(hundredths) != hundredths) return CellStatus.NotAMonth;
        var tenths = fraction * 10;
        if (decimal.Truncate(tenths) != tenths) return Make(year, (int)hundredths, 0, out month);
        return tenths == 1 ? CellStatus.NotAMonth : Make(year, (int)tenths, 0, out month);
    }

    private static CellStatus Make(int year, int number, int day, out Month month)
    {
        var status = DateCell.Make(year, number, day == 0 ? 1 : day, DateCell.MinYear, out var date);
        month = status == CellStatus.Value ? Month.Of(date) : default;
        return status;
    }
}
