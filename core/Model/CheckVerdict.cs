namespace Wuyi.Pipeline.Model;

/// <summary>What a compliance check found.</summary>
public enum CheckVerdict
{
    /// <summary>合格.</summary>
    Compliant,

    /// <summary>不合格.</summary>
    NonCompliant,

    /// <summary>限期整改: found wanting, to be put right.</summary>
    ToCorrect,
}
