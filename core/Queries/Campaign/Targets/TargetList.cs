using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Queries.Lists;

namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>What the list of targets can be asked.</summary>
internal static class TargetList
{
    public static readonly QueryParameter Plan = new("plan", "string", "计划编号") { Example = "wuyi-2022-11" };
    public static readonly QueryParameter Department = new("department", "string", "责任单位全称(牵头或配合)") { Example = "县科技局" };
    private static readonly QueryParameter Light = new("light", "string", "green 绿灯、yellow 黄灯、red 红灯、grey 无数据") { Words = ["green", "yellow", "red", "grey"] };
    private static readonly QueryParameter Clause = new("clause", "string", "条款,完全一致") { Example = "三.7" };
    private static readonly QueryParameter Kind = new("kind", "string", "指标类型") { Words = [.. Enum.GetValues<TargetKind>().Select(PlanJson.WordOf)] };
    private static readonly QueryParameter Source = new("source", "string", "采用的数据:facts 数据计算、progress 部门报送、none 尚无") { Words = ["facts", "progress", "none"] };
    private static readonly QueryParameter Search = new("q", "string", "指标名称中的文字,或指标编号的开头");

    public static ItemList<TargetView> Definition { get; } = new()
    {
        Name = "targets",
        Json = ApiJson.Instance.TargetView,
        Filters = [Plan, Department, Light, Clause, Kind, Source, Search],
        Filter = Filter,
        Orders =
        [
            new("place") { Number = view => view.Place },
            new("done") { Number = view => view.Now.Done },
            new("light") { Number = view => Array.IndexOf(["red", "yellow", "grey", "green"], view.Now.Light) },
            new("lead") { Text = view => view.Lead },
            new("due") { Text = view => view.Now.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) },
        ],
        Columns =
        [
            new("计划", view => view.Plan),
            new("指标编号", view => view.Id),
            new("条款", view => view.Clause),
            new("指标名称", view => view.Name),
            new("目标", view => (view.Op is ">=" ? "≥" : view.Op is "<=" ? "≤" : view.Op) + (view.Fraction ?? Rulebook.CanonicalJson.Number(view.Target))),
            new("单位", view => view.Fraction is null ? view.Unit : "占比"),
            new("类型", view => TargetWordsOf.Kinds[view.Kind]),
            new("统计年度", view => view.Now.Year),
            new("当前值", view => view.Now.Value),
            new("数据截至", view => (view.Now.Shown == "facts" ? view.Now.Facts : view.Now.Progress)?.AsOf),
            new("采用", view => view.Now.Shown is { } shown ? TargetWordsOf.Sources[shown] : null),
            new("采用理由", view => TargetWordsOf.Whys[view.Now.Why]),
            new("数据计算值", view => view.Now.Facts?.Value),
            new("部门报送值", view => view.Now.Progress?.Value),
            new("现价测算(不作考核)", view => view.Now.Estimate?.Value),
            new("完成进度(%)", view => view.Now.Done is { } done ? Display.Round(done * 100m) : null),
            new("时间进度(%)", view => view.Now.Elapsed is { } elapsed ? Display.Round(elapsed * 100m) : null),
            new("灯", view => TargetWordsOf.Lights[view.Now.Light]),
            new("说明", view => TargetWordsOf.Reasons[view.Now.LightReason]),
            new("到期推算值", view => view.Now.Forecast?.Value),
            new("推算把握", view => view.Now.Forecast is { } forecast ? forecast.LowConfidence ? "较低" : "一般" : null),
            new("完成时限", view => view.Now.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            new("牵头单位", view => view.Lead),
            new("责任单位", view => string.Join('、', view.Departments)),
            new("原文", view => view.Quote),
            new("备注", view => view.Note),
        ],
    };

    private static Func<TargetView, bool> Filter(ApiCall call)
    {
        var (plan, department, light, clause) = (call.ReadText(Plan), call.ReadText(Department), call.ReadWord(Light), call.ReadText(Clause));
        var (kind, source, text) = (call.ReadWord(Kind), call.ReadWord(Source), call.ReadText(Search));
        return view => (plan is null || view.Plan == plan) && (department is null || view.Departments.Contains(department, StringComparer.Ordinal))
            && (light is null || view.Now.Light == light) && (clause is null || view.Clause == clause) && (kind is null || view.Kind == kind)
            && (source is null || (view.Now.Shown ?? "none") == source)
            && (text is null || view.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || view.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }
}
