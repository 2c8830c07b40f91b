using System.Text.Json;

namespace Wuyi.Pipeline.IntegrationTests.Explanation;

/// <summary>
/// Computes an explanation again from its JSON alone, as docs/explanation.md says, in exact fractions; knows nothing of the code that built it.
/// Every node is compared: exactly, or within 10⁻²² of its largest operand where decimals were rounded to 28 digits.
/// </summary>
internal sealed class TreeEvaluator
{
    private static readonly HashSet<string> Leaves = ["fact", "constant", "given", "aggregate", "withheld"];
    private static readonly Rational Tolerance = Rational.Parse("0.0000000000000000000001");
    private readonly Dictionary<string, JsonElement> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rational?> _values = new(StringComparer.Ordinal);

    private TreeEvaluator(JsonElement tree) => Collect(tree);

    /// <summary>Nodes that are not leaves, groups or references.</summary>
    public int Computed { get; private set; }

    public int Leaf { get; private set; }

    public List<string> Differences { get; } = [];

    public static TreeEvaluator Of(JsonElement tree)
    {
        var evaluator = new TreeEvaluator(tree);
        foreach (var id in evaluator._nodes.Keys) evaluator.Value(id);
        return evaluator;
    }

    public bool Has(string id) => _nodes.ContainsKey(id);

    public string? ValueText(string id) => _nodes[id].TryGetProperty("value", out var value) ? value.GetString() : null;

    private void Collect(JsonElement node)
    {
        if (node.GetProperty("operation").GetString() == "ref") return;
        _nodes.Add(node.GetProperty("id").GetString()!, node);
        foreach (var child in Children(node)) Collect(child);
        if (!node.TryGetProperty("beside", out var beside)) return;
        foreach (var told in beside.EnumerateArray()) Collect(told);
    }

    private static JsonElement.ArrayEnumerator Children(JsonElement node) => node.TryGetProperty("children", out var children) ? children.EnumerateArray() : default;

    private Rational? Value(string id)
    {
        if (_values.TryGetValue(id, out var known)) return known;
        var node = _nodes[id];
        var operation = node.GetProperty("operation").GetString()!;
        var stated = node.TryGetProperty("value", out var text) ? Rational.Parse(text.GetString()!) : (Rational?)null;
        if (operation == "group" || Leaves.Contains(operation))
        {
            if (Leaves.Contains(operation)) Leaf++;
            _values.Add(id, stated);
            return stated;
        }

        var operands = Children(node).Select(child => Value(child.GetProperty(child.GetProperty("operation").GetString() == "ref" ? "ref" : "id").GetString()!)).ToList();
        var computed = operands.Contains(null) ? null : Compute(operation, operands.ConvertAll(operand => operand!.Value), node);
        Computed++;
        if (!Agree(computed, stated, operands)) Differences.Add($"{id}: {operation} gives {computed?.ToString() ?? "nothing"}, stated {stated?.ToString() ?? "nothing"}");
        // Exact all the way: what follows is computed from the leaves, not from rounded steps.
        _values.Add(id, computed);
        return computed;
    }

    private static Rational? Compute(string operation, List<Rational> x, JsonElement node) => operation switch
    {
        "missing" => null,
        "sum" => x.Aggregate(Rational.Zero, (sum, value) => sum + value),
        "difference" => x.Skip(1).Aggregate(x[0], (rest, value) => rest - value),
        "product" => x.Aggregate(Rational.Parse("1"), (product, value) => product * value),
        "quotient" => x[1] > Rational.Zero ? x[0] / x[1] : null,
        "quotient-or-zero" => x[1] > Rational.Zero ? x[0] / x[1] : Rational.Zero,
        "truncate" => x[0].Truncate(node.GetProperty("digits").GetInt32()),
        "mean" => x.Count == 0 ? null : x.Aggregate(Rational.Zero, (sum, value) => sum + value) / new Rational(x.Count, 1),
        "max" => x.Max(),
        "min" => x.Min(),
        "clamp" => x[0] < x[1] ? x[1] : x[0] > x[2] ? x[2] : x[0],
        "complete" => x[1] < x[2] ? null : x[0],
        "band" => new Rational(1 + x.Skip(1).Count(bound => bound < x[0]), 1),
        _ => throw new InvalidOperationException($"no operation '{operation}'"),
    };

    private static bool Agree(Rational? computed, Rational? stated, List<Rational?> operands)
    {
        if (computed is not { } exact || stated is not { } said) return computed is null && stated is null;
        var difference = (exact - said).Abs;
        if (difference == Rational.Zero) return true;
        var scale = operands.OfType<Rational>().Select(operand => operand.Abs).Append(exact.Abs).Max();
        return !(difference > Tolerance * scale);
    }
}
