using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>One warning at the end of a month, with everything that it rests on.</summary>
public sealed record Warning
{
    /// <summary>16 hex digits of kind, subject and first month: the same while it continues; one that comes again after it was closed is another.</summary>
    public required string Id { get; init; }

    public required WarningKind Kind { get; init; }

    /// <summary>Now; of a closed one the last.</summary>
    public required WarningSeverity Severity { get; init; }

    /// <summary>The worst since it opened.</summary>
    public required WarningSeverity Worst { get; init; }

    public required WarningState State { get; init; }

    /// <summary>Month in which it opened.</summary>
    public required Month Since { get; init; }

    /// <summary>Month whose data its figures are of: the period, unless it is carried on without being judged.</summary>
    public required Month JudgedIn { get; init; }

    /// <summary>Why the period could not judge it (it continues with its last figures), or which known figure ended it; null = judged.</summary>
    public NotJudged? NotJudged { get; init; }

    public required WarningSubject Subject { get; init; }

    /// <summary>Both sides of the comparison with the months they cover; of a closed one the figures that closed it.</summary>
    public required IReadOnlyList<WarningFigure> Figures { get; init; }

    /// <summary>The rule in words with the numbers, for whoever it is about.</summary>
    public required string Rule { get; init; }

    /// <summary>Constants of the rulebook that decided.</summary>
    public required IReadOnlyList<WarningConstant> Constants { get; init; }
}
