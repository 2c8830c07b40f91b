namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>How far the disposal of a suspicion has come (闲置土地处置).</summary>
public enum IdleState
{
    /// <summary>疑似: the facts say so, nobody has acted.</summary>
    Suspected,

    /// <summary>调查.</summary>
    Investigating,

    /// <summary>认定: a named person has found that the land is idle.</summary>
    Recognised,

    /// <summary>处置方案.</summary>
    Planned,

    /// <summary>处置完毕.</summary>
    Completed,

    /// <summary>不构成闲置: a named person has found that it is not.</summary>
    NotIdle,
}
