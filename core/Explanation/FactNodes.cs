using System.Globalization;
using System.Text.Json;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Explanation;

/// <summary>Facts with the name and time of their file.</summary>
internal sealed class FactNodes
{
    private readonly Dictionary<string, LiveFile> _files = new(StringComparer.Ordinal);

    public FactNodes(LiveFiles files)
    {
        foreach (var source in SourceNames.All)
        {
            foreach (var file in files.Of(source)) _files[file.FileId] = file;
        }
    }

    public ExplainedFact Of(
        string source, FindingRow at, string? key, string? what, string? period, decimal? quantity, string? unit, FactOutcome outcome = FactOutcome.Counted,
        string? by = null)
    {
        var file = _files.GetValueOrDefault(at.FileId);
        return new ExplainedFact
        {
            Source = source, FileId = at.FileId, FileName = file?.Path ?? at.FileId, DroppedAt = file?.DroppedAt, Row = at.Row, Key = key, What = what,
            Period = period, Quantity = quantity, Unit = unit, Counted = outcome == FactOutcome.Counted, Outcome = Word(outcome),
            Reason = Labels.Reason(outcome), ByFileId = by, ByFileName = by is null ? null : _files.GetValueOrDefault(by)?.Path ?? by,
        };
    }

    /// <summary>A leaf; its id ends with file and row, and with a number where one row gives several facts.</summary>
    public static ExplanationNode Leaf(string id, string label, decimal value, string unit, ExplainedFact fact, string? note = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{id}.{fact.FileId}.{fact.Row}"), Label = label, Value = value, Unit = unit,
        Operation = Operations.Fact, Fact = fact, Note = note,
    };

    private static string Word(FactOutcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}
