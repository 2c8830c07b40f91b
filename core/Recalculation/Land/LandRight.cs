using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>One live row of the land register. Areas in 10⁻¹⁰ 亩: both ㎡ and 亩 are whole numbers of it. Days are counted from 0001-01-01.</summary>
internal sealed record LandRight
{
    public required string? Unit { get; init; }

    /// <summary>Where the row stands.</summary>
    public FindingRow At { get; init; }

    /// <summary>是否标准地; null = not said.</summary>
    public bool? StandardLand { get; init; }

    /// <summary>Area was given in 亩 (or 公顷), not ㎡.</summary>
    public bool InMu { get; init; }

    /// <summary>Who the holder is: the credit code of an enterprise of the register however the file spells it, else code, else name.</summary>
    public required string HolderKey { get; init; }

    /// <summary>Number of the register, or negative.</summary>
    public required int Enterprise { get; init; }

    /// <summary>How the file names the holder, when it is unlinked or a person linked it; else null.</summary>
    public required PartyText? Party { get; init; }

    public required Int128? Area { get; init; }

    public required Int128? ExclusiveArea { get; init; }

    public required Int128? SharedArea { get; init; }

    public required Int128? UsedArea { get; init; }

    /// <summary>Millionths.</summary>
    public required long? Share { get; init; }

    public required int? AcquiredOn { get; init; }

    public required int? EndsOn { get; init; }

    public required int? CancelledOn { get; init; }

    /// <summary>出让日期: the day of the contract.</summary>
    public int? GrantedOn { get; init; }

    /// <summary>约定投产日期.</summary>
    public int? ProductionDueOn { get; init; }

    /// <summary>Millionths.</summary>
    public required long? PlotRatio { get; init; }

    /// <summary>What the campaign asks beside; null in monthly runs.</summary>
    public RightDetails? Details { get; init; }

    /// <summary>独用 + 分摊, else 使用权面积.</summary>
    public Int128? UnitArea => ExclusiveArea is null && SharedArea is null ? UsedArea : (ExclusiveArea ?? 0) + (SharedArea ?? 0);

    /// <summary>Whether the right exists on a day; both ends inclusive, a missing one is open (R18).</summary>
    public bool ExistsOn(int day) =>
        (AcquiredOn is null || AcquiredOn <= day) && (EndsOn is null || EndsOn >= day) && (CancelledOn is null || CancelledOn >= day);

    /// <summary>An empty optional cell restates nothing: what an older file said of the same holder stays (R1).</summary>
    public LandRight Inheriting(LandRight older) => this with
    {
        Share = Share ?? older.Share,
        AcquiredOn = AcquiredOn ?? older.AcquiredOn,
        EndsOn = EndsOn ?? older.EndsOn,
        CancelledOn = CancelledOn ?? older.CancelledOn,
        PlotRatio = PlotRatio ?? older.PlotRatio,
        StandardLand = StandardLand ?? older.StandardLand,
        GrantedOn = GrantedOn ?? older.GrantedOn,
        ProductionDueOn = ProductionDueOn ?? older.ProductionDueOn,
        Details = Details is not null && older.Details is not null ? Details.Inheriting(older.Details) : Details,
    };
}
