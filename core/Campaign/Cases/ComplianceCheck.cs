namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What a compliance check is about (合规检查类别, NOTICE 三.2).</summary>
public enum CheckKind
{
    /// <summary>安全.</summary>
    Safety,

    /// <summary>环保.</summary>
    Environment,

    /// <summary>质量.</summary>
    Quality,

    /// <summary>能源.</summary>
    Energy,
}

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

/// <summary>One of the four compliance checks (安全 环保 质量 能源) that come before a plan.</summary>
/// <param name="Kind">What was checked.</param>
/// <param name="Verdict">检查结论.</param>
/// <param name="Found">发现问题; null when nothing was said.</param>
public sealed record ComplianceCheck(CheckKind Kind, CheckVerdict Verdict, string? Found);

/// <summary>A check of a case with its day and where it was told.</summary>
/// <param name="Check">The check.</param>
/// <param name="On">Its day.</param>
/// <param name="Department">责任部门; null when not said.</param>
/// <param name="Evidence">佐证; null when not said.</param>
/// <param name="Person">Who acted; null when not said.</param>
/// <param name="Origin">File and row, or act.</param>
public sealed record CaseCheck(ComplianceCheck Check, DateOnly On, string? Department, string? Evidence, string? Person, FactOrigin Origin);
