using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Power by month, account and row (R4, R6, R29).</summary>
internal sealed class PowerNodes(WindowNodes window)
{
    private const string Kwh = "kWh";
    private readonly Dictionary<(PowerFigure, Month), ExplanationNode> _months = [];

    /// <summary>One month of a figure; 0 for a month without rows.</summary>
    public ExplanationNode Month(PowerFigure figure, Month month)
    {
        if (_months.TryGetValue((figure, month), out var known)) return known;
        var uses = window.Explained.Trace.Power.Where(use => use.Figure == figure && use.Month == month).ToList();
        var node = WindowNodes.Computed(
            $"power.{Word(figure)}.{month}", $"{Labels.Month(month)}{Labels.Figure(figure)}", Kwh, Operations.Sum, [.. uses.Select(Part)], "各户号归属电量之和", "RULES 9",
            note: figure == PowerFigure.Grid ? NoteOf(month, uses) : null);
        _months.Add((figure, month), node);
        return node;
    }

    /// <summary>The window's power from the grid, whatever is known of it.</summary>
    public ExplanationNode Grid => _grid ??= WindowNodes.Computed(
        "power.grid", "网电用电量", Kwh, Operations.Sum, [.. window.Window.Months.Select(month => Month(PowerFigure.Grid, month))], "Σ 各月网电用电量", "RULES 2", "kWh_net");

    private ExplanationNode? _grid;

    /// <summary>The same, missing unless every month is known.</summary>
    public ExplanationNode KnownGrid => _knownGrid ??= WindowNodes.Computed(
        "power.grid.known", "网电用电量(各月齐全)", Kwh, Operations.Complete, [Grid, MonthsKnown, window.Length], "各月用电均已知时取值", "R4", "kWh_net",
        missing: new ExplainedGap(ResultFlags.InsufficientHistory, NoPowerText(), "R4"));

    private ExplanationNode? _knownGrid;

    /// <summary>How many months of the window are known (R4).</summary>
    public ExplanationNode MonthsKnown => _monthsKnown ??= Nodes.Given(
        "power.months-known", "用电数据已知月数", window.Explained.Facts.PowerKnown.Count(known => known), "月", UnknownText(), "R4");

    private ExplanationNode? _monthsKnown;

    /// <summary>Months that are not known, in words; null when all are.</summary>
    public string? UnknownText()
    {
        var facts = window.Explained.Facts;
        var unknown = window.Window.Months.Where((_, i) => !facts.PowerKnown[i]).ToList();
        return unknown.Count == 0 ? null : "用电数据未知的月份:" + string.Join("、", unknown.Select(month => Labels.Month(month) + WhyUnknown(month)));
    }

    private string NoPowerText() => window.Explained.Facts.AccountsLinked ? UnknownText() ?? "用电数据月数不足" : "没有归属本企业的用电户号";

    private string WhyUnknown(Month month) =>
        window.Explained.Trace.GapMonths.TryGetValue(window.Explained.Facts.Kind, out var gaps) && gaps.Contains(month) ? "(户号缺月,估算缺口超过规则比例)" : "";

    private static string Word(PowerFigure figure) => figure switch { PowerFigure.Pv => "pv", PowerFigure.Green => "green", _ => "grid" };

    private string? NoteOf(Month month, List<PowerUseTrace> uses)
    {
        var known = window.Explained.Facts.PowerKnown[month - window.Window.From];
        if (!known) return "本月用电数据未知" + WhyUnknown(month);
        var notes = new List<string>();
        if (uses.Exists(use => use.Unsplit && use.Role == PowerRole.Whole)) notes.Add("转供电未分摊,全部电量计入户主");
        if (uses.Exists(use => use.Role == PowerRole.Unsplit)) notes.Add("转供电未登记分摊比例,本企业分摊部分无法计算");
        if (uses.Exists(use => use is { Residential: true, Role: not PowerRole.Residential })) notes.Add("含居民生活用电户号");
        var days = uses.Where(use => use.Days > 0 && use.Days < window.Rules.Power.CompleteDays).ToList();
        if (days.Count > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"日电量仅{days.Min(use => use.Days)}天,按实有天数相加"));
        return notes.Count == 0 ? null : string.Join(";", notes);
    }

    private ExplanationNode Part(PowerUseTrace use)
    {
        var id = $"power.{Word(use.Figure)}.{use.Month}.{use.Account}.{use.Role.ToString().ToLowerInvariant()}"
            + (use.Role == PowerRole.Share || use.RegisterRow is not null ? "." + Place(use.RegisterRow) : "");
        var account = Account(use);
        var label = $"户号{use.Account}归属电量";
        return use.Role switch
        {
            PowerRole.Whole => WindowNodes.Computed(id, label, Kwh, Operations.Sum, [account], "户号电量", "RULES 9", note: Labels.Basis(use.Basis), value: use.Kwh),
            PowerRole.Share => Given(id, label, account, use.Shares[0], own: true, use.Kwh),
            PowerRole.Rest => WindowNodes.Computed(
                id, label, Kwh, Operations.Difference,
                [account, .. use.Shares.Select((share, i) => Given(string.Create(CultureInfo.InvariantCulture, $"{id}.other{i + 1}"), "转供其他用户电量", account, share, own: false, null))],
                "户号电量 − 分摊给其他用户的电量", "R29", note: Labels.Basis(use.Basis), value: use.Kwh),
            _ => Nodes.Given(id, label, 0m, Kwh, use.Role == PowerRole.Unsplit ? "转供电未登记分摊比例,不计入本企业" : Labels.Reason(FactOutcome.ResidentialNotCounted), "R29"),
        };
    }

    private ExplanationNode Given(string id, string label, ExplanationNode account, PowerShare share, bool own, decimal? kwh)
    {
        var ratio = Share(id, share, own);
        var product = WindowNodes.Computed(id + ".product", "户号电量 × 分摊比例", Kwh, Operations.Product, [account, ratio]);
        return WindowNodes.Computed(
            id, label, Kwh, Operations.Truncate, [product], "户号电量 × 分摊比例(保留12位小数)", "R29", digits: 12, value: kwh,
            note: own ? "按转供电分摊登记的比例" : "其他用户只列比例,不列名称");
    }

    private ExplanationNode Share(string id, PowerShare share, bool own)
    {
        var fact = window.Facts.Of(SourceNames.Meters, share.At, null, share.GivenShare is null ? "分摊电量" : "分摊比例", null, share.GivenShare ?? share.SplitKwh, share.GivenShare is null ? Kwh : "1");
        var label = own ? "分摊比例" : "其他用户分摊比例";
        if (share.GivenShare is { } given && given * 1_000_000m == share.Numerator && share.Denominator == 1_000_000m)
            return new ExplanationNode { Id = id + ".share", Label = label, Value = given, Unit = "1", Operation = Operations.Fact, Fact = fact };
        return WindowNodes.Computed(
            id + ".share", label, "1", Operations.Quotient,
            [
                new ExplanationNode { Id = id + ".numerator", Label = "分子", Value = share.Numerator, Unit = "1", Operation = Operations.Fact, Fact = fact },
                Nodes.Given(id + ".denominator", "分母", share.Denominator, "1"),
            ],
            share.GivenShare is null ? "(分摊电量 × 统计到的月数) ÷ (户号同月电量 × 登记月数)" : "登记比例之和超过100%时按比例折算", "R29");
    }

    private ExplanationNode Account(PowerUseTrace use)
    {
        var id = $"power.{Word(use.Figure)}.{use.Month}.{use.Account}";
        if (_accounts.TryGetValue(id, out var known)) return known;
        var leaves = new List<ExplanationNode>();
        var left = new List<ExplainedFact>();
        foreach (var row in use.Rows)
        {
            var what = row.Day == 0 ? Labels.Figure(use.Figure) : string.Create(CultureInfo.InvariantCulture, $"{Labels.Figure(use.Figure)}({row.Day}日)");
            var fact = window.Facts.Of(SourceNames.Power, row.At, use.Account, what, use.Month.ToString(), row.Kwh, Kwh, row.Outcome, row.By);
            if (row.Outcome == FactOutcome.Counted) leaves.Add(FactNodes.Leaf(string.Create(CultureInfo.InvariantCulture, $"{id}.d{row.Day}"), what, row.Kwh, Kwh, fact));
            else left.Add(fact);
        }

        var node = WindowNodes.Computed(
            id, $"户号{use.Account}{Labels.Figure(use.Figure)}", Kwh, Operations.Sum, leaves, use.Days > 0 ? "Σ 日电量" : "Σ 结算电量", "R6", value: use.AccountKwh, leftOut: left);
        _accounts.Add(id, node);
        return node;
    }

    private readonly Dictionary<string, ExplanationNode> _accounts = [];

    private static string Place(FindingRow? at) => at is { } row ? string.Create(CultureInfo.InvariantCulture, $"{row.FileId}.{row.Row}") : "";
}
