namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>How many warnings of a kind and severity a town has; for overviews.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Severity">Severity now; of closed ones the last.</param>
/// <param name="Opened">Opened in the period.</param>
/// <param name="Continuing">Older ones that stand; those not judged are among them.</param>
/// <param name="Closed">Closed in the period.</param>
/// <param name="NotJudged">Of the continuing, how many the period could not judge.</param>
/// <param name="Town">Null for industries and chains, and where the register does not say.</param>
public sealed record WarningCount(WarningKind Kind, WarningSeverity Severity, int Opened, int Continuing, int Closed, int NotJudged, string? Town = null);

/// <summary>How many subjects a rule judged in the period, and how many it did not and why.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Judged">Subjects with a verdict, whichever.</param>
/// <param name="Reasons">Subjects without one by reason, in the order of the reasons; a subject counts once.</param>
public sealed record WarningCoverage(WarningKind Kind, int Judged, IReadOnlyList<NotJudgedCount> Reasons);

/// <param name="Reason">Why.</param>
/// <param name="Count">Subjects.</param>
public sealed record NotJudgedCount(NotJudged Reason, int Count);
