using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A plan with its targets at the end of a period.</summary>
public sealed record PlanStanding
{
    public required string Id { get; init; }

    /// <summary>Hash of the plan document.</summary>
    public required string Hash { get; init; }

    public required string Document { get; init; }

    public required string Title { get; init; }

    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>Months of the plan that are over, at most all.</summary>
    public required int MonthsElapsed { get; init; }

    public required int Months { get; init; }

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<TargetStanding> Targets { get; init; }

    /// <summary>By lead department, in the order in which the document first names them as such; targets without one come last.</summary>
    public required IReadOnlyList<DepartmentStanding> Departments { get; init; }

    public required IReadOnlyList<PlanDeliverable> Deliverables { get; init; }
}

/// <summary>Lights of the targets that one department leads. A target stated twice (<see cref="PlanTarget.SameAs"/>) counts once.</summary>
/// <param name="Department">牵头单位; null = the document names nobody.</param>
/// <param name="SuggestedOwner">Only where <paramref name="Department"/> is null: who is suggested.</param>
/// <param name="Targets">Ids of its targets, those stated twice once.</param>
/// <param name="Green">Met or on time.</param>
/// <param name="Yellow">Behind.</param>
/// <param name="Red">Far behind, or due and missed.</param>
/// <param name="Grey">No value.</param>
/// <param name="Met">Met already.</param>
public sealed record DepartmentStanding(string? Department, string? SuggestedOwner, IReadOnlyList<string> Targets, int Green, int Yellow, int Red, int Grey, int Met);
