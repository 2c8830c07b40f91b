using System.Globalization;
using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.UnitTests.Intake.Properties;

/// <summary>The ways in which people and programs write a figure, a month, a day.</summary>
internal sealed class CellStyles(Random random)
{
    private readonly int _monthStyle = random.Next(8);
    private readonly int _dayStyle = random.Next(7);

    /// <summary>One style a table, as a program has, or any cell its own, as people have.</summary>
    private readonly bool _mixed = random.Next(3) == 0;

    private readonly int _figureStyle = random.Next(7);

    public Cell Figure(decimal value, string unit = "")
    {
        var style = unit.Length > 0 ? 1 + random.Next(5) : _mixed ? random.Next(7) : _figureStyle;
        var plain = value.ToString(CultureInfo.InvariantCulture);
        var grouped = Grouped(Math.Abs(value));
        return style switch
        {
            0 => Cell.Number(value),
            1 => plain + unit,
            2 => (value < 0 ? "-" : "") + grouped + unit,
            3 when unit.Length == 0 => value < 0 ? $"({grouped})" : grouped,
            4 => FullWidth(plain) + unit,
            5 => $"  {plain} {unit} ",
            6 => Cell.Number(value, "#,##0.00######", (value < 0 ? "-" : "") + grouped),
            _ => plain + unit,
        };
    }

    public Cell Month(int year, int month) => (_mixed ? random.Next(8) : _monthStyle) switch
    {
        0 => $"{year}{month:00}",
        1 => $"{year}-{month:00}",
        2 => $"{year}年{month}月",
        3 => $"{year}/{month}",
        4 => Cell.Number((year * 100) + month),
        5 => new DateTime(year, month, 1),
        6 => $"{year}.{month:00}",
        _ => FullWidth($"{year}年{month:00}月"),
    };

    public Cell Day(DateTime day) => (_mixed ? random.Next(7) : _dayStyle) switch
    {
        0 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        1 => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture),
        2 => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        3 => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
        4 => day,
        5 => Cell.Date(day, "yyyy\"年\"m\"月\"d\"日\"", day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
        _ => day.ToString("yyyy-MM-dd 00:00:00", CultureInfo.InvariantCulture),
    };

    public Cell Word(string text) => (_mixed ? random.Next(4) : 0) switch
    {
        1 => $" {text}",
        2 => $"{text}　",
        _ => text,
    };

    private static string Grouped(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        for (var at = whole.Length - 3; at > 0; at -= 3) whole = whole.Insert(at, ",");
        return point < 0 ? whole : whole + text[point..];
    }

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
