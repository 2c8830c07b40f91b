using Wuyi.Pipeline.Corpus;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;

namespace Wuyi.Pipeline.UnitTests.Intake.Corpus;

/// <summary>A file read by intake: outcome, records and quarantine bytes.</summary>
internal sealed record FileRead(IntakeOutcome Outcome, RecordTable Records, byte[] Quarantine)
{
    public static FileRead Of(CorpusFile file, CancellationToken cancellation = default) => Of(file.Source, file.Content, file.Path, file.Limits, cancellation);

    public static FileRead Of(
        string source, byte[] content, string path = "表.csv", IntakeLimits? limits = null, CancellationToken cancellation = default, params MappingProfile[] mappings)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var quarantine = new MemoryStream();
        var records = new RecordTable(SourceSchemas.Of(source), 400);
        var outcome = new FileIntake(limits ?? new IntakeLimits()).Read(
            new IntakeRequest { Source = source, Path = path, Content = stream, DroppedAt = CorpusFile.DroppedAt, Mappings = mappings, Quarantine = quarantine },
            records, cancellation);
        return new FileRead(outcome, records, quarantine.ToArray());
    }

    /// <summary>Counts of the issues that are warnings or errors.</summary>
    public IEnumerable<KeyValuePair<string, long>> MoreThanNotes => Outcome.IssueCounts.Where(pair => IssueCatalogue.Of(pair.Key).Severity != IssueSeverity.Info);

    public string Told =>
        $"{Outcome.Status} {Outcome.RejectionCode} [{Outcome.Format}] read {Outcome.RowsRead} accepted {Outcome.RowsAccepted} rejected {Outcome.RowsRejected}\n"
        + string.Join('\n', Outcome.Issues.Take(12).Select(issue => $"  {issue.Code} {issue.Severity} {issue.Sheet} r{issue.Row} “{issue.Column}”: {issue.Message} [{issue.Found}]"));
}
