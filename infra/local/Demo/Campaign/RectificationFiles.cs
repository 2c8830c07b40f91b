using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What the office against 低散乱污 reports of the cases: a file for every month.</summary>
internal static class RectificationFiles
{
    /// <summary>The month with two rows that nobody can use: one names no known step, one has a broken code.</summary>
    public static readonly Month BadMonth = new(2023, 2);

    private static readonly string[] Departments = ["县经济商务局", "县发改局", "县资规局", "市生态环境局武义分局", "县应急管理局"];

    private static readonly string[] Columns =
    [
        "统一社会信用代码", "企业名称", "环节", "日期", "整治方式", "列入原因", "责任部门", "责任镇街", "计划完成日期", "预计腾出用能(吨标准煤)", "实际腾出用能(吨标准煤)",
        "预计腾出用地(亩)", "实际腾出用地(亩)", "腾出用地宗地代码", "合规检查类别", "检查结论", "发现问题", "佐证", "经办人", "清单批次",
    ];

    public static DemoSheet Monthly(DemoCast cast, Month month) => new()
    {
        Source = Sources.Rectification,
        Name = $"{month} 高耗低效企业整治进展",
        Format = month.Number switch { 4 => SheetFormat.Xlsx, 9 => SheetFormat.Utf8Bom, _ => SheetFormat.Gb18030 },
        Titles = [$"武义县高耗低效企业整治提升进展情况({month.Year}年{month.Number}月)", "填报单位：县“低散乱污”整治办"],
        Header = Columns,
        Rows = () => Rows(cast, month),
        BadRows = month == BadMonth ? 2 : 0,
    };

    /// <summary>Whether there is anything to report of a month; an empty file is not sent.</summary>
    public static bool HasFile(DemoCast cast, Month month) => Rows(cast, month).Any();

    public static string DepartmentOf(DemoCase one) => Departments[one.Place % Departments.Length];

    /// <summary>清单批次 of a listing: one in each half-year.</summary>
    public static string BatchOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"武低散乱污办〔{day.Year}〕{(day.Month <= 6 ? 1 : 2)}号");

    private static IEnumerable<object?[]> Rows(DemoCast cast, Month month)
    {
        foreach (var one in cast.Cases)
        {
            foreach (var (word, on) in one.Steps.Where(step => Month.Of(step.On) == month))
            {
                yield return Step(one, word, on);
                if (word != CaseScript.Listed || one.DayOfFirst(CaseScript.Plan) is null) continue;
                foreach (var check in Checks(one, on.AddDays(2))) yield return check;
            }

            if (one.IllegalStep is { } illegal && Month.Of(illegal.On) == month) yield return Step(one, illegal.Word, illegal.On);
        }

        if (month != BadMonth) yield break;
        yield return Row(cast.Cases[0], "转办", new DateOnly(month.Year, month.Number, 20));
        var broken = Row(cast.Cases[1], CaseScript.Working, new DateOnly(month.Year, month.Number, 21));
        broken[0] = DemoCodes.BrokenCredit(90005);
        yield return broken;
    }

    private static object?[] Step(DemoCase one, string word, DateOnly on)
    {
        var row = Row(one, word, on);
        var tce = ExpectedTce(one);
        switch (word)
        {
            case CaseScript.Candidate or CaseScript.Identified:
                row[5] = one.Script.Ground;
                break;
            case CaseScript.Listed:
                row[19] = BatchOf(on);
                break;
            case CaseScript.Plan:
                (row[4], row[8], row[9]) = (one.Script.Measure, one.PlannedOn, tce);
                if (one.Parcel is { } parcel && one.Script.Closure) (row[11], row[13]) = (ParcelMu(parcel), parcel.Code);
                break;
            case CaseScript.Closed:
                row[10] = Math.Round(tce * 0.95m, 2);
                if (one.Parcel is { } freed) (row[12], row[13]) = (one.FreedMu, freed.Code);
                break;
            case CaseScript.Unfounded or CaseScript.Exempted or CaseScript.Suspended or CaseScript.Rebound:
                row[5] = word switch
                {
                    CaseScript.Unfounded => "经核实亩均税收已达标",
                    CaseScript.Exempted => "重大项目建设期",
                    CaseScript.Suspended => "涉诉资产查封",
                    _ => "整改后用能回升",
                };
                break;
        }

        return row;
    }

    /// <summary>安全 环保 质量 能源, before the plan (NOTICE 三.2).</summary>
    private static IEnumerable<object?[]> Checks(DemoCase one, DateOnly on)
    {
        string[] kinds = ["安全", "环保", "质量", "能源"];
        for (var i = 0; i < kinds.Length; i++)
        {
            var row = Row(one, null, on);
            var wanting = (one.Place + i) % 7 == 3;
            (row[14], row[15], row[16]) = (kinds[i], wanting ? "限期整改" : "合格", wanting ? "现场管理台账不全" : null);
            yield return row;
        }
    }

    private static object?[] Row(DemoCase one, string? word, DateOnly on)
    {
        var row = new object?[Columns.Length];
        (row[0], row[1], row[2], row[3]) = (one.Enterprise.Code, one.Enterprise.Name, word, on);
        (row[6], row[7]) = (DepartmentOf(one), one.Enterprise.Town.Name);
        row[17] = string.Create(CultureInfo.InvariantCulture, $"演示佐证〔{on.Year}〕{one.Place + 1}号");
        row[18] = "演示员";
        return row;
    }

    internal static decimal ExpectedTce(DemoCase one) =>
        Math.Round((decimal)(one.Enterprise.MonthlyKwh * 12 * 0.285 / 1000 * (one.Script.Closure ? 1 : 0.3)), 2);

    internal static decimal ParcelMu(DemoParcel parcel) => Math.Round(parcel.SquareMetres * 15m / 10000m, 2);
}
