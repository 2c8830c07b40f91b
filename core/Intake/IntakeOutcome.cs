namespace Wuyi.Pipeline.Intake;

/// <summary>What became of a file's content.</summary>
public sealed record IntakeOutcome
{
    public required FileStatus Status { get; init; }

    public required long RowsRead { get; init; }

    public required long RowsAccepted { get; init; }

    public required long RowsRejected { get; init; }

    /// <summary>How often each issue code occurred, ordinal order of codes.</summary>
    public required IReadOnlyDictionary<string, long> IssueCounts { get; init; }

    /// <summary>The first 100 issues of each code and column in full.</summary>
    public required IReadOnlyList<IntakeIssue> Issues { get; init; }

    /// <summary>All issues by code and column, gravest first.</summary>
    public IReadOnlyList<IssueGroup> Groups { get; init; } = [];

    /// <summary>The code that rejected the file; null unless <see cref="FileStatus.Rejected"/>.</summary>
    public string? RejectionCode { get; init; }

    /// <summary>Hash of the mapping profile that read the file; null when the contract's own aliases did.</summary>
    public string? MappingHash { get; init; }

    /// <summary>What was recognised, for the receipt: e.g. <c>CSV gb18030 ','</c> or <c>XLSX 'Sheet1'</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The file whose rows in quarantine this one brings corrected, by the references behind 原因; null for an ordinary file.</summary>
    public string? Corrects { get; init; }

    /// <summary>Rows of <see cref="Corrects"/> that came in good order, ascending, each once; empty for an ordinary file.</summary>
    public IReadOnlyList<int> CorrectedRows { get; init; } = [];
}
