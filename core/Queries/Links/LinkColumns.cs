using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Queries.Lists;
using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>Columns of the exports and their Chinese words.</summary>
internal static class LinkColumns
{
    public static IReadOnlyList<CsvColumn<LinkView>> Links { get; } =
    [
        new("编号", link => link.Id),
        new("关联对象", link => link.Subject),
        new("来源", link => Source(link.Source)),
        new("代码", link => link.Code),
        new("名称", link => link.Name),
        new("近12个月数量", link => link.Size),
        new("单位", link => link.Unit),
        new("占本来源比例", link => link.Share),
        new("出现月份数", link => link.Months.Count),
        new("状态", link => State(link.State)),
        new("已关联企业", link => link.LinkedTo),
        new("候选企业", link => string.Join(";", link.Candidates.Select(Candidate))),
        new("决定人", link => link.Decisions.Count > 0 ? link.Decisions[^1].By : null),
        new("决定时间", link => link.Decisions.Count > 0 ? China(link.Decisions[^1].At) : null),
        new("理由", link => link.Decisions.Count > 0 ? link.Decisions[^1].Reason : null),
    ];

    public static IReadOnlyList<CsvColumn<LinkDecisionView>> Decisions { get; } =
    [
        new("关联对象", decision => decision.Subject),
        new("决定", decision => Verdict(decision.Verdict)),
        new("企业或宗地", decision => decision.Target),
        new("起月", decision => decision.From),
        new("止月", decision => decision.To),
        new("理由", decision => decision.Reason),
        new("决定人", decision => decision.By),
        new("决定时间", decision => China(decision.At)),
        new("是否有效", decision => decision.Holds ? "是" : "否"),
    ];

    public static IReadOnlyList<CsvColumn<UnlinkedView>> Unlinked { get; } =
    [
        new("来源", item => Source(item.Source)),
        new("关联对象", item => item.Subject),
        new("代码", item => item.Code),
        new("名称", item => item.Name),
        new("近12个月数量", item => item.Amount),
        new("单位", item => item.Unit),
        new("占本来源比例", item => item.Share),
        new("出现月份数", item => item.Months.Count),
    ];

    public static IReadOnlyList<CsvColumn<CoverageMonthView>> Coverage { get; } =
    [
        new("月份", month => month.Month),
        .. Figures("电量", "kWh", month => month.Kwh),
        .. Figures("税收", "元", month => month.TaxYuan),
        .. Figures("用地", "亩", month => month.LandMu),
    ];

    private static IEnumerable<CsvColumn<CoverageMonthView>> Figures(string what, string unit, Func<CoverageMonthView, CoverageFigureView?> of) =>
    [
        new($"已关联{what}({unit})", month => of(month)?.Linked),
        new($"未关联{what}({unit})", month => of(month)?.Unlinked),
        new($"{what}合计({unit})", month => of(month)?.Total),
        new($"{what}关联率", month => of(month)?.Share),
        new($"{what}未关联条数", month => of(month)?.Subjects),
    ];

    private static string Candidate(LinkCandidateView candidate) =>
        $"{candidate.CreditCode} {candidate.Name}({string.Join("、", candidate.Reasons.Select(Reason))})";

    private static string Source(string source) => source switch
    {
        Model.SourceNames.Power => "用电",
        Model.SourceNames.Tax => "税收",
        Model.SourceNames.Land => "用地",
        Model.SourceNames.Leases => "租赁",
        _ => source,
    };

    private static string State(string state) => state switch
    {
        LinkStates.Open => "待定",
        LinkStates.Accepted => "已关联",
        LinkStates.Rejected => "已排除",
        _ => state,
    };

    private static string Verdict(string verdict) => verdict switch
    {
        LinkVerdicts.Accepted => "关联",
        LinkVerdicts.Rejected => "排除",
        LinkVerdicts.Reopened => "重新待定",
        _ => verdict,
    };

    private static string Reason(string reason) => reason switch
    {
        CandidateReasons.SameOrganisation => "组织机构代码相同",
        CandidateReasons.SameName => "同名",
        CandidateReasons.FormerName => "曾用名相同",
        CandidateReasons.SameAddress => "用电地址相同",
        CandidateReasons.SameParcel => "同一宗地",
        CandidateReasons.SimilarName => "名称相近",
        _ => reason,
    };

    private static string China(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", null);
}
