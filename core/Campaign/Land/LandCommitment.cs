using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>What was agreed for one holder's 标准地 and what is (RULES 6, R21).</summary>
public sealed record LandCommitment
{
    public required string Parcel { get; init; }

    public CreditCode? CreditCode { get; init; }

    /// <summary>Natural persons masked.</summary>
    public string? HolderName { get; init; }

    public string? Town { get; init; }

    public string? Location { get; init; }

    /// <summary>What the holder has of the parcel at the end of the period, 亩.</summary>
    public required decimal Mu { get; init; }

    public DateOnly? GrantedOn { get; init; }

    public required DateCommitment Start { get; init; }

    public required DateCommitment Completion { get; init; }

    public required DateCommitment Production { get; init; }

    /// <summary>T of the holder's 12 months × the parcel's share of A, over the parcel (R21): judged after the agreed day of production.</summary>
    public required FigureCommitment Tax { get; init; }

    /// <summary>已投资额 over the parcel's area: judged after the agreed day of production.</summary>
    public required FigureCommitment Investment { get; init; }

    /// <summary><c>multi-parcel</c> (R21), <c>tax-month-missing</c>, <c>holder-unlinked</c>, <c>several-holders</c>, <c>production-date-missing</c>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>A date is late or a figure below what was agreed: what warnings are about.</summary>
    public required bool IsBreached { get; init; }

    public required FactOrigin Origin { get; init; }
}
