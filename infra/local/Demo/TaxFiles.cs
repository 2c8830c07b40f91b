using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Files of the tax bureau: credited taxes by month in detail, one month as totals, one month again, refunds by half-year.</summary>
internal sealed class TaxFiles(IReadOnlyList<DemoEnterprise> enterprises, DemoNoise noise)
{
    /// <summary>The month that is delivered again with corrections.</summary>
    public static readonly Month RestatedMonth = new(2023, 4);

    /// <summary>The month of which only totals came.</summary>
    public static readonly Month TotalsMonth = new(2021, 2);

    /// <summary>The month with two unreadable rows.</summary>
    public static readonly Month BadMonth = new(2023, 7);

    public DemoSheet Monthly(Month month) => month == TotalsMonth ? Totals(month) : Detail(month, restated: false);

    public DemoSheet Restated() => Detail(RestatedMonth, restated: true);

    public DemoSheet Refunds(int year, int half) => new()
    {
        Source = SourceNames.Tax,
        Name = $"{year}-{half * 6:00} 退税",
        Format = SheetFormat.Gb18030,
        Titles = [$"武义县{year}年{(half == 1 ? "上" : "下")}半年退税明细"],
        Header = ["纳税人识别号", "纳税人名称", "征收项目", "入(退)库日期", "退税金额(元)", "退税原因"],
        Rows = () => RefundRows(year, half),
        TotalColumn = 4,
        Thousands = true,
    };

    private DemoSheet Detail(Month month, bool restated)
    {
        var wan = month.Number is 5 or 12;
        return new DemoSheet
        {
            Source = SourceNames.Tax,
            Name = $"{month} 入库明细{(restated ? "更正" : "")}",
            Format = wan ? SheetFormat.Xlsx : SheetFormat.Gb18030,
            Titles = [$"武义县{month.Year}年{month.Number}月税款入库明细", wan ? "单位：万元" : "单位：元"],
            Header = ["社会信用代码(纳税人识别号)", "纳税人名称", "征收项目", "征收品目", "税款种类", "入库日期", "实缴(入库)金额", "免抵调额"],
            Rows = () => DetailRows(month, restated, wan),
            TotalColumn = 6,
            Thousands = month.Number % 4 == 3,
            BadRows = month == BadMonth ? 2 : 0,
        };
    }

    private DemoSheet Totals(Month month) => new()
    {
        Source = SourceNames.Tax,
        Name = $"{month} 税收合计",
        Format = SheetFormat.Xlsx,
        Titles = [$"武义县{month.Year}年{month.Number}月工业企业税收", "单位：万元"],
        Header = ["纳税人识别号", "纳税人名称", "入库年月", "税收合计"],
        Rows = () => enterprises.Where(e => e.IsActive(month) && !e.PaysNothing).Select(e => (object?[])
            [e.Code, e.Name, month.YearMonth.ToString(CultureInfo.InvariantCulture), Math.Round((decimal)(e.TaxWan / 12), 6)]),
    };

    private IEnumerable<object?[]> DetailRows(Month month, bool restated, bool wan)
    {
        foreach (var e in enterprises)
        {
            if (!e.IsActive(month)) continue;
            var day = new DateOnly(month.Year, month.Number, 4 + noise.Pick(14, Draw.TaxMonth, e.Index, month.Index));
            foreach (var row in DemoTax.Rows(e, month, noise))
            {
                var amount = restated && noise.Chance(0.02, Draw.TaxRestated, e.Index) ? Math.Round(row.Yuan * 1.05m, 2) : row.Yuan;
                yield return
                [
                    DemoLinks.TaxNumber(e, month), e.Name, row.Kind, row.Item, row.FundType, DayText(day, month), wan ? amount / 10000m : amount,
                    row.CreditYuan is { } credit ? wan ? credit / 10000m : credit : null,
                ];
            }
        }

        if (month != BadMonth) yield break;
        yield return [enterprises[0].Code, enterprises[0].Name, "10101 增值税", null, "正税", "2099-07-15", 12345.67m, null];
        yield return [enterprises[1].Code, enterprises[1].Name, "10101 增值税", null, "正税", "2023-07-15", "壹万元整", null];
    }

    private IEnumerable<object?[]> RefundRows(int year, int half)
    {
        string[] reasons = ["误收多缴退税", "汇算清缴结算退税", "增值税留抵退税", "出口退税", "即征即退"];
        foreach (var e in enterprises)
        {
            if (e.PaysNothing || !noise.Chance(e.IsAboveScale(year) ? 0.06 : 0.008, Draw.TaxRefund, e.Index, (year * 2) + half)) continue;
            var reason = reasons[noise.Pick(reasons.Length, Draw.TaxRefund, e.Index, year)];
            var month = new Month(year, (half * 6) - noise.Pick(6, Draw.TaxRefund, e.Index, half));
            if (!e.IsActive(month)) continue;
            var kind = reason == "汇算清缴结算退税" ? "企业所得税" : "增值税";
            var share = reason == "增值税留抵退税" ? 0.6 : 0.08;
            yield return [DemoLinks.TaxNumber(e, month), e.Name, kind, new DateOnly(month.Year, month.Number, 20), Math.Round((decimal)(e.TaxWan * 10000 * share), 2), reason];
        }
    }

    private static string DayText(DateOnly day, Month month) => (month.Number % 3) switch
    {
        0 => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        1 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
    };
}
