namespace Wuyi.Pipeline.Results;

/// <summary>Who asks for a publication: it decides whether a closed month may change.</summary>
public enum PublishMode
{
    /// <summary>Timer <c>RecalculateStale</c>: leaves closed months alone.</summary>
    Stale,

    /// <summary>Timer <c>RecalculateMonthly</c>.</summary>
    Monthly,

    /// <summary>An operator's request: also closed months.</summary>
    Operator,
}
