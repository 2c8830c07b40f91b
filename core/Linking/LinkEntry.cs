namespace Wuyi.Pipeline.Linking;

/// <summary>One text of a source that links to nobody, or that a person linked.</summary>
public sealed record LinkEntry
{
    /// <summary>Group of <see cref="SourceLinks"/> it counts in: power, tax, land, leases.</summary>
    public required string Source { get; init; }

    /// <summary>Source whose file has the text: meters names parties of power.</summary>
    public required string Origin { get; init; }

    public required LinkSubject Subject { get; init; }

    /// <summary>The code that stands beside it; null when none does.</summary>
    public string? Code { get; init; }

    /// <summary>The name that stands beside it; null when none does.</summary>
    public string? Name { get; init; }

    /// <summary>In the unit of the source, all months of the window.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Bit of every month in which it stands: bit 0 is the oldest of the 12.</summary>
    public required int Months { get; init; }

    /// <summary>Credit code of the enterprise that a person linked it to; null = unlinked.</summary>
    public string? LinkedTo { get; init; }

    /// <summary>Who it may be, the best first; nobody that a person has rejected.</summary>
    public IReadOnlyList<LinkCandidate> Candidates { get; init; } = [];
}

/// <param name="CreditCode">Code of the register.</param>
/// <param name="Name">Its name in the period.</param>
/// <param name="Reasons">Words of <see cref="CandidateReasons"/>.</param>
/// <param name="Similarity">0 to 1 where <see cref="CandidateReasons.SimilarName"/> is a reason.</param>
public sealed record LinkCandidate(string CreditCode, string Name, IReadOnlyList<string> Reasons, decimal? Similarity);
