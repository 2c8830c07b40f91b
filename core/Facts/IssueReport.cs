using System.Text.Json;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Facts;

/// <summary>What was wrong with a file, as its receipt keeps it.</summary>
/// <param name="Groups">All issues by code and column, gravest first.</param>
/// <param name="Items">The first 100 of each code and column in full.</param>
public sealed record IssueReport(IReadOnlyList<IssueGroup> Groups, IReadOnlyList<IntakeIssue> Items)
{
    public static IssueReport Empty { get; } = new([], []);

    /// <summary>A report from issues alone: receipts from before groups have no more.</summary>
    public static IssueReport Of(IReadOnlyList<IntakeIssue> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var groups = items.GroupBy(issue => (issue.Code, issue.Column)).Select(group => GroupOf([.. group]));
        return new IssueReport([.. groups.Order(IssueGroupOrder.Instance)], items);
    }

    /// <summary>Both reports, the groups in order again.</summary>
    public IssueReport With(IssueReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Items.Count == 0 ? this : new IssueReport([.. Groups.Concat(other.Groups).Order(IssueGroupOrder.Instance)], [.. Items, .. other.Items]);
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads a receipt's blob; those from before groups are a list of issues.</summary>
    internal static IssueReport Parse(BinaryData json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? Of(document.Deserialize<List<IntakeIssue>>()!)
            : document.Deserialize<IssueReport>()!;
    }

    private static IssueGroup GroupOf(IReadOnlyList<IntakeIssue> issues)
    {
        var first = issues[0];
        var sentence = IssueSentence.Of(first, issues.Count);
        return new IssueGroup
        {
            Code = first.Code, Severity = issues.Max(issue => issue.Severity), Column = first.Column, Count = issues.Count,
            FirstRow = issues.Min(issue => issue.Row), LastRow = issues.Max(issue => issue.Row), Sentence = sentence,
            Found = sentence.Contains("{found}", StringComparison.Ordinal) ? first.Found : null, Advice = first.Advice,
        };
    }
}
