using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>What the list of cases and candidates can be asked.</summary>
internal static class CaseList
{
    private static readonly QueryParameter State = new("state", "string", "环节;proposed 为系统候选(尚无个案),open 为已列入清单且未销号")
    { Words = [.. Enum.GetValues<CaseState>().Select(CaseWords.Word), CaseViewOf.Proposed, "open"] };

    private static readonly QueryParameter Overdue = new("overdue", "boolean", "true 已逾期,false 未逾期");
    private static readonly QueryParameter Proposed = new("proposed", "boolean", "true 当期符合候选条件,false 不符合");
    private static readonly QueryParameter Department = new("department", "string", "责任部门,完全一致");
    private static readonly QueryParameter Measure = new("measure", "string", "整治方式") { Words = [.. Enum.GetValues<CaseMeasure>().Select(CaseWords.Word)] };
    private static readonly QueryParameter Closure = new("closure", "string", "销号条件:met 达到、not-yet 未达到、not-judged 不作判断") { Words = ["met", "not-yet", "not-judged"] };
    private static readonly QueryParameter Rebound = new("rebound", "string", "反弹提示:met 疑似反弹、not-yet 未见、not-judged 不作判断") { Words = ["met", "not-yet", "not-judged"] };

    public static ItemList<CaseView> Definition { get; } = new()
    {
        Name = "inefficient",
        Json = ApiJson.Instance.CaseView,
        Filters = [QueryParameters.Town, QueryParameters.Industry, QueryParameters.AboveScale, State, Proposed, Overdue, Department, Measure, Closure, Rebound, QueryParameters.Search],
        Filter = Filter,
        Orders =
        [
            new("creditCode") { Text = view => view.CreditCode },
            new("name") { Text = view => view.Name },
            new("town") { Text = view => view.Town },
            new("state") { Number = view => CaseWords.Of<CaseState>(view.State) is { } state ? (int)state : -1 },
            new("since") { Number = view => view.Since?.DayNumber },
            new("plannedOn") { Number = view => view.PlannedOn?.DayNumber },
            new("listedOn") { Number = view => view.ListedOn?.DayNumber },
            new("expectedTce") { Number = view => view.ExpectedTce },
            new("realisedTce") { Number = view => view.RealisedTce },
            new("expectedMu") { Number = view => view.ExpectedMu },
            new("realisedMu") { Number = view => view.RealisedMu },
        ],
        Columns =
        [
            new("统一社会信用代码", view => view.CreditCode),
            new("企业名称", view => view.Name),
            new("乡镇街道", view => view.Town),
            new("行业代码", view => view.Industry),
            new("规上", view => view.AboveScale switch { true => "规上", false => "规下", null => null }),
            new("环节", view => view.StateName),
            new("环节日期", view => Day(view.Since)),
            new("系统候选", view => view.Proposed ? "是" : "否"),
            new("低效", view => YesNo(view.LowYield)),
            new("高耗", view => YesNo(view.HighConsumption)),
            new("列入清单日期", view => Day(view.ListedOn)),
            new("清单批次", view => view.ListBatch),
            new("列入原因", view => view.Reason),
            new("责任部门", view => view.Department),
            new("责任镇街", view => view.ResponsibleTown),
            new("整治方式", view => Measures(view.Measures)),
            new("计划完成日期", view => Day(view.PlannedOn)),
            new("是否逾期", view => view.Overdue ? "是" : "否"),
            new("达标销号日期", view => Day(view.ClosedOn)),
            new("反弹次数", view => view.Rebounds),
            new("预计腾出用能(吨标准煤,等价值)", view => view.ExpectedTce),
            new("已腾出用能(吨标准煤,等价值)", view => view.RealisedTce),
            new("预计腾退用地(亩)", view => view.ExpectedMu),
            new("已腾退用地(亩)", view => view.RealisedMu),
            new("未完成的合规检查", view => string.Join("、", view.ChecksMissing.Select(kind => CaseWords.Chinese(CaseWords.Of<CheckKind>(kind)!.Value)))),
            new("销号条件", view => Verdict(view.Closure)),
            new("反弹提示", view => Verdict(view.ReboundReport)),
        ],
    };

    public static string Measures(IEnumerable<string> measures) => string.Join("、", measures.Select(word => CaseWords.Chinese(CaseWords.Of<CaseMeasure>(word)!.Value)));

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? YesNo(bool? value) => value switch { true => "是", false => "否", null => null };

    private static string? Verdict(string? outcome) => outcome switch { "met" => "达到", "not-yet" => "未达到", "not-judged" => "数据不全", _ => null };

    private static Func<CaseView, bool> Filter(ApiCall call)
    {
        var (state, measure, closure, rebound) = (call.ReadWord(State), call.ReadWord(Measure), call.ReadWord(Closure), call.ReadWord(Rebound));
        var (town, industry, department, text) = (call.ReadText(QueryParameters.Town), call.ReadIndustry(), call.ReadText(Department), call.ReadText(QueryParameters.Search));
        var (above, overdue, proposed) = (call.ReadBoolean(QueryParameters.AboveScale), call.ReadBoolean(Overdue), call.ReadBoolean(Proposed));
        return view => (state is null || view.State == state || (state == "open" && IsOpen(view))) && (measure is null || view.Measures.Contains(measure))
            && (closure is null || view.Closure == closure) && (rebound is null || view.ReboundReport == rebound) && (town is null || view.Town == town)
            && (industry is null || view.Industry?.StartsWith(industry, StringComparison.Ordinal) == true) && (department is null || view.Department == department)
            && (above is null || view.AboveScale == above) && (overdue is null || view.Overdue == overdue) && (proposed is null || view.Proposed == proposed)
            && (text is null || view.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || view.CreditCode.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOpen(CaseView view) => CaseWords.Of<CaseState>(view.State) is { } state && Wuyi.Pipeline.Campaign.Cases.CaseTransitions.IsOpenListed(state);
}
