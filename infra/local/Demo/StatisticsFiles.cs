using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>
/// Files of the statistics bureau. By month: cumulative figures of the firms above scale (none for January, as in reality), and fuels of those
/// that fill in the energy form. By year: final figures, the sample below scale, pollutants.
/// </summary>
internal sealed class StatisticsFiles(IReadOnlyList<DemoEnterprise> enterprises, DemoNoise noise)
{
    /// <summary>The month with a row of which the code is wrong.</summary>
    public static readonly Month BadMonth = new(2023, 6);

    private static readonly Month StopsAfter = new(2023, 8);

    public static bool HasMonthly(Month month) => month.Number > 1;

    public DemoSheet Monthly(Month month)
    {
        var thousand = month.Year == 2022;
        return new DemoSheet
        {
            Source = SourceNames.Statistics,
            Name = $"{month} 规上工业主要指标",
            Format = month.Number == 6 ? SheetFormat.Xlsx : month.Number == 9 ? SheetFormat.Utf8Bom : SheetFormat.Gb18030,
            Titles = [$"武义县规模以上工业企业主要经济指标(1—{month.Number}月)", thousand ? "单位：千元" : "单位：万元"],
            Header = ["统一社会信用代码", "单位详细名称", "年月", "工业增加值(本年累计)", "工业总产值(本年累计)", "营业收入(本年累计)", "研发费用(本年累计)", "平均用工人数(人)"],
            Rows = () => MonthlyRows(month, thousand ? 10m : 1m),
            TotalColumn = 3,
            BadRows = month == BadMonth ? 1 : 0,
        };
    }

    public DemoSheet Energy(Month month) => new()
    {
        Source = SourceNames.Statistics,
        Name = $"{month} 规上工业能源消费",
        Format = SheetFormat.Gb18030,
        Titles = [$"武义县规模以上工业企业能源购进、消费({month.Year}年{month.Number}月)"],
        Header = ["统一社会信用代码", "单位详细名称", "年月", "天然气(万立方米)", "原煤(吨)", "柴油(吨)"],
        Rows = () => enterprises.Where(e => e.EnergyForm && e.IsAboveScale(month.Year) && e.IsActive(month)).Select(e => (object?[])
        [
            e.Code, e.Name, MonthText(month), e.Industry.GasM3PerWan > 0 ? DemoFigures.GasWanM3(e, month, noise) : "-",
            e.Industry.CoalTPerWan > 0 ? DemoFigures.CoalT(e, month, noise) : "—", DemoFigures.DieselT(e, month, noise),
        ]),
    };

    public DemoSheet Annual(int year) => new()
    {
        Source = SourceNames.Statistics,
        Name = $"{year}年工业企业年报",
        Format = year == 2022 ? SheetFormat.Xlsx : SheetFormat.Gb18030,
        Titles = [$"武义县工业企业年报和规下抽样({year}年)", "单位：万元"],
        Header = ["统一社会信用代码", "单位详细名称", "年份", "工业增加值(现价)", "营业收入", "年平均用工人数(人)", "数据来源"],
        Rows = () => AnnualRows(year),
    };

    public DemoSheet Pollution(int year) => new()
    {
        Source = SourceNames.Statistics,
        Name = $"{year}年主要污染物和碳汇",
        Format = SheetFormat.Utf8Bom,
        Titles = [$"武义县重点企业主要污染物排放({year}年)"],
        Header = ["统一社会信用代码", "企业名称", "年份", "COD(吨)", "氨氮(吨)", "SO2(吨)", "NOx(吨)", "碳汇(吨)", "综合能耗等价值(吨标准煤)"],
        Rows = () => PollutionRows(year),
    };

    private IEnumerable<object?[]> MonthlyRows(Month month, decimal scale)
    {
        var january = new Month(month.Year, 1);
        foreach (var e in enterprises)
        {
            if (!e.IsAboveScale(month.Year) || !e.IsActive(month)) continue;
            if (e.Reports == ReportHabit.Never || (e.Reports == ReportHabit.Stops && month > StopsAfter)) continue;
            decimal valueAdded = 0, output = 0, revenue = 0;
            decimal? research = null;
            for (var m = january; m <= month; m = m.AddMonths(1))
            {
                valueAdded += DemoFigures.ValueAddedWan(e, m, noise);
                output += DemoFigures.OutputWan(e, m, noise);
                revenue += DemoFigures.RevenueWan(e, m, noise);
                if (DemoFigures.ResearchWan(e, m, noise) is { } monthly) research = (research ?? 0) + monthly;
            }

            yield return [e.Code, e.Name, MonthText(month), valueAdded * scale, output * scale, revenue * scale, research * scale, e.HidesEmployees ? null : DemoFigures.Employees(e, month, noise)];
        }

        if (month == BadMonth)
            yield return [DemoCodes.BrokenCredit(90003), "演示-代码有误机械有限公司", MonthText(month), 100m, 400m, 410m, 8m, 20];
    }

    private IEnumerable<object?[]> AnnualRows(int year)
    {
        foreach (var e in enterprises)
        {
            var above = e.IsAboveScale(year);
            if (e.Reports == ReportHabit.Never || e.FoundedOn.Year > year || (above && year == 2023)) continue;
            decimal valueAdded = 0, revenue = 0;
            for (var number = 1; number <= 12; number++)
            {
                valueAdded += DemoFigures.ValueAddedWan(e, new Month(year, number), noise);
                revenue += DemoFigures.RevenueWan(e, new Month(year, number), noise);
            }

            // The final figure differs a little from the sum of the months, for a few firms by much.
            var final = 1 + (0.01 * noise.Normal(Draw.StatisticsAnnual, e.Index, year)) + (e.Index % 40 == 6 ? 0.09 : 0);
            yield return
            [
                e.Code, e.Name, year.ToString(CultureInfo.InvariantCulture), Math.Round(valueAdded * (decimal)final, 2), revenue,
                e.HidesEmployees ? null : e.Employees, e.Provenance,
            ];
        }
    }

    private IEnumerable<object?[]> PollutionRows(int year)
    {
        foreach (var e in enterprises)
        {
            var sink = e.Index % 450 == 30;
            if (!e.IsAboveScale(year) || (!sink && !e.ReportsZeroEmissions && !noise.Chance(0.25, Draw.Pollution, e.Index))) continue;
            var t = e.RevenueWan / 20000;
            yield return
            [
                e.Code, e.Name, year.ToString(CultureInfo.InvariantCulture),
                Tonnes(0.6 * t, e, 1, year), Tonnes(0.06 * t, e, 2, year), Tonnes(0.4 * t, e, 3, year), Tonnes(0.9 * t, e, 4, year),
                // One firm owns enough forest to be below zero.
                sink ? Math.Round((decimal)(e.MonthlyKwh * 12 / 1000), 2) : null,
                e.Index % 50 == 12 ? Math.Round((decimal)(e.MonthlyKwh * 12 * 0.285 / 1000 * 1.1), 2) : null,
            ];
        }
    }

    private decimal Tonnes(double value, DemoEnterprise e, int pollutant, int year) =>
        e.ReportsZeroEmissions ? 0m : Math.Round((decimal)(value * noise.LogNormal(1, 0.4, Draw.Pollution, e.Index, (year * 10) + pollutant)), 3);

    private static string MonthText(Month month) => month.Number % 2 == 0 ? $"{month.Year}年{month.Number}月" : month.ToString();
}
