using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What changes in the register within a year: firms that rise above the scale, drop out of it, are deregistered.</summary>
internal static class ChangeFiles
{
    private const int RiseMonth = 8;
    private const int LeaveMonth = 9;

    public static DemoSheet Of(IReadOnlyList<DemoEnterprise> enterprises, int year) => new()
    {
        Source = SourceNames.Enterprises,
        Name = $"{year}年企业名录变动",
        Format = SheetFormat.Gb18030,
        Titles = [$"武义县工业企业名录变动情况({year}年)"],
        Header = ["生效年月", "统一社会信用代码", "企业名称", "规上/规下", "退出年月", "登记状态", "注销日期"],
        Rows = () => Rows(enterprises, year),
    };

    /// <summary>规下 at the start of the year, 规上 from August on: evaluated as 规下 that year (R10).</summary>
    public static bool Rises(DemoEnterprise e, int year) => e.FoundedOn.Year < year && !e.IsAboveScale(year)
        && (year < 2023 ? e.IsAboveScale(year + 1) : e.Index % 150 == 45 && e.LastMonth is null);

    /// <summary>规上 at the start of the year, out of the list from September on: evaluated as 规上 that year (R10).</summary>
    public static bool Leaves(DemoEnterprise e, int year) => e.FoundedOn.Year < year && e.IsAboveScale(year)
        && (year < 2023 ? !e.IsAboveScale(year + 1) : e.Index % 75 == 22 && e.LastMonth is null);

    /// <summary>Deregistered before the end of the year.</summary>
    public static bool Ends(DemoEnterprise e, int year) => e.LastMonth is { } last && last.AddMonths(1).Year <= year;

    private static IEnumerable<object?[]> Rows(IReadOnlyList<DemoEnterprise> enterprises, int year)
    {
        foreach (var e in enterprises)
        {
            if (Rises(e, year)) yield return [Text(new Month(year, RiseMonth)), e.Code, e.Name, "规上", null, null, null];
            if (Leaves(e, year))
            {
                var month = Text(new Month(year, LeaveMonth));
                yield return [month, e.Code, e.Name, null, month, null, null];
            }

            if (e.LastMonth is { } last && last.AddMonths(1) is var end && end.Year == year)
                yield return [Text(end), e.Code, e.Name, null, null, e.Index % 2 == 0 ? "吊销" : "注销", end.LastDay];
        }
    }

    private static string Text(Month month) => month.YearMonth.ToString(CultureInfo.InvariantCulture);
}
