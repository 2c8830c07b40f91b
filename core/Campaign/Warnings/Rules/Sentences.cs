using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>Numbers and months as a bulletin writes them.</summary>
internal static class Sentences
{
    /// <summary>2023年6月, 2023年4—6月, 2022年12月—2023年2月.</summary>
    public static string Months(Month from, Month to) => from == to ? Of(from)
        : from.Year == to.Year ? string.Create(CultureInfo.InvariantCulture, $"{from.Year}年{from.Number}—{to.Number}月") : $"{Of(from)}—{Of(to)}";

    public static string Months(MonthWindow window) => Months(window.From, window.To);

    public static string Of(Month month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Number}月");

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>At most two decimals.</summary>
    public static string Number(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>At most four decimals, for ratios.</summary>
    public static string Ratio(decimal value) => Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>下降 30 %, 增长 12.5 %, 持平; nothing where last year's figure is not above 0.</summary>
    public static string Change(decimal now, decimal before, string up = "增长", string down = "下降") => Percent.Change(now, before) switch
    {
        null => "",
        0m => ",与上年同期持平",
        < 0m and var change => $",{down} {Number(-change)} %",
        var change => $",{up} {Number(change.Value)} %",
    };

    public static string Severity(WarningSeverity severity) => severity switch
    {
        WarningSeverity.Red => "红色",
        WarningSeverity.Orange => "橙色",
        _ => "黄色",
    };
}
