namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>A parcel that is suspected to be idle, or whose disposal has begun.</summary>
public sealed record IdleParcel
{
    /// <summary>宗地代码.</summary>
    public required string Parcel { get; init; }

    public required IReadOnlyList<LandHolding> Holders { get; init; }

    public string? Town { get; init; }

    public string? Location { get; init; }

    public string? Use { get; init; }

    /// <summary>Area of the parcel, 亩.</summary>
    public required decimal Mu { get; init; }

    /// <summary>Grounds that hold by the facts at the end of the period, E15; empty when they no longer do.</summary>
    public required IReadOnlyList<IdleGroundFigures> Grounds { get; init; }

    /// <summary>闲置原因 as written.</summary>
    public string? Reason { get; init; }

    /// <summary>The reason is one that the government causes (政府原因, 规划调整 …); a person decides.</summary>
    public required bool GovernmentCaused { get; init; }

    public required IdleState State { get; init; }

    /// <summary>Day of the last act, else since when a ground has held; null when neither is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The suspicion stands open: a ground holds and no person has closed it since. What warnings are about.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>处置方式 of the plan in force.</summary>
    public DisposalMeasure? Measure { get; init; }

    /// <summary>Planned end of the disposal; null = none given.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The planned end has passed and the disposal is not completed.</summary>
    public required bool IsOverdue { get; init; }

    public string? SupervisionNo { get; init; }

    public string? ContractNo { get; init; }

    /// <summary>What the files leave open where no ground can be judged any more; as of <see cref="UnclearParcel.Flags"/>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Row that the facts stand in.</summary>
    public FactOrigin? Origin { get; init; }

    /// <summary>Acts of operators up to the end of the period.</summary>
    public required int Acts { get; init; }
}
