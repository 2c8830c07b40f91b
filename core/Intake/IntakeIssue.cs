namespace Wuyi.Pipeline.Intake;

/// <summary>One thing that is wrong with a file or a row of it.</summary>
public sealed record IntakeIssue
{
    /// <summary>Stable code, <c>WP1001</c> …; each has a section in docs/issue-codes.md.</summary>
    public required string Code { get; init; }

    public required IssueSeverity Severity { get; init; }

    /// <summary>Row of the file as a person sees it in a spreadsheet, 1-based; null for the whole file.</summary>
    public int? Row { get; init; }

    public string? Sheet { get; init; }

    /// <summary>Header as the provider wrote it; null when the issue is of no single column.</summary>
    public string? Column { get; init; }

    /// <summary>What was found; never a personal ID number. Shown to operators only.</summary>
    public string? Found { get; init; }

    /// <summary>A Chinese sentence: what is wrong. <c>{found}</c> stands where the found value belongs.</summary>
    public required string Message { get; init; }

    /// <summary>A Chinese sentence: what to do.</summary>
    public required string Advice { get; init; }
}
