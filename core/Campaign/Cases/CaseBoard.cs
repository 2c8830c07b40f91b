namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>高耗低效: pool, candidates, cases, freed energy and land.</summary>
public sealed record CaseBoard
{
    /// <summary>By credit code, ordinal.</summary>
    public IReadOnlyList<InefficientCase> Cases { get; init; } = [];

    /// <summary>By credit code, ordinal.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>Every enterprise of the register, by credit code.</summary>
    public IReadOnlyList<PoolMember> Pool { get; init; } = [];

    /// <summary>By town, ordinal; the unknown one last.</summary>
    public IReadOnlyList<TownCoverage> Coverage { get; init; } = [];

    /// <summary>By reason, in the order of <see cref="PoolMember.Outside"/>; only those that occur.</summary>
    public IReadOnlyList<OutsideCount> Outside { get; init; } = [];

    /// <summary>Steps that opened no case, by credit code.</summary>
    public IReadOnlyList<LooseSteps> Loose { get; init; } = [];

    public CaseCounts Counts { get; init; } = new();

    /// <summary>The cases at the end of the period.</summary>
    public static Task<CaseBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation) => CaseBoardBuilder.BuildAsync(facts, cancellation);
}
