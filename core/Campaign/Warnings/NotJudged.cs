namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Why a rule says nothing of a subject in a month. Missing data keep a standing warning; a known figure that rules the comparison out ends it.</summary>
public enum NotJudged
{
    /// <summary>A month of power on either side is unknown (R4) or not published.</summary>
    PowerMissing,

    /// <summary>A month of tax on either side was not delivered (R11), or the window of either side is not published for the enterprise.</summary>
    TaxMissing,

    /// <summary>VA is not known for every month of both sides (R5).</summary>
    ValueAddedMissing,

    /// <summary>VA of either side is zero or negative: energy per VA has no meaning.</summary>
    ValueAddedNotPositive,

    /// <summary>Fuels are reported on one side only: not comparable.</summary>
    FuelsOnOneSide,

    /// <summary>January alone, or a month that would split January and February (R32).</summary>
    SpringFestival,

    /// <summary>Fewer firms judged than the rule needs.</summary>
    TooFewFirms,

    /// <summary>The files do not say what the rule of land needs, e.g. 开工情况不明 (E15), or a side of an agreed figure is missing.</summary>
    FactsUnclear,

    /// <summary>The subject is no longer in the register or on the board.</summary>
    SubjectMissing,

    /// <summary>Ends a warning: last year's mean is below the base.</summary>
    BaseTooSmall,

    /// <summary>Ends a warning: last year's figure is zero or negative, a percentage of it has no meaning.</summary>
    BaseNotPositive,

    /// <summary>Ends a warning: no land on one of the sides (R21).</summary>
    NoLand,

    /// <summary>Ends a warning: the enterprise is deregistered.</summary>
    Deregistered,
}
