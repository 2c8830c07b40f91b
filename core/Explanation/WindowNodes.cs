using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Explanation;

/// <summary>What all parts of one window's explanation share.</summary>
internal sealed class WindowNodes(Explained explained)
{
    public Explained Explained { get; } = explained;

    public MonthWindow Window => Explained.Facts.Window;

    public RuleSet Rules => Explained.Rules;

    public FactNodes Facts { get; } = new(explained.Files);

    public ConstantNodes Constants { get; } = new(explained.Rules);

    /// <summary>Months of the window as a number.</summary>
    public ExplanationNode Length { get; } = Nodes.Number("window.months", "统计窗口月数", explained.Facts.Window.Count, "月");

    public static ExplanationNode Computed(
        string id, string label, string unit, string operation, IReadOnlyList<ExplanationNode> children, string? formula = null, string? rule = null,
        string? symbol = null, string? note = null, decimal? value = null, int digits = 0, ExplainedGap? missing = null, IReadOnlyList<ExplainedFact>? leftOut = null)
    {
        value ??= Nodes.Value(operation, children, digits);
        return new ExplanationNode
        {
            Id = id, Label = label, Symbol = symbol, Unit = unit, Operation = operation, Children = children, Formula = formula, Rule = rule, Note = note,
            Value = value, Digits = operation == Operations.Truncate ? digits : null,
            Missing = value is null ? missing ?? children.Select(child => child.Missing).FirstOrDefault(gap => gap is not null) : null, LeftOut = leftOut ?? [],
        };
    }
}
