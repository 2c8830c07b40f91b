namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>One legal act about a year's evaluation: a stage was published, or what was published was withdrawn. Never changed; numbered from 1 within the year.</summary>
public sealed record EvaluationAct
{
    public required int Year { get; init; }

    /// <summary>1, 2, 3 … in the order of acting, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The stage published; null = withdrawn (撤回).</summary>
    public EvaluationStage? Stage { get; init; }

    /// <summary>Run published or withdrawn.</summary>
    public required string Run { get; init; }

    public string? ResultHash { get; init; }

    /// <summary>Name of the person (RULINGS 6.8).</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Required for a withdrawal and for going back to the draft.</summary>
    public string? Reason { get; init; }

    /// <summary>The collective decision (会议纪要); required for notice and final (RULINGS 6.6).</summary>
    public EvaluationMeeting? Meeting { get; init; }

    /// <summary>文号; required for final.</summary>
    public string? DocumentNo { get; init; }

    public IReadOnlyList<EvaluationSigner> Signers { get; init; } = [];

    /// <summary>First day of the public notice, China time; notice only.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>Its last working day: the notice ends at 24:00 of it, China time.</summary>
    public DateOnly? NoticeUntil { get; init; }

    /// <summary>Working days of the notice by the rulebook.</summary>
    public int? NoticeWorkingDays { get; init; }

    /// <summary>Whether every year that the notice touches has an official table of holidays.</summary>
    public bool? HolidaysKnown { get; init; }

    /// <summary>Remedies named on the final page, as the rulebook had them; final only (RULINGS 6.6).</summary>
    public string? Remedies { get; init; }

    /// <summary>Last day on which the public sees it (RULINGS 6.10); notice and final.</summary>
    public DateOnly? PublicUntil { get; init; }

    /// <summary>Number of the earlier notice or final act whose result this one corrects (RULINGS 6.10); null when it corrects none.</summary>
    public int? Corrects { get; init; }
}

/// <param name="Title">Name of the meeting.</param>
/// <param name="Date">Day of it.</param>
/// <param name="DocumentNo">Number of its minutes.</param>
public sealed record EvaluationMeeting(string Title, DateOnly Date, string? DocumentNo);

/// <param name="Name">Who signs.</param>
/// <param name="Title">职务.</param>
public sealed record EvaluationSigner(string Name, string? Title);
