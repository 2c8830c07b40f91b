namespace Wuyi.Pipeline.Model;

/// <summary>Where a 高耗低效 case stands (RULES 5). The first nine are the way to 达标销号, in its order.</summary>
public enum CaseState
{
    /// <summary>候选.</summary>
    Candidate,

    /// <summary>排查核实.</summary>
    Verify,

    /// <summary>认定.</summary>
    Identified,

    /// <summary>建档.</summary>
    Filed,

    /// <summary>列入清单.</summary>
    Listed,

    /// <summary>制定方案(一企一策).</summary>
    Plan,

    /// <summary>整治中.</summary>
    Working,

    /// <summary>对标验收.</summary>
    Acceptance,

    /// <summary>达标销号.</summary>
    Closed,

    /// <summary>核实不属实.</summary>
    Unfounded,

    /// <summary>豁免.</summary>
    Exempted,

    /// <summary>暂缓: goes on where it was.</summary>
    Suspended,

    /// <summary>销号后反弹: goes on at the plan or the work, and may be closed again.</summary>
    Rebound,
}
