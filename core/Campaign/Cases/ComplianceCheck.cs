using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

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
