using System.Globalization;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Evaluations;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>The case file (一企一档) as a page to print.</summary>
internal static class CasePage
{
    public static QueryParameter Format { get; } = new("format", "string", "json,或 html 可打印的页面(也可用 Accept)") { Words = ["json", "html"], Default = "json" };

    public static Answer Of(ApiCall call, CaseFileView file)
    {
        var (item, page) = (file.Case, new PrintedPage("高耗低效企业整治档案"));
        page.Heading(item.Name);
        page.Table(["项目", "内容"],
        [
            ["统一社会信用代码", item.CreditCode], ["乡镇街道", item.Town], ["行业代码", item.Industry], ["规模", item.AboveScale switch { true => "规上", false => "规下", null => "不明" }],
            ["当前环节", item.SuspendedFrom is { } from ? $"{item.StateName}(原环节:{CaseViewOf.StateName(from)})" : item.StateName], ["环节日期", Day(item.Since)], ["列入清单", Day(item.ListedOn)],
            ["清单批次", item.ListBatch], ["列入原因", item.Reason], ["整治方式", CaseList.Measures(item.Measures)], ["责任部门", item.Department], ["责任镇街", item.ResponsibleTown],
            ["计划完成日期", item.Overdue ? Day(item.PlannedOn) + "(已逾期)" : Day(item.PlannedOn)], ["达标销号", Day(item.ClosedOn)],
        ]);
        page.Paragraph($"指标截至{Month(file.Period)},近12个月(滚动)。");
        page.Table(["指标", "单位", file.Then is null ? "列入时" : $"列入时({Month(file.Then.Month)})", "现在", "底线", "行业基准", "样本(家)", "结论"], Indicators(file));
        page.Table(["", "预计", "已实现"],
        [
            ["腾出用能(吨标准煤,等价值)", Number(item.ExpectedTce), Number(item.RealisedTce)], ["腾退低效用地(亩)", Number(item.ExpectedMu), Number(item.RealisedMu)],
        ]);
        if (file.Energy is { } energy && energy.Tce is not null)
        {
            page.Paragraph(
                $"用能基期{Month(energy.BaseFrom!)}—{Month(energy.BaseTo!)},{Number(energy.BaseTce)}吨标准煤;完成后{Month(energy.AfterFrom!)}—{Month(energy.AfterTo!)}({energy.AfterMonths}个月),"
                + $"折合全年{Number(energy.AfterTce)}吨标准煤;电力按{energy.KgPerKwh?.ToString(CultureInfo.InvariantCulture)}千克标准煤/千瓦时折算{(energy.WithFuels ? "" : ",不含其他能源")}。");
        }

        if (file.Parcels.Count > 0)
        {
            page.Table(["腾出宗地", "面积(亩)", "腾退月份", "计入(亩)", "依据"], file.Parcels.Select(parcel => (IReadOnlyList<string?>)
                [parcel.Parcel, Number(parcel.AreaMu), parcel.Month is { } month ? Month(month) : null, Number(parcel.CountedMu), parcel.Documented switch { "land" => "不动产登记", "step" => "整治环节", _ => "" }]));
        }

        page.Table(["合规检查", "结论", "发现问题", "日期", "部门", "经办人"], file.Checks.Select(check => (IReadOnlyList<string?>)
            [check.KindName, check.VerdictName, check.Found, Day(check.On), check.Department, check.Person]));
        if (item.ChecksMissing.Count > 0)
            page.Paragraph($"尚缺的合规检查:{string.Join("、", item.ChecksMissing.Select(kind => CaseWords.Chinese(CaseWords.Of<CheckKind>(kind)!.Value)))}。", note: true);
        foreach (var (title, proposal) in new[] { ("销号条件", file.Closure), ("反弹情况", file.Rebound) })
        {
            if (proposal is not null) page.Paragraph($"{title}:{string.Join(";", proposal.Reasons)}。");
        }

        page.Table(["日期", "环节", "结果", "责任部门", "佐证", "经办人", "来源", "说明"], file.History.Select(step => (IReadOnlyList<string?>)
        [
            Day(step.On), step.StepName, step.Outcome switch { "moved" => "已登记", "updated" => "补充", "checked" => "检查", _ => "未采用" }, step.Department, step.Evidence, step.Person,
            step.FileId is null ? "平台登记" : $"文件第{step.Row}行", step.Refusal ?? step.Reason,
        ]));
        page.Paragraph($"计算批次 {file.Run}。{(file.NewerActs > 0 ? $"其中{file.NewerActs}项登记尚未计入上列指标。" : "")}系统只作提示,各环节由责任部门经办人核定。", note: true);
        return page.ToAnswer(call);
    }

    private static IEnumerable<IReadOnlyList<string?>> Indicators(CaseFileView file)
    {
        foreach (var test in file.Now?.Tests ?? file.Then?.Tests ?? [])
        {
            var then = file.Then?.Tests.FirstOrDefault(other => other.Indicator == test.Indicator);
            yield return
            [
                test.Name, test.Unit, Number(then?.Value), file.Now is null ? null : Number(test.Value), Number(test.Floor), Number(test.Benchmark),
                test.Sample?.ToString(CultureInfo.InvariantCulture), test.Outcome switch { "reached" => "达到", "missed" => "低于底线", _ => "数据不全" },
            ];
        }
    }

    private static string? Day(DateOnly? day) => day is { } known ? CaseReplay.Day(known) : null;

    private static string Month(string month) => string.Create(CultureInfo.InvariantCulture, $"{month[..4]}年{int.Parse(month[5..], CultureInfo.InvariantCulture)}月");

    private static string? Number(decimal? value) => value?.ToString("#,0.####", CultureInfo.InvariantCulture);
}
