using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

/// <summary>A file dropped into an inbox on 2024-02-10 (China time) and what became of it.</summary>
internal sealed class Dropped
{
    public const string ValidCode = "113307230026011330";
    public const string WrongCheck = "113307230026011331";

    private Dropped(RecordTable records, IntakeOutcome outcome, string quarantine)
    {
        Records = records;
        Outcome = outcome;
        Quarantine = quarantine;
    }

    public RecordTable Records { get; }

    public IntakeOutcome Outcome { get; }

    public string Quarantine { get; }

    public static Dropped Csv(string source, string text, params MappingProfile[] mappings) => Bytes(source, Encoding.UTF8.GetBytes(text), mappings);

    /// <summary>Bad rows may be the majority here: the share is tested on its own.</summary>
    public static Dropped Rows(string source, string text) =>
        Bytes(source, Encoding.UTF8.GetBytes(text), [], new IntakeLimits { MaxBadShare = 1m });

    /// <summary>Taken in under an id, so that rows in quarantine get references to it; by a severity profile where one is given.</summary>
    public static Dropped As(string fileId, string source, string text, SeverityProfiles? severities = null) =>
        Bytes(source, Encoding.UTF8.GetBytes(text), [], new IntakeLimits { MaxBadShare = 1m }, fileId: fileId, severities: severities);

    public static Dropped Bytes(
        string source, byte[] content, MappingProfile[]? mappings = null, IntakeLimits? limits = null, int monthBound = 400, string? fileId = null,
        SeverityProfiles? severities = null)
    {
        using var stream = new MemoryStream(content);
        using var quarantine = new MemoryStream();
        var table = new RecordTable(SourceSchemas.Of(source), monthBound);
        var outcome = new FileIntake(limits ?? new IntakeLimits(), severities).Read(
            new IntakeRequest
            {
                Source = source, Path = "2024/file.csv", Content = stream, DroppedAt = new DateTimeOffset(2024, 2, 9, 17, 0, 0, TimeSpan.Zero),
                Mappings = mappings ?? [], Quarantine = quarantine, FileId = fileId,
            },
            table, CancellationToken.None);
        return new Dropped(table, outcome, Encoding.UTF8.GetString(quarantine.ToArray()));
    }

    public Dropped Is(FileStatus status)
    {
        Assert.True(status == Outcome.Status,
            $"{Outcome.Status} {Outcome.RejectionCode}: {string.Join(" | ", Outcome.Issues.Select(issue => $"{issue.Code} r{issue.Row} {issue.Column}: {issue.Message} [{issue.Found}]"))}");
        return this;
    }

    public Dropped IsRejected(string code)
    {
        Is(FileStatus.Rejected);
        Assert.Equal(code, Outcome.RejectionCode);
        return this;
    }

    public IntakeIssue Issue(string code) => Assert.Single(Outcome.Issues, issue => issue.Code == code);
}
