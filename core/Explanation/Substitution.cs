namespace Wuyi.Pipeline.Explanation;

/// <summary>A node's formula with its operands' numbers put in.</summary>
public static class Substitution
{
    /// <summary>More operands than these are not written out.</summary>
    private const int Longest = 6;

    /// <summary>Null where there is nothing to put in, or too much.</summary>
    /// <param name="node">The node.</param>
    /// <param name="number">How a number is written.</param>
    public static string? Of(ExplanationNode node, Func<decimal, string> number)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(number);
        var operands = node.Children;
        if (operands.Count == 0 || operands.Count > Longest) return null;
        var texts = operands.Select(operand => operand.Value is { } value ? Bracket(value, number) : "暂缺").ToList();
        return node.Operation switch
        {
            Operations.Sum => texts.Count == 1 ? null : string.Join(" + ", texts),
            Operations.Difference => string.Join(" − ", texts),
            Operations.Product => string.Join(" × ", texts),
            Operations.Quotient or Operations.QuotientOrZero => string.Join(" ÷ ", texts),
            Operations.Truncate => $"{texts[0]},保留{node.Digits}位小数",
            Operations.Mean => $"({string.Join(" + ", texts)}) ÷ {texts.Count}",
            Operations.Max => $"max({string.Join(", ", texts)})",
            Operations.Min => $"min({string.Join(", ", texts)})",
            Operations.Clamp => $"{texts[0]},不低于{texts[1]}、不高于{texts[2]}",
            Operations.Complete => $"已知{texts[1]}个月,窗口{texts[2]}个月",
            Operations.Band => $"{texts[0]};各档上限 {string.Join("、", texts.Skip(1))}",
            _ => null,
        };
    }

    private static string Bracket(decimal value, Func<decimal, string> number) => value < 0m ? $"({number(value)})" : number(value);
}
