using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.Corpus;

/// <summary>A small file that somebody dropped, and what must become of it.</summary>
/// <param name="Name">What the clerk did, and the form.</param>
/// <param name="Source">The inbox.</param>
/// <param name="Content">The bytes.</param>
public sealed record CorpusFile(string Name, string Source, byte[] Content)
{
    /// <summary>All files are dropped then: 2024-02-10 09:00 China time.</summary>
    public static readonly DateTimeOffset DroppedAt = new(2024, 2, 10, 1, 0, 0, TimeSpan.Zero);

    public string Path { get; init; } = "表.csv";

    /// <summary>The code that refuses the file; null when it is accepted.</summary>
    public string? RefusedWith { get; init; }

    public long AcceptedRows { get; init; }

    public long RejectedRows { get; init; }

    /// <summary>How often each issue occurs that is more than a note.</summary>
    public IReadOnlyDictionary<string, long> Codes { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Sums of accepted figures by column of the record.</summary>
    public IReadOnlyList<(string Column, decimal Sum)> Sums { get; init; } = [];

    public IReadOnlyList<IssuePlace> Places { get; init; } = [];

    /// <summary>Words that some issue's message, advice or finding must hold.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Bounds, where the file is to exceed one.</summary>
    public IntakeLimits Limits { get; init; } = new();

    /// <summary>Why the outcome cannot be expected yet; null when it can.</summary>
    public string? Waits { get; init; }

    public FileStatus Status => RefusedWith is not null ? FileStatus.Rejected : Codes.Count > 0 ? FileStatus.AcceptedWithIssues : FileStatus.Accepted;

    public CorpusFile Accepted(long rows, params (string Column, decimal Sum)[] sums) => this with { AcceptedRows = rows, Sums = sums };

    public CorpusFile Quarantined(long rows) => this with { RejectedRows = rows };

    public CorpusFile Refused(string code, params string[] words) =>
        this with { RefusedWith = code, Words = words, Codes = Codes.ContainsKey(code) ? Codes : Counted(code, 1), Sums = [] };

    /// <summary>An issue, so often; the first one at this place.</summary>
    public CorpusFile With(string code, long count = 1, int? row = null, string? column = null, string? sheet = null) => this with
    {
        Codes = Counted(code, count),
        Places = row is null && column is null ? Places : [.. Places, new IssuePlace(code, row, column, sheet)],
    };

    public CorpusFile Saying(params string[] words) => this with { Words = [.. Words, .. words] };

    public CorpusFile Waiting(string? reason) => this with { Waits = Waits ?? reason };

    public override string ToString() => $"{Source}: {Name}";

    private SortedDictionary<string, long> Counted(string code, long count) =>
        new(Codes.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal) { [code] = Codes.GetValueOrDefault(code) + count };
}
