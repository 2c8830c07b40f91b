using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Class, rank, score and items of a year (RULES 4, R14, R22–R28).</summary>
internal sealed class YearNodes
{
    private const string Points = "分";
    private const string Class = "类";

    /// <summary>Below so many firms a class tells no boundary.</summary>
    private const int LeastOfClass = 5;
    private readonly ExplainedYear _explained;
    private readonly WindowParts _parts;
    private readonly EvaluatedEnterprise _evaluated;
    private readonly EvaluationRules _rules;
    private readonly BaselineNodes _baselines;
    private readonly ExplanationNode _zero = Nodes.Number("evaluation.zero", "下限", 0m, "1");

    public YearNodes(ExplainedYear explained, WindowParts parts)
    {
        (_explained, _parts, _evaluated) = (explained, parts, explained.Evaluated);
        _rules = explained.Figures.Rules.Evaluation;
        _baselines = new BaselineNodes(explained, parts.Window);
    }

    public ExplanationNode Evaluation()
    {
        var status = new ExplanationNode
        {
            Id = "evaluation.status", Label = "评价状态", Operation = Operations.Given, Text = StatusText(_evaluated.Status), Rule = "R22", Note = StatusNote(),
        };
        return Nodes.Group("evaluation", "综合评价", _evaluated.Status == EvaluationStatus.Ranked
            ? [status, Final(), Rank(), Score()]
            : [status, Final()], $"{_explained.Year}年");
    }

    private ExplanationNode Final()
    {
        const string id = "evaluation.class.final";
        const string label = "最终类别(调档后)";
        if (_evaluated.FinalClass is not { } final)
        {
            return Nodes.Missing(id, label, null, Class, new ExplainedGap(
                System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(_evaluated.Status.ToString()), StatusNote() ?? StatusText(_evaluated.Status), "R22"));
        }

        if (_evaluated.Status == EvaluationStatus.Exempt) return Given(final, "豁免企业不定类,按B类对待", "R23");
        if (_evaluated.Flags.Contains(EvaluationFlags.HolderClass)) return Given(final, "承租企业按所租宗地权利人的类别确定,再计本企业的调整事项", "R28");
        var set = _evaluated.Facts.Adjustments.Where(row => row is { Kind: AdjustmentKind.SetClass, Class: not null }).ToList();
        var rows = set.Count > 0 ? set : [.. _evaluated.Facts.Adjustments.Where(row => row.Kind is AdjustmentKind.StepUp or AdjustmentKind.StepDown)];
        if (set.Count > 0)
        {
            var classes = set.Select((row, i) => Adjustment(row, i, (int)row.Class!.Value + 1, "定档")).ToList();
            return Lettered(WindowNodes.Computed(id, label, Class, Operations.Max, classes, "定档;多项定档不一致时取最低类别", "R27"), final, [Initial()]);
        }

        var steps = rows.Select((row, i) => Adjustment(row, i, row.Kind == AdjustmentKind.StepUp ? -1m : 1m, row.Kind == AdjustmentKind.StepUp ? "提档(上调一档)" : "降档(下调一档)"));
        var moved = WindowNodes.Computed("evaluation.class.moved", "初评类别与调档之和", Class, Operations.Sum, [Initial(), .. steps], "初评类别 − 提档 + 降档", "R27");
        return Lettered(
            WindowNodes.Computed(id, label, Class, Operations.Clamp, [moved, Nodes.Number("evaluation.class.a", "A类", 1m, Class), Nodes.Number("evaluation.class.d", "D类", 4m, Class)],
                "初评类别 − 提档 + 降档,限于A类至D类(A=1,B=2,C=3,D=4)", "R27", note: rows.Count == 0 ? "没有调档事项" : null), final, []);

        ExplanationNode Given(EvaluationClass given, string note, string rule) => new()
        {
            Id = id, Label = label, Value = (int)given + 1, Unit = Class, Operation = Operations.Given, Text = given + "类", Note = note, Rule = rule,
        };
    }

    /// <summary>The same node with the letter for people; operands that are told only (the initial class beside a 定档) follow in a group of their own.</summary>
    private static ExplanationNode Lettered(ExplanationNode node, EvaluationClass letter, IReadOnlyList<ExplanationNode> beside) => new()
    {
        Id = node.Id, Label = node.Label, Value = node.Value, Unit = node.Unit, Operation = node.Operation, Formula = node.Formula, Rule = node.Rule, Note = node.Note,
        Children = node.Children, Text = letter + "类", Beside = beside,
    };

    private ExplanationNode Adjustment(Adjustment row, int place, decimal value, string what)
    {
        var fact = _parts.Window.Facts.Of(SourceNames.Adjustments, new FindingRow(row.FileId ?? "", row.Row), null, what, _explained.Year.ToString(CultureInfo.InvariantCulture), null, null);
        var note = $"理由:{row.Reason};认定部门:{row.Authority}" + (row.DocumentNo is null ? "" : $";依据:{row.DocumentNo}")
            + (row.DecidedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $";日期:{day:yyyy-MM-dd}") : "");
        return new ExplanationNode
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"evaluation.adjustment.{row.Kind.ToString().ToLowerInvariant()}.{place + 1}"), Label = what, Value = value,
            Unit = row.Kind is AdjustmentKind.Bonus or AdjustmentKind.Deduction ? Points : Class, Operation = Operations.Fact, Fact = fact, Note = note, Rule = "R27",
            Text = row.Kind == AdjustmentKind.SetClass ? row.Class + "类" : null,
        };
    }

    private ExplanationNode? _initial;

    private ExplanationNode Initial()
    {
        if (_initial is not null) return _initial;
        var n = _evaluated.Of!.Value;
        var quota = ClassQuota.Of(n, _rules);
        ExplanationNode Bound(string id, string label, int bound) => Nodes.Given(id, label, bound, "位", "名额由参评家数按比例取整得出,见说明", "R26");
        var letter = _evaluated.InitialClass!.Value;
        var node = WindowNodes.Computed(
            "evaluation.class.initial", "初评类别", Class, Operations.Band,
            [Rank(), Bound("evaluation.quota.a", "A类末位", quota.A), Bound("evaluation.quota.b", "B类末位", quota.A + quota.B), Bound("evaluation.quota.c", "C类末位", quota.A + quota.B + quota.C)],
            "名次不超过各类末位的第一类", "R26",
            note: string.Create(
                CultureInfo.InvariantCulture,
                $"{_evaluated.RankingGroup}参评{n}家:A类{quota.A}家(⌈{_rules.PercentA}%×{n}⌉)、B类{quota.B}家、C类{quota.C}家({_rules.PercentC}%×{n}四舍五入)、D类{quota.D}家(⌊{_rules.PercentD}%×{n}⌋)")
                + Boundaries(quota));
        return _initial = Lettered(node, letter, []);
    }

    /// <summary>
    /// Lowest score of each class, nobody named; only of classes with enough firms not to point at anybody (6.5): the only A of a small group stands by name
    /// in the public list.
    /// </summary>
    private string Boundaries(ClassQuota quota)
    {
        var scores = _explained.All.Where(other => other.RankingGroup == _evaluated.RankingGroup && other.Facts.Group == _evaluated.Facts.Group && other.Rank is not null)
            .OrderBy(other => other.Rank).Select(other => other.Score!.Value).ToList();
        var texts = new List<string>();
        var last = 0;
        foreach (var (letter, count) in new[] { ("A", quota.A), ("B", quota.B), ("C", quota.C) })
        {
            last += count;
            if (count >= LeastOfClass && last <= scores.Count) texts.Add(string.Create(CultureInfo.InvariantCulture, $"{letter}类最低{Math.Round(scores[last - 1], 2, MidpointRounding.AwayFromZero):0.00}分"));
        }

        return texts.Count == 0 ? "" : ";各类界限:" + string.Join("、", texts);
    }

    private ExplanationNode? _rank;

    private ExplanationNode Rank() => _rank ??= Nodes.Given(
        "evaluation.rank", "名次", _evaluated.Rank, "位",
        string.Create(CultureInfo.InvariantCulture, $"{_evaluated.RankingGroup}共{_evaluated.Of}家参评;按综合得分、亩均税收由高到低排序,再按统一社会信用代码;其他企业不列名"), "R26");

    private ExplanationNode? _score;

    private ExplanationNode Score()
    {
        if (_score is not null) return _score;
        var items = _evaluated.Items.Select(Item).ToList();
        var rows = _evaluated.Facts.Adjustments.Where(row => row.Kind is AdjustmentKind.Bonus or AdjustmentKind.Deduction)
            .Select((row, i) => Adjustment(row, i, row.Kind == AdjustmentKind.Bonus ? row.Points ?? 0m : -(row.Points ?? 0m), row.Kind == AdjustmentKind.Bonus ? "加分" : "扣分"));
        var sum = WindowNodes.Computed("evaluation.score.sum", "各项得分与加减分之和", Points, Operations.Sum, [.. items, .. rows], "Σ 各项得分 + 加分 − 扣分", "R25");
        return _score = WindowNodes.Computed(
            "evaluation.score", "综合得分", Points, Operations.Max, [sum, _zero], "各项得分 + 加分 − 扣分,不低于0", "R25", "S",
            "排序用未舍入的得分;公布时保留两位小数", _evaluated.Score);
    }

    /// <summary>w · clamp(x/b, 0, cap), or what R14 puts in the place of a missing item.</summary>
    private ExplanationNode Item(EvaluatedItem item, int place)
    {
        if (!_items.TryGetValue(item.Indicator, out var node)) _items.Add(item.Indicator, node = Make(item, place));
        return node;
    }

    private readonly Dictionary<string, ExplanationNode> _items = new(StringComparer.Ordinal);

    private ExplanationNode Make(EvaluatedItem item, int place)
    {
        var id = $"evaluation.item.{item.Indicator}";
        var label = ItemLabel(item.Indicator) + "得分";
        var weight = _parts.Window.Constants.Of(
            _evaluated.Facts.Group == Model.ScaleGroup.AboveScale ? "evaluation.weightsAboveScale" : "evaluation.weightsBelowScale", place, ItemLabel(item.Indicator) + "权重", item.Weight, Points);
        if (item.Value is null) return InPlace(item, id, label, weight);
        var x = Figure(item.Indicator);
        if (_rules.Scoring == ScoringMethod.MinMax) return MinMax(item, id, label, weight, x);
        var baseline = _baselines.Of(item);
        var ratio = WindowNodes.Computed(id + ".ratio", $"{ItemLabel(item.Indicator)} ÷ 基准值", "1", Operations.Quotient, [x, baseline], $"{item.Indicator} ÷ b");
        var counted = _rules.Cap is { } cap
            ? WindowNodes.Computed(
                id + ".counted", "计分倍数", "1", Operations.Clamp, [ratio, _zero, _parts.Window.Constants.Of("evaluation.cap", "单项计分上限", cap, "1")],
                "不低于0,不高于单项上限", "RULES 4")
            : WindowNodes.Computed(id + ".counted", "计分倍数", "1", Operations.Max, [ratio, _zero], "不低于0", "RULES 4");
        return WindowNodes.Computed(id, label, Points, Operations.Product, [weight, counted], "权重 × 计分倍数", "RULES 4", $"s_{item.Indicator}", value: item.Score);
    }

    private ExplanationNode InPlace(EvaluatedItem item, string id, string label, ExplanationNode weight)
    {
        if (item.Indicator == "y2")
        {
            var first = _evaluated.Items[0];
            var product = WindowNodes.Computed(id + ".product", "亩均税收得分 × 单位用电税收权重", "1", Operations.Product, [Item(first, 0), weight]);
            return WindowNodes.Computed(
                id, label, Points, Operations.Quotient, [product, _parts.Window.Constants.Of("evaluation.weightsBelowScale", 0, ItemLabel("y1") + "权重", first.Weight, Points)],
                "亩均税收得分 × 本项权重 ÷ 亩均税收权重", "R14", note: "缺用电量,按规则由亩均税收代替", value: item.Score);
        }

        return new ExplanationNode
        {
            Id = id, Label = label, Value = item.Score, Unit = Points, Operation = Operations.Aggregate, Rule = "R14",
            Note = "排放量未报或为0,按规则取同组有排放数据企业该项得分的平均(均无数据时取满分)",
        };
    }

    private ExplanationNode MinMax(EvaluatedItem item, string id, string label, ExplanationNode weight, ExplanationNode x)
    {
        var range = _explained.Baselines.First(baseline => baseline.Group == _evaluated.Facts.Group && baseline.Indicator == item.Indicator);
        if (range.Least == range.Most) return WindowNodes.Computed(id, label, Points, Operations.Sum, [weight], "全组数值相同,取满分", "RULES 4", value: item.Score);
        var least = new ExplanationNode { Id = id + ".least", Label = "全组最小值", Value = range.Least, Unit = x.Unit, Operation = Operations.Aggregate };
        var most = new ExplanationNode { Id = id + ".most", Label = "全组最大值", Value = range.Most, Unit = x.Unit, Operation = Operations.Aggregate };
        var above = WindowNodes.Computed(id + ".above", "高于最小值", x.Unit ?? "1", Operations.Difference, [x, least]);
        var spread = WindowNodes.Computed(id + ".spread", "最大值与最小值之差", x.Unit ?? "1", Operations.Difference, [most, least]);
        // The least and the most value are each one firm's own figure (6.5).
        var share = _explained.Figures.ForOperator
            ? WindowNodes.Computed(id + ".counted", "计分比例", "1", Operations.Quotient, [above, spread], "(x − min) ÷ (max − min)", "RULES 4")
            : new ExplanationNode
            {
                Id = id + ".counted", Label = "计分比例", Unit = "1", Operation = Operations.Withheld, Formula = "(x − min) ÷ (max − min)", Rule = "R6.5",
                Value = (item.Value!.Value - range.Least!.Value) / (range.Most!.Value - range.Least.Value), Note = "全组最小值和最大值是单家企业的数据,不予公开",
                Beside = [x],
            };
        return WindowNodes.Computed(id, label, Points, Operations.Product, [weight, share], "权重 × 计分比例", "RULES 4", $"s_{item.Indicator}", value: item.Score);
    }

    private ExplanationNode Figure(string indicator)
    {
        var id = indicator switch
        {
            "x1" or "y1" => "perMu.taxPerMu",
            "x2" => "perMu.valueAddedPerMu",
            "x3" => "perMu.labourProductivity",
            "x4" => "perMu.valueAddedPerTce",
            "x5" => "perMu.valueAddedPerEmissionT",
            "x6" => "perMu.rdShare",
            _ => "perMu.taxPer10MWh",
        };
        return _parts.PerMu.Indicators().First(node => node.Id == id);
    }

    internal static string ItemLabel(string indicator) => EvaluationItems.NameOf(indicator);

    private static string StatusText(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Ranked => "已评价",
        EvaluationStatus.Exempt => "豁免,按B类对待",
        EvaluationStatus.Incomplete or EvaluationStatus.NoBaseline => "暂不评价",
        _ => "不评价",
    };

    private string? StatusNote() => _evaluated.Status switch
    {
        EvaluationStatus.Deregistered => $"登记状态为{_evaluated.Facts.Profile.Status},年末已注销或吊销",
        EvaluationStatus.NotIndustrial => "行业代码缺失,或不属于工业行业(06—46)",
        EvaluationStatus.NoLand => "年度用地面积不大于0",
        EvaluationStatus.BelowMinimumLand => "规下企业用地面积低于规则下限" + Nodes.Text(_rules.MinLandMu) + "亩",
        EvaluationStatus.Exempt => ExemptNote(),
        EvaluationStatus.Incomplete => "以下指标缺失:" + string.Join("、", _evaluated.Missing.Select(item => $"{ItemLabel(item)}({item})")),
        EvaluationStatus.NoBaseline => "本组有指标的基准值不大于0,全组暂不排名",
        _ => null,
    };

    /// <summary>Why exempt, with the dates.</summary>
    private string ExemptNote()
    {
        var (facts, notes) = (_evaluated.Facts, new List<string>());
        if (facts.IsYoung && facts.Profile.FoundedOn is { } founded)
        {
            var until = founded.AddYears(_rules.ExemptFoundedYears);
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"成立日期{founded:yyyy-MM-dd},满{_rules.ExemptFoundedYears}年之日{until:yyyy-MM-dd}晚于{_explained.Year}年12月31日"));
        }

        if (facts.IsLandYoung)
        {
            var dates = _explained.Figures.Trace.Land.Select(use => use.AcquiredOn).OfType<DateOnly>().Distinct().Order().ToList();
            notes.Add($"全部用地取得不满{_rules.ExemptLandYears.ToString(CultureInfo.InvariantCulture)}年"
                + (dates.Count == 0 ? "" : ",取得日期" + string.Join("、", dates.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));
        }

        foreach (var row in facts.Adjustments.Where(row => row.Kind == AdjustmentKind.Exemption)) notes.Add($"豁免事项:{row.Reason}({row.Authority})");
        return string.Join(";", notes);
    }
}
