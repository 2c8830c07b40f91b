using System.Globalization;
using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Baselines of a year: ratios of sums, or configured (R24); parts are shown as those of a benchmark are (6.5).</summary>
internal sealed class BaselineNodes(ExplainedYear explained, WindowNodes window)
{
    private const int LeastShown = 5;
    private const decimal LargestShare = 0.8m;

    public ExplanationNode Of(EvaluatedItem item)
    {
        var group = explained.Evaluated.Facts.Group;
        var id = $"evaluation.baseline.{item.Indicator}";
        var label = YearNodes.ItemLabel(item.Indicator) + "基准值";
        var unit = UnitOf(item.Indicator);
        var baseline = explained.Baselines.First(one => one.Group == group && one.Indicator == item.Indicator);
        if (baseline is not { Numerator: { } numerator, Denominator: { } denominator, Firms: { } firms }) return Configured(id, label, unit, baseline.Value!.Value);
        if (!MayShow(item.Indicator, firms, numerator, denominator))
        {
            return new ExplanationNode
            {
                Id = id, Label = label, Symbol = "b", Unit = unit, Value = baseline.Value, Operation = Operations.Withheld, Rule = "R24",
                Note = "同组企业的合计比值;构成不予公开(不足5家,或其余企业中单家占比超过80%)",
            };
        }

        return WindowNodes.Computed(
            id, label, unit, Operations.Quotient,
            [
                new ExplanationNode { Id = id + ".numerator", Label = "同组分子合计", Symbol = "Σ", Value = numerator, Unit = "1", Operation = Operations.Aggregate },
                new ExplanationNode { Id = id + ".denominator", Label = "同组分母合计", Symbol = "Σ", Value = denominator, Unit = "1", Operation = Operations.Aggregate },
            ],
            "同组分子合计 ÷ 同组分母合计", "R24", "b", string.Create(CultureInfo.InvariantCulture, $"全县同组参评且该项齐全的企业{firms}家,先合计后相除"), baseline.Value);
    }

    private ExplanationNode Configured(string id, string label, string unit, decimal value)
    {
        var found = window.Rules.Constants.FirstOrDefault(constant =>
            constant.Path.StartsWith("evaluation.baselines", StringComparison.Ordinal) && constant.DataYear == explained.Year && constant.Value == Nodes.Text(value));
        return new ExplanationNode
        {
            Id = id, Label = label, Symbol = "b", Unit = unit, Value = value, Operation = Operations.Constant, Rule = "R24", Note = "规则库配置的基准值",
            Constant = new ExplainedConstant(
                found?.Path ?? "evaluation.baselines", Nodes.Text(value), unit, found?.EffectiveFrom, found?.Source, found?.Tag, ConstantNodes.Standing(found?.Tag)),
        };
    }

    private bool MayShow(string indicator, int firms, decimal numerator, decimal denominator)
    {
        if (explained.Figures.ForOperator) return true;
        if (firms < LeastShown) return false;
        var own = explained.Evaluated.Facts.Profile.CreditCode;
        var place = EvaluationItems.Of(explained.Evaluated.Facts.Group).ToList().IndexOf(indicator);
        // What an enterprise learns is the sum without its own part: shares are of that.
        if (explained.Evaluated.Status == EvaluationStatus.Ranked && EvaluationItems.Value(explained.Evaluated.Facts, place) is not null)
        {
            var mine = EvaluationItems.Sides(explained.Evaluated.Facts, place);
            (numerator, denominator) = (numerator - mine.Numerator, denominator - mine.Denominator);
        }

        return !explained.All.Any(other =>
        {
            if (other.Status != EvaluationStatus.Ranked || other.Facts.Group != explained.Evaluated.Facts.Group || other.Facts.Profile.CreditCode == own) return false;
            if (EvaluationItems.Value(other.Facts, place) is null) return false;
            var (top, bottom) = EvaluationItems.Sides(other.Facts, place);
            return Math.Abs(top) > LargestShare * Math.Abs(numerator) || bottom > LargestShare * denominator;
        });
    }

    private static string UnitOf(string indicator) => indicator switch
    {
        "x3" => "万元/人",
        "x4" => "万元/tce",
        "x5" => "万元/t",
        "x6" => "1",
        "y2" => "万元/万kWh",
        _ => "万元/亩",
    };
}
