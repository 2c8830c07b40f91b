using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>名录 of each year, and the register of split meters.</summary>
internal static class RegisterFiles
{
    public static DemoSheet Enterprises(IReadOnlyList<DemoEnterprise> enterprises, int year) => new()
    {
        Source = SourceNames.Enterprises,
        Name = $"{year}年企业名录",
        Format = year == 2022 ? SheetFormat.Xlsx : SheetFormat.Gb18030,
        Titles = [$"武义县工业企业名录({year}年)"],
        Header = ["年度", "统一社会信用代码", "企业名称", "所属乡镇(街道)", "行业代码", year == 2021 ? "是否规上" : "规上/规下", "所属产业链", "园区", "成立日期", "登记状态", "曾用名", "标签"],
        Rows = () => EnterpriseRows(enterprises, year),
        BadRows = year == 2023 ? 2 : 0,
    };

    public static DemoSheet Meters(DemoGrid grid) => new()
    {
        Source = SourceNames.Meters,
        Name = "转供电分摊登记",
        Format = SheetFormat.Xlsx,
        Titles = ["武义县转供电用户分摊登记表"],
        Header = ["户号", "户主代码", "统一社会信用代码", "企业名称", "起月", "止月", "分摊比例", "核实人"],
        Rows = () => MeterRows(grid),
    };

    private static IEnumerable<object?[]> EnterpriseRows(IReadOnlyList<DemoEnterprise> enterprises, int year)
    {
        foreach (var e in enterprises)
        {
            if (e.FoundedOn.Year > year) continue;
            var renamed = e.FormerName is not null && year >= 2023;
            yield return
            [
                year.ToString(CultureInfo.InvariantCulture), e.Code, year < 2023 && e.FormerName is { } former ? former : e.Name,
                e.Town.Name, IndustryText(e, year), ScaleText(e.IsAboveScale(year), year), e.Industry.Chain,
                e.Town.Digits is "001" or "102" or "103" ? "武义经济开发区" : null,
                $"{e.FoundedOn.Year}年{e.FoundedOn.Month}月{e.FoundedOn.Day}日",
                e.LastMonth is { } last && year > last.Year ? "注销" : "存续", FormerNames(e, renamed), e.Tags(year),
            ];
        }

        if (year != 2023) yield break;
        // Two firms that nobody can identify: a wrong check character, and a code cut to 17 characters.
        yield return ["2023", DemoCodes.BrokenCredit(90001), "演示-校验位错误五金有限公司", "桐琴镇", "3389", "规下", null, null, "2015年6月1日", "存续", null, null];
        yield return ["2023", DemoCodes.Credit(90002)[..17], "演示-代码缺位塑料有限公司", "泉溪镇", "2929", "规下", null, null, "2016年6月1日", "存续", null, null];
    }

    private static string? FormerNames(DemoEnterprise e, bool renamed)
    {
        if (!DemoLinks.HadMergedName(e)) return renamed ? e.FormerName : null;
        return renamed ? $"{e.FormerName}、{DemoLinks.MergedName}" : DemoLinks.MergedName;
    }

    private static string? IndustryText(DemoEnterprise e, int year) =>
        !e.IndustryKnown ? null : year == 2021 && e.Industry.Code is not ("5164" or "6513" or "1012" or "4417" or "4610") ? "C" + e.Industry.Code : e.Industry.Code;

    private static string ScaleText(bool above, int year) => year == 2021 ? above ? "是" : "否" : above ? "规上" : "规下";

    private static IEnumerable<object?[]> MeterRows(DemoGrid grid)
    {
        foreach (var account in grid.Accounts)
        {
            foreach (var tenant in account.Tenants)
            {
                // Rounded down, so that the shares of one account never exceed 1.
                decimal? share = account.Unsplit ? null : Math.Floor((decimal)(tenant.MonthlyKwh / account.MonthlyKwh) * 10000m) / 10000m;
                yield return [account.Code, account.Holder!.Code, tenant.Code, tenant.Name, "2020-01", null, share, "演示员"];
            }
        }
    }
}
