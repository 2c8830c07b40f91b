namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>How a rule is named to people: <c>RULES 4</c> is a section of the rules, <c>R24</c> and <c>E13</c> say how a hard case of them is read.</summary>
internal static class RuleWords
{
    private const string Rules = "RULES ";

    public static string Of(string rule) =>
        rule.StartsWith(Rules, StringComparison.Ordinal) ? $"计算规则第{rule[Rules.Length..]}节" : $"规则解读{rule}";
}
