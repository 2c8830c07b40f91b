using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Queries.Lists;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>What the list of warnings can be asked.</summary>
internal static class WarningList
{
    private static readonly QueryParameter Kind = new("kind", "string", "预警类型") { Words = WarningWords.Kinds };
    private static readonly QueryParameter Severity = new("severity", "string", "预警等级:yellow 黄色、orange 橙色、red 红色") { Words = WarningWords.Severities };
    private static readonly QueryParameter State = new("state", "string", "状态:opened 新增、continuing 持续、closed 解除;standing 为新增和持续") { Words = [.. WarningWords.States, "standing"] };
    private static readonly QueryParameter Chain = new("chain", "string", "产业链,完全一致");
    private static readonly QueryParameter SubjectType = new("subjectType", "string", "对象类型") { Words = WarningWords.SubjectTypes };
    private static readonly QueryParameter Acknowledged = new("acknowledged", "boolean", "true 已签收,false 未签收");
    private static readonly QueryParameter Search = new("q", "string", "对象名称中的文字,或统一社会信用代码、宗地代码、项目编号、预警编号的开头");

    public static ItemList<WarningView> Definition { get; } = new()
    {
        Name = "warnings",
        Json = ApiJson.Instance.WarningView,
        Filters = [Kind, Severity, State, QueryParameters.Town, QueryParameters.Industry, Chain, SubjectType, Acknowledged, Search],
        Filter = Filter,
        Orders =
        [
            new("kind") { Number = view => (int)WarningWords.Parse<WarningKind>(view.Kind) },
            new("severity") { Number = view => (int)WarningWords.Parse<WarningSeverity>(view.Severity) },
            new("since") { Text = view => view.Since },
            new("state") { Number = view => (int)WarningWords.Parse<WarningState>(view.State) },
            new("town") { Text = view => view.Subject.Town },
            new("name") { Text = view => view.Subject.Name },
        ],
        Columns =
        [
            new("预警编号", view => view.Id),
            new("类型", view => WarningWords.Chinese(WarningWords.Parse<WarningKind>(view.Kind))),
            new("等级", view => WarningWords.Chinese(WarningWords.Parse<WarningSeverity>(view.Severity))),
            new("最高等级", view => WarningWords.Chinese(WarningWords.Parse<WarningSeverity>(view.Worst))),
            new("状态", view => WarningWords.Chinese(WarningWords.Parse<WarningState>(view.State))),
            new("起始月份", view => view.Since),
            new("对象类型", view => WarningWords.Chinese(WarningWords.Parse<WarningSubjectType>(view.Subject.Type))),
            new("对象", view => view.Subject.Key),
            new("名称", view => view.Subject.Name),
            new("统一社会信用代码", view => view.Subject.CreditCode),
            new("乡镇街道", view => view.Subject.Town),
            new("行业代码", view => view.Subject.Industry),
            new("产业链", view => view.Subject.Chain),
            new("说明", view => view.Rule),
            new("未判断或解除的原因", view => view.NotJudged is { } reason ? WarningWords.Chinese(WarningWords.Parse<NotJudged>(reason)) : null),
            new("数据月份", view => view.JudgedIn),
            new("已签收", view => view.Acknowledged ? "是" : "否"),
            new("签收后加重", view => view.Escalated ? "是" : null),
            new("签收人", view => view.Acknowledgements.Count > 0 ? view.Acknowledgements[^1].By : null),
            new("签收说明", view => view.Acknowledgements.Count > 0 ? view.Acknowledgements[^1].Reason : null),
            new("措施", view => view.Acknowledgements.Count > 0 ? view.Acknowledgements[^1].Measure : null),
        ],
    };

    private static Func<WarningView, bool> Filter(ApiCall call)
    {
        var (kind, severity, state, type) = (call.ReadWord(Kind), call.ReadWord(Severity), call.ReadWord(State), call.ReadWord(SubjectType));
        var (town, industry, chain, text) = (call.ReadText(QueryParameters.Town), call.ReadIndustry(), call.ReadText(Chain), call.ReadText(Search));
        var acknowledged = call.ReadBoolean(Acknowledged);
        return view => (kind is null || view.Kind == kind) && (severity is null || view.Severity == severity)
            && (state is null || view.State == state || (state == "standing" && view.State != "closed")) && (type is null || view.Subject.Type == type)
            && (town is null || view.Subject.Town == town) && (industry is null || view.Subject.Industry?.StartsWith(industry, StringComparison.Ordinal) == true)
            && (chain is null || view.Subject.Chain == chain) && (acknowledged is null || view.Acknowledged == acknowledged) && (text is null || Matches(view, text));
    }

    private static bool Matches(WarningView view, string text) =>
        view.Subject.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true || view.Subject.Key.StartsWith(text, StringComparison.OrdinalIgnoreCase)
        || view.Subject.CreditCode?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true || view.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
