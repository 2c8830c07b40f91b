namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>One stage of a project at the end of the period.</summary>
public sealed record StageState
{
    public required ProjectStage Stage { get; init; }

    /// <summary>Done on; null = not by the end of the period.</summary>
    public DateOnly? DoneOn { get; init; }

    public DateOnly? PlannedOn { get; init; }

    /// <summary>The planned day has passed, it is not done and no later stage is.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>Days past the plan: of an overdue stage up to the end of the period, of one done late up to its day; null = not late, or no plan.</summary>
    public int? DaysLate { get; init; }

    /// <summary>Rows that say so, in drop order.</summary>
    public required IReadOnlyList<FactOrigin> Origins { get; init; }
}
