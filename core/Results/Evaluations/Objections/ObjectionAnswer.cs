namespace Wuyi.Pipeline.Results.Evaluations.Objections;

/// <summary>The written answer to an objection (RULINGS 6.6); one, never changed.</summary>
public sealed record ObjectionAnswer
{
    public required ObjectionOutcome Outcome { get; init; }

    /// <summary>The file that restated the figure, or brought the adjustment; null when refused.</summary>
    public string? FileId { get; init; }

    /// <summary>Reasons of the answer.</summary>
    public required string Reason { get; init; }

    /// <summary>A named person other than whoever published the stage.</summary>
    public required string AnsweredBy { get; init; }

    public required DateTimeOffset AnsweredAt { get; init; }
}

/// <summary>How an objection ends.</summary>
public enum ObjectionOutcome
{
    /// <summary>A file has restated the figure (更正数据).</summary>
    Restated,

    /// <summary>A row of <c>adjustments</c> (调整).</summary>
    Adjusted,

    /// <summary>Not upheld (维持).</summary>
    Refused,
}

/// <param name="Objection">What was objected.</param>
/// <param name="Answer">Null while unanswered.</param>
public sealed record ObjectionFile(Objection Objection, ObjectionAnswer? Answer)
{
    /// <summary>Not answered although the time is over.</summary>
    public bool IsOverdue(DateTimeOffset now) => Answer is null && now >= Rulebook.WorkingDays.EndOf(Objection.DueOn);
}
