using System.Globalization;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Makes nodes whose values are computed from their children.</summary>
internal static class Nodes
{
    public static ExplanationNode Number(string id, string label, decimal value, string unit, string? note = null) =>
        new() { Id = id, Label = label, Value = value, Unit = unit, Operation = Operations.Constant, Note = note };

    public static ExplanationNode Given(string id, string label, decimal? value, string unit, string? note = null, string? rule = null) =>
        new() { Id = id, Label = label, Value = value, Unit = unit, Operation = Operations.Given, Note = note, Rule = rule };

    public static ExplanationNode Group(string id, string label, IReadOnlyList<ExplanationNode> children, string? note = null) =>
        new() { Id = id, Label = label, Operation = Operations.Group, Children = children, Note = note };

    public static ExplanationNode Missing(string id, string label, string? symbol, string unit, ExplainedGap why, params IReadOnlyList<ExplanationNode> children) =>
        new() { Id = id, Label = label, Symbol = symbol, Unit = unit, Operation = Operations.Missing, Missing = why, Children = children };

    public static decimal? Value(string operation, IReadOnlyList<ExplanationNode> children, int digits = 0)
    {
        if (operation == Operations.Missing) return null;
        var values = new decimal[children.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (children[i].Value is not { } value) return null;
            values[i] = value;
        }

        return operation switch
        {
            Operations.Sum => values.Sum(),
            Operations.Difference => values[0] - values.Skip(1).Sum(),
            Operations.Product => values.Aggregate(1m, (product, value) => product * value),
            Operations.Quotient => values[1] > 0m ? values[0] / values[1] : null,
            Operations.QuotientOrZero => values[1] > 0m ? values[0] / values[1] : 0m,
            Operations.Truncate => Cut(values[0], digits),
            Operations.Mean => values.Length == 0 ? null : values.Sum() / values.Length,
            Operations.Max => values.Max(),
            Operations.Min => values.Min(),
            Operations.Clamp => Math.Min(Math.Max(values[0], values[1]), values[2]),
            Operations.Complete => values[1] >= values[2] ? values[0] : null,
            Operations.Band => 1 + values.Skip(1).Count(bound => bound < values[0]),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
        };
    }

    public static string Text(decimal value) => (value == 0m ? 0m : value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static decimal Cut(decimal value, int digits) => Math.Round(value, digits, MidpointRounding.ToZero);
}
