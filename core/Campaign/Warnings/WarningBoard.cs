using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>产业链预警: warnings opened, continuing and closed, and the electricity index.</summary>
public sealed record WarningBoard
{
    /// <summary>By kind, then subject (ordinal). Closed ones only in the month in which they closed.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>County first, then towns, industries, chains, each by key (ordinal), unknown last.</summary>
    public IReadOnlyList<PowerIndexLine> PowerIndex { get; init; } = [];

    /// <summary>By kind, severity, town (ordinal; none last).</summary>
    public IReadOnlyList<WarningCount> Counts { get; init; } = [];

    /// <summary>What each rule could judge, by kind.</summary>
    public IReadOnlyList<WarningCoverage> Coverage { get; init; } = [];

    /// <summary>The warnings at the end of the period.</summary>
    public static async Task<WarningBoard> OfAsync(CampaignFacts facts, CaseBoard cases, ProjectBoard projects, LandBoard land, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(land);
        var book = new WarningBook(facts.Period, facts.Previous);
        var index = await EnterpriseWarnings.AddAsync(facts, book, cancellation).ConfigureAwait(false);
        IdleLandWarnings.Add(facts, land, book);
        StandardLandWarnings.Add(facts, land, book);
        LandExpiryWarnings.Add(facts, land, book);
        OverdueCases.Add(facts, cases, book);
        OverdueProjects.Add(facts, projects, book);
        OverdueDisposals.Add(facts, land, book);
        return book.ToBoard() with { PowerIndex = index };
    }
}
