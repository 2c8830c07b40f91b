namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Where a year's evaluation stands: its pointer as readers see it.</summary>
public sealed record EvaluationState
{
    public required int Year { get; init; }

    /// <summary>The last act.</summary>
    public required EvaluationAct Last { get; init; }

    /// <summary>Run of the current stage; null after a withdrawal.</summary>
    public EvaluationManifest? Current { get; init; }

    /// <summary>The notice or final act that the public sees, until another replaces it or it is withdrawn; null = nothing.</summary>
    public EvaluationAct? PublicAct { get; init; }

    /// <summary>Its run.</summary>
    public EvaluationManifest? PublicRun { get; init; }

    /// <summary>Files, rules or links have come since that give another run; noted by the stale timer.</summary>
    public bool InputsChanged { get; init; }

    /// <summary>Stage of <see cref="Current"/>; null after a withdrawal.</summary>
    public EvaluationStage? Stage => Current is null ? null : Last.Stage;
}
