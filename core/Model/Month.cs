using System.Globalization;

namespace Wuyi.Pipeline.Model;

/// <summary>A calendar month (统计期), China time. Ordered, and cheap to use as an array index.</summary>
/// <param name="Index">Months since 0000-01: <c>year * 12 + month - 1</c>.</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public Month(int year, int number) : this((year * 12) + number - 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12);
    }

    public int Year => Index / 12;

    /// <summary>1 to 12.</summary>
    public int Number => (Index % 12) + 1;

    /// <summary>The form stored in facts: <c>202306</c>.</summary>
    public int YearMonth => (Year * 100) + Number;

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public static Month FromYearMonth(int yearMonth) => new(yearMonth / 100, yearMonth % 100);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month in which an instant falls in China (UTC+8, no daylight saving).</summary>
    public static Month Of(DateTimeOffset instant)
    {
        var china = instant.ToOffset(ChinaOffset);
        return new Month(china.Year, china.Month);
    }

    /// <summary>Parses the API form <c>2023-06</c>; years 1990 to 2100.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Month month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1990 or > 2100 || number is < 1 or > 12)
        {
            return false;
        }

        month = new Month(year, number);
        return true;
    }

    /// <exception cref="FormatException">The text is not of the form <c>2023-06</c>.</exception>
    public static Month Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"'{text}' is not a month like 2023-06");

    public Month AddMonths(int months) => new(Index + months);

    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    public static int operator -(Month left, Month right) => left.Index - right.Index;

    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;

    /// <summary>The API form: <c>2023-06</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}
