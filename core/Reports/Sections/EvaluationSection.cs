using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.Reports.ReportText;

namespace Wuyi.Pipeline.Reports.Sections;

/// <summary>亩均效益综合评价 of 规上 and 规下: classes and the stage they are at.</summary>
internal static class EvaluationSection
{
    public static ReportSection Of(ReportFacts facts)
    {
        var groups = new[] { GroupScale.AboveScale, GroupScale.BelowScale }
            .Select(scale => (Name: scale == GroupScale.AboveScale ? "规上" : "规下", Group: facts.County(WindowKind.Rolling12, scale)))
            .Where(pair => pair.Group?.Classes is not null).ToList();
        if (groups.Count == 0) return new ReportSection("evaluation", "亩均效益综合评价", ["尚无评价结果。"], [], []);
        var first = groups[0].Group!.Classes!;
        var sentences = new List<string> { $"最近的评价年度为{first.Year}年,状态:{Stage(first.Stage)}。" };
        if (first.Year != facts.Period.Year) sentences.Add($"{facts.Period.Year}年度评价尚未形成,下表为{first.Year}年度评价在当前企业中的分布。");
        var shown = groups.Where(pair => !pair.Group!.Suppressed).ToList();
        sentences.AddRange(shown.Select(pair => pair.Group!.Classes!).Zip(
            shown, (classes, pair) => $"{pair.Name}企业 A类 {classes.A} 家、B类 {classes.B} 家、C类 {classes.C} 家、D类 {classes.D} 家,未定类别 {classes.Without} 家。"));
        if (shown.Count == 0) return new ReportSection("evaluation", "亩均效益综合评价", [.. sentences, "企业过少或一家独大,类别分布不显示。"], [], []);
        return new ReportSection(
            "evaluation", "亩均效益综合评价", sentences,
            [
                new ReportTable(
                    "评价类别分布", facts.Route("aggregates/county?window=rolling12&scale=above-scale"),
                    [new("范围"), new("评价年度"), new("阶段"), new("A类", "家"), new("B类", "家"), new("C类", "家"), new("D类", "家"), new("未定类别", "家")],
                    [
                        .. shown.Select(pair => (pair.Name, Classes: pair.Group!.Classes!)).Select(pair => (IReadOnlyList<ReportCell>)
                            [pair.Name, $"{pair.Classes.Year}年度", Stage(pair.Classes.Stage), pair.Classes.A, pair.Classes.B, pair.Classes.C, pair.Classes.D, pair.Classes.Without]),
                    ])
                { Note = "评价类别以公布的结果为准,本报告不涉及与类别相关的政策。规下范围用 scale=below-scale 查询。" },
            ],
            []);
    }
}
