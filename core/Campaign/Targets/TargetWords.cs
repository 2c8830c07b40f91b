namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>How a value is compared with its target (E14): 以上, 不低于, 达到 include the number, 突破 does not.</summary>
public enum TargetBound
{
    /// <summary><c>&gt;=</c></summary>
    AtLeast,

    /// <summary><c>&gt;</c> 突破</summary>
    Above,

    /// <summary><c>&lt;=</c></summary>
    AtMost,

    /// <summary><c>&lt;</c></summary>
    Below,
}

/// <summary>What kind of figure a target is.</summary>
public enum TargetKind
{
    /// <summary>Adds up from the start of the plan.</summary>
    Cumulative,

    /// <summary>A stock at a date (家数, 存量).</summary>
    Level,

    /// <summary>A ratio at a date.</summary>
    RatioLevel,

    /// <summary>Adds up within each calendar year; every year has its own target.</summary>
    Annual,

    /// <summary>A ratio of each calendar year.</summary>
    RatioAnnual,

    /// <summary>Average yearly growth, %: the product of the years' factors is compared (E4).</summary>
    AverageGrowth,

    /// <summary>Average yearly fall, %.</summary>
    AverageDecline,
}

/// <summary>Where a target's value is to come from.</summary>
public enum TargetSource
{
    /// <summary>Computed from the data files.</summary>
    Facts,

    /// <summary>Computed where the facts suffice, else reported.</summary>
    Mixed,

    /// <summary>Reported by departments.</summary>
    Progress,
}
