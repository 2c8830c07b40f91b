using System.Globalization;
using Wuyi.Pipeline.Explanation;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Queries.Explanations;

/// <summary>Writes a tree as JSON documents: a node that is an operand of several others stands in full where it comes first, and as a <c>ref</c> afterwards.</summary>
internal sealed class ExplanationViewOf(RuleSet rules)
{
    private readonly Dictionary<string, ExplanationNode> _written = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ExplainedFileView> _files = new(StringComparer.Ordinal);

    /// <summary>Files of the facts written so far, by id.</summary>
    public IReadOnlyList<ExplainedFileView> Files => [.. _files.Values];

    /// <exception cref="InvalidOperationException">Two nodes with one id.</exception>
    public ExplanationNodeView Node(ExplanationNode node)
    {
        if (_written.TryGetValue(node.Id, out var same))
        {
            if (!ReferenceEquals(same, node)) throw new InvalidOperationException($"two nodes '{node.Id}' in one explanation");
            return new ExplanationNodeView { Id = node.Id, Operation = Operations.Ref, Ref = node.Id, Value = Text(node.Value) };
        }

        _written.Add(node.Id, node);
        return new ExplanationNodeView
        {
            Id = node.Id,
            Operation = node.Operation,
            Value = Text(node.Value),
            Label = node.Label,
            Symbol = node.Symbol,
            Text = node.Text,
            Unit = node.Unit,
            Digits = node.Digits,
            Formula = node.Formula,
            Substituted = Substitution.Of(node, value => Text(value)!),
            Rule = node.Rule,
            Note = node.Note,
            Constant = node.Constant is { } constant ? Constant(constant) : null,
            Fact = node.Fact is { } fact ? Fact(fact) : null,
            Missing = node.Missing is { } gap ? new ExplainedGapView(gap.Status, gap.Why, gap.Rule) : null,
            Children = node.Children.Count == 0 ? null : [.. node.Children.Select(Node)],
            Beside = node.Beside.Count == 0 ? null : [.. node.Beside.Select(Node)],
            LeftOut = node.LeftOut.Count == 0 ? null : [.. node.LeftOut.Select(Fact)],
            Members = node.Members.Count == 0 ? null
                : [.. node.Members.Select(member => new BenchmarkMemberView(member.CreditCode, member.Name, Text(member.NetT)!, Text(member.ValueAddedWan)!))],
        };
    }

    private ExplainedConstantView Constant(ExplainedConstant constant) => new(
        constant.Path, constant.Value, constant.Unit, constant.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), constant.Source, constant.Tag,
        constant.Standing, constant.Standing == "官方", rules.Version, rules.Hash);

    private ExplainedFactView Fact(ExplainedFact fact)
    {
        _files.TryAdd(fact.FileId, new ExplainedFileView(fact.FileId, fact.Source, fact.FileName, fact.DroppedAt));
        return new ExplainedFactView
        {
            Source = fact.Source, FileId = fact.FileId, FileName = fact.FileName, DroppedAt = fact.DroppedAt, Row = fact.Row, Key = fact.Key, What = fact.What,
            Period = fact.Period, Quantity = Text(fact.Quantity), Unit = fact.Unit, Counted = fact.Counted, Outcome = fact.Outcome, Reason = fact.Reason,
            ByFileId = fact.ByFileId, ByFileName = fact.ByFileName,
        };
    }

    private static string? Text(decimal? value) => value is { } number ? Nodes.Text(number) : null;
}
