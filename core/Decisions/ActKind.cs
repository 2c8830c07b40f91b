namespace Wuyi.Pipeline.Decisions;

/// <summary>What an act of an operator is about.</summary>
public enum ActKind
{
    /// <summary>A step of a 高耗低效 case; the subject is the credit code.</summary>
    Case,

    /// <summary>A numbered 《高耗低效企业清单》; the subject is its document number.</summary>
    List,

    /// <summary>A warning that somebody has seen; the subject is the warning's id.</summary>
    Warning,

    /// <summary>A stage in the disposal of idle land; the subject is the parcel.</summary>
    IdleLand,
}
