namespace Wuyi.Pipeline.Explanation.Page;

/// <summary>Every node of a tree once, operands before what is computed from them.</summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<string, ExplanationNode> _byId = new(StringComparer.Ordinal);
    private readonly List<ExplanationNode> _ordered = [];

    public NodeIndex(ExplanationNode tree) => Add(tree);

    public IReadOnlyList<ExplanationNode> Ordered => _ordered;

    public ExplanationNode? Find(string id) => _byId.GetValueOrDefault(id);

    private void Add(ExplanationNode node)
    {
        if (!_byId.TryAdd(node.Id, node)) return;
        foreach (var child in node.Children.Concat(node.Beside)) Add(child);
        _ordered.Add(node);
    }
}
