namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>What a named person asks to be published.</summary>
public sealed record PublicationRequest
{
    public required int Year { get; init; }

    public required EvaluationStage Stage { get; init; }

    /// <summary>Run id of the preview that the person looked at.</summary>
    public required string Run { get; init; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    public string? Reason { get; init; }

    public EvaluationMeeting? Meeting { get; init; }

    public string? DocumentNo { get; init; }

    public IReadOnlyList<EvaluationSigner> Signers { get; init; } = [];

    /// <summary>First day of the notice; null = today.</summary>
    public DateOnly? NoticeFrom { get; init; }

    /// <summary>Whether an act on record says the very same: then asking again is harmless.</summary>
    internal bool IsSaidBy(EvaluationAct act) =>
        act.Stage == Stage && act.Run == Run && act.By == By && act.Reason == Reason && act.Meeting == Meeting && act.DocumentNo == DocumentNo
        && act.Signers.SequenceEqual(Signers) && (NoticeFrom is null || NoticeFrom == act.NoticeFrom);
}
