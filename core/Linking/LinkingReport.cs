using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Linking;

/// <summary>
/// How much of power, tax and land reached the enterprises of the register in the 12 months of a period, and the texts that did not: what the review
/// queue shows. Linked + what the unlinked texts have = the total, in exact units, in every month and in the window.
/// </summary>
public sealed record LinkingReport
{
    /// <summary>Texts kept for one source; what the others have is in <see cref="SourceLinks.Others"/>.</summary>
    public const int MostEntries = 100_000;

    public required Month Period { get; init; }

    /// <summary>12 months, the oldest first.</summary>
    public required IReadOnlyList<CoverageMonth> Months { get; init; }

    /// <summary>By source: power, meters' parties among its texts; tax; land; leases.</summary>
    public required IReadOnlyList<SourceLinks> Sources { get; init; }

    /// <summary>Months in which land does not add up; empty unless the calculation is wrong.</summary>
    public IReadOnlyList<LandImbalance> Imbalances { get; init; } = [];

    /// <summary>Unlinked texts and those that a person linked: by source, within it the largest first, then by subject.</summary>
    public required IReadOnlyList<LinkEntry> Entries { get; init; }
}

/// <summary>Coverage of one month; a figure is null where no file of the month is live.</summary>
public sealed record CoverageMonth(Month Month, CoverageFigure? Kwh, CoverageFigure? TaxYuan, CoverageFigure? LandMu);

/// <param name="Linked">What enterprises of the register have.</param>
/// <param name="Unlinked">What unlinked texts have, added up text by text.</param>
/// <param name="Total">All that the files hold.</param>
/// <param name="Subjects">Number of unlinked texts.</param>
public sealed record CoverageFigure(decimal Linked, decimal Unlinked, decimal Total, int Subjects);

/// <summary>One source in the window of 12 months.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Unit">Unit of all amounts: <c>kWh</c>, <c>元</c> or <c>亩·月</c> (areas × months).</param>
/// <param name="Linked">What enterprises of the register have; of leases both sides.</param>
/// <param name="Unlinked">What unlinked texts have, those beyond <see cref="LinkingReport.MostEntries"/> too.</param>
/// <param name="Total">All that the files hold.</param>
/// <param name="Subjects">Number of unlinked texts.</param>
/// <param name="Others">What the texts beyond the bound have.</param>
public sealed record SourceLinks(string Source, string Unit, decimal Linked, decimal Unlinked, decimal Total, int Subjects, decimal Others);
