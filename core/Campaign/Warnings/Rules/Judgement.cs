namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>What a rule says of a subject in a month.</summary>
internal enum Verdict
{
    /// <summary>The rule is met: opens or continues a warning.</summary>
    Met,

    /// <summary>Met, but in a month that opens none (R32) or on a base of zero: a standing warning continues.</summary>
    Holds,

    /// <summary>Not met: ends a warning.</summary>
    NotMet,

    /// <summary>A known figure rules the comparison out: ends a warning, counts as not judged.</summary>
    Ends,

    /// <summary>Data are missing: a standing warning continues with its last figures.</summary>
    Unknown,
}

/// <param name="Verdict">Verdict.</param>
/// <param name="Severity">Where met or holding.</param>
/// <param name="Reason">Where it ends or is unknown.</param>
internal readonly record struct Judgement(Verdict Verdict, WarningSeverity? Severity, NotJudged? Reason)
{
    public static Judgement NotMet { get; } = new(Verdict.NotMet, null, null);

    public static Judgement Met(WarningSeverity severity) => new(Verdict.Met, severity, null);

    public static Judgement Holds(WarningSeverity severity) => new(Verdict.Holds, severity, null);

    public static Judgement Ends(NotJudged reason) => new(Verdict.Ends, null, reason);

    public static Judgement Unknown(NotJudged reason) => new(Verdict.Unknown, null, reason);

    /// <summary>Counts as judged.</summary>
    public bool IsJudged => Verdict is Verdict.Met or Verdict.Holds or Verdict.NotMet;
}

/// <summary>What a judgement rests on.</summary>
internal sealed record Evidence(IReadOnlyList<WarningFigure> Figures, string Rule, IReadOnlyList<WarningConstant> Constants);
