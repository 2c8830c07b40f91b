namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>An agreed date and what became of it by the end of the period.</summary>
/// <param name="DueOn">The agreed day, inclusive; null = none agreed.</param>
/// <param name="DoneOn">The day it was done; null = not by the end of the period, or not said.</param>
/// <param name="State">What became of it.</param>
/// <param name="Days">Days late; null unless late.</param>
public sealed record DateCommitment(DateOnly? DueOn, DateOnly? DoneOn, DateCommitmentState State, int? Days);

/// <summary>What became of an agreed date.</summary>
public enum DateCommitmentState
{
    /// <summary>No date was agreed.</summary>
    NotAgreed,

    /// <summary>The day has not passed and it is not done.</summary>
    Open,

    /// <summary>Done on the day or before.</summary>
    Kept,

    /// <summary>Done later, or stated not to be done though the day has passed.</summary>
    Late,

    /// <summary>The day has passed and the files do not say whether it is done.</summary>
    Unknown,
}
