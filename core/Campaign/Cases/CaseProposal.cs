using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What a test of closing or of a rebound came to.</summary>
public enum ProposalOutcome
{
    /// <summary>The test is met: proposed to a person.</summary>
    Met,

    /// <summary>The test is not met yet.</summary>
    NotYet,

    /// <summary>Something is missing; the reasons say what.</summary>
    NotJudged,
}

/// <summary>销号 or 反弹 as the figures propose it; a named person decides by a step.</summary>
public sealed record CaseProposal
{
    public required ProposalOutcome Outcome { get; init; }

    /// <summary><c>floors</c> = the indicators against their floors; <c>shut-down</c> = power and land.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, one sentence a line, in Chinese with the numbers.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Quarter ends looked at with their tests; empty with rule <c>shut-down</c>.</summary>
    public IReadOnlyList<CaseFigures> Quarters { get; init; } = [];

    /// <summary>Mean monthly kWh of the base; null when unknown or not asked.</summary>
    public decimal? BaseKwhPerMonth { get; init; }

    /// <summary>The last three months' kWh, oldest first; null = unknown. Empty with rule <c>floors</c>.</summary>
    public IReadOnlyList<MonthKwh> Power { get; init; } = [];

    /// <summary>Parcels of the case whose change is registered; null when not asked.</summary>
    public int? LandRegistered { get; init; }

    /// <summary>Parcels of the case; null when not asked.</summary>
    public int? LandNamed { get; init; }
}

/// <param name="Month">The month.</param>
/// <param name="Kwh">Grid power; null = unknown.</param>
public sealed record MonthKwh(Month Month, decimal? Kwh);
