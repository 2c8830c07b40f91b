using System.Globalization;
using System.Runtime.CompilerServices;
using Wuyi.Pipeline.Intake.Reading;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>
/// Figures as files write them: 1,234.56 · １２３ · ¥30 · (30,000.00) as a negative · 3.02% · 30亩. Never rounds; a sign for "nothing"
/// (empty, — - / 无) is <see cref="CellStatus.Empty"/>.
/// </summary>
public static class NumberCell
{
    private const int LongestNumber = 64;

    /// <summary>The fast way for plain figures: optional minus, at most 12 digits, at most 6 decimals, nothing else. False says only "not plain".</summary>
    /// <param name="text">The cell as written.</param>
    /// <param name="micro">Millionths (see <see cref="Micro"/>).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParseMicro(ReadOnlySpan<char> text, out long micro)
    {
        micro = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        if (text.Length is 0 or > 19 || (text.Length == 19 && !text.Contains('.'))) return false;
        long digits = 0;
        var decimals = -1;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits = (digits * 10) + digit;
                continue;
            }

            if (text[i] != '.' || decimals >= 0) return false;
            decimals = i;
        }

        var fraction = decimals < 0 ? 0 : text.Length - decimals - 1;
        var whole = decimals < 0 ? text.Length : decimals;
        if (whole is 0 or > 12 || fraction > 6 || (decimals >= 0 && fraction == 0)) return false;
        micro = digits * Scale[6 - fraction];
        if (negative) micro = -micro;
        return true;
    }

    private static ReadOnlySpan<long> Scale => [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>A figure with no unit of its own but %: <c>3.02%</c> gives 0.0302; another unit in the cell is a defect.</summary>
    public static CellStatus Read(ReadOnlySpan<char> text, out decimal value)
    {
        var status = Read(text, out value, out var unit);
        if (unit is null) return status;
        if (unit.Family == UnitFamily.Share)
        {
            value *= unit.Factor;
            return status;
        }

        value = 0;
        return CellStatus.UnexpectedUnit;
    }

    /// <summary>A figure as written and the unit written behind it (%, 亩, 平方米 …), if any: not yet converted.</summary>
    public static CellStatus Read(ReadOnlySpan<char> text, out decimal value, out Unit? unit)
    {
        unit = null;
        if (TryParseMicro(text, out var micro))
        {
            value = Micro.ToDecimal(micro);
            return CellStatus.Value;
        }

        value = 0;
        var rest = CellText.Normalise(text);
        if (CellText.SaysNothing(rest)) return CellStatus.Empty;
        if (rest.Length > LongestNumber) return CellStatus.NotANumber;
        return NumberText.Parse(rest, out value, out unit);
    }

    /// <summary>A figure in millionths; <see cref="CellStatus.TooManyDecimals"/> and <see cref="CellStatus.NumberOutOfRange"/> where DECIMAL(18,6) cannot hold it.</summary>
    public static CellStatus ReadMicro(ReadOnlySpan<char> text, out long micro)
    {
        if (TryParseMicro(text, out micro)) return CellStatus.Value;
        var status = Read(text, out decimal value);
        return status == CellStatus.Value ? ToMicro(value, out micro) : status;
    }

    /// <summary>Stores a figure in millionths, or says why it cannot be.</summary>
    public static CellStatus ToMicro(decimal value, out long micro)
    {
        if (Micro.TryFromDecimal(value, out micro)) return CellStatus.Value;
        return Math.Abs(value) > 999_999_999_999.999999m ? CellStatus.NumberOutOfRange : CellStatus.TooManyDecimals;
    }

    /// <summary>A spreadsheet's number by the 15 digits that a spreadsheet shows.</summary>
    public static CellStatus FromDouble(double number, out decimal value)
    {
        value = 0;
        if (double.IsNaN(number)) return CellStatus.NotANumber;
        if (Math.Abs(number) >= 7.9e27) return CellStatus.NumberOutOfRange;
        value = (decimal)number;
        return CellStatus.Value;
    }

    /// <summary>Reads a cell of any kind. A date in a figure's column is no number.</summary>
    public static CellStatus Read(ITableReader row, int field, out decimal value, out Unit? unit)
    {
        ArgumentNullException.ThrowIfNull(row);
        value = 0;
        unit = null;
        return row.Kind(field) switch
        {
            CellKind.Empty => CellStatus.Empty,
            CellKind.Text => Read(row.Text(field), out value, out unit),
            CellKind.Number => FromDouble(row.Number(field), out value),
            CellKind.Error => CellStatus.SpreadsheetError,
            _ => CellStatus.NotANumber,
        };
    }

    /// <summary>Canonical text of a figure: invariant, no trailing zeros.</summary>
    public static string Format(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
