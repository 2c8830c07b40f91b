using System.Globalization;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Constants of the rulebook as nodes, each made once.</summary>
internal sealed class ConstantNodes(RuleSet rules)
{
    private readonly Dictionary<string, ExplanationNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>A constant in the unit of the rules; where the document gives it in another unit, the conversion is a node of its own.</summary>
    /// <param name="path">Where it stands in the document.</param>
    /// <param name="label">Chinese.</param>
    /// <param name="value">As the rules use it.</param>
    /// <param name="unit">Of <paramref name="value"/>.</param>
    public ExplanationNode Of(string path, string label, decimal value, string unit)
    {
        if (_nodes.TryGetValue(path, out var known)) return known;
        var found = Find(path);
        var stated = found is not null && decimal.TryParse(found.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : value;
        var id = "constant." + path;
        var node = stated == value || stated == 0m
            ? Leaf(id, label, value, unit, found, path)
            : new ExplanationNode
            {
                Id = id + ".converted", Label = label, Value = value, Unit = unit, Operation = Operations.Product, Formula = "规则库数值 × 单位换算",
                Children = [Leaf(id, label, stated, found!.Unit, found, path), Nodes.Number(id + ".unit", "单位换算", value / stated, unit + " ÷ " + found.Unit)],
            };
        _nodes.Add(path, node);
        return node;
    }

    /// <summary>One number of a constant that is a list.</summary>
    public ExplanationNode Of(string path, int place, string label, decimal value, string unit)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"constant.{path}.{place}");
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = Leaf(id, label, value, unit, Find(path), path));
        return node;
    }

    /// <summary>How sure a constant is, for people: nothing of ours is shown as official.</summary>
    public static string Standing(string? tag) => tag switch
    {
        "H" or "seen" or "calc" => "官方",
        "M" => "公开资料(待核实)",
        _ => "系统默认设置",
    };

    private static ExplanationNode Leaf(string id, string label, decimal value, string unit, RuleConstant? found, string path) => new()
    {
        Id = id, Label = label, Value = value, Unit = unit, Operation = Operations.Constant,
        Constant = new ExplainedConstant(
            path, found?.Value ?? Nodes.Text(value), found?.Unit ?? unit, found?.EffectiveFrom, found?.Source, found?.Tag, Standing(found?.Tag)),
    };

    private RuleConstant? Find(string path) => rules.Constants.FirstOrDefault(constant => constant.Path == path);
}
