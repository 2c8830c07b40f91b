namespace Wuyi.Pipeline.Intake;

/// <summary>All issues of a file with one code in one column, summed up.</summary>
public sealed record IssueGroup
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>The gravest of its issues.</summary>
    public required IssueSeverity Severity { get; init; }

    /// <summary>Header as the provider wrote it; null when the issue is of no single column.</summary>
    public string? Column { get; init; }

    /// <summary>How many issues; all are counted, whatever number is kept in full.</summary>
    public required long Count { get; init; }

    /// <summary>Smallest row concerned, as a spreadsheet shows it; null for the whole file.</summary>
    public int? FirstRow { get; init; }

    /// <summary>Largest row concerned; null for the whole file.</summary>
    public int? LastRow { get; init; }

    /// <summary>One Chinese sentence for all of them: 412 行:“行业代码”为空. <c>{found}</c> stands where a value belongs that operators see.</summary>
    public required string Sentence { get; init; }

    /// <summary>What stands for <c>{found}</c> in a sentence of the whole file; never a personal ID number. For operators only.</summary>
    public string? Found { get; init; }

    /// <summary>A Chinese sentence: what to do.</summary>
    public required string Advice { get; init; }
}
