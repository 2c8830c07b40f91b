using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A numeric target of a plan as the document states it (RULES 7).</summary>
public sealed record PlanTarget
{
    /// <summary>指标编号, e.g. <c>n2-05</c>: section and place.</summary>
    public required string Id { get; init; }

    /// <summary>Clause it comes from, e.g. 三.2.</summary>
    public required string Clause { get; init; }

    public required string Name { get; init; }

    /// <summary>In <see cref="Unit"/>; percentages as the document writes them (2.0 with unit %).</summary>
    public required decimal Value { get; init; }

    /// <summary>The exact fraction that a percentage stands for (三分之一 = 1/3); compared instead of <see cref="Value"/>.</summary>
    public TargetFraction? Fraction { get; init; }

    public required string Unit { get; init; }

    public required TargetBound Op { get; init; }

    public required TargetKind Kind { get; init; }

    public required Month From { get; init; }

    public required Month To { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>Whether the document itself names the date (到2023年); else it is the end of the plan [A].</summary>
    public bool DueStated { get; init; }

    public string? Scope { get; init; }

    public required TargetSource Source { get; init; }

    /// <summary>An official figure from a <c>progress</c> file is shown even where facts suffice.</summary>
    public bool ProgressWins { get; init; }

    /// <summary>Name of a computed figure (<see cref="Computations.TargetComputations"/>); null = only departments can say.</summary>
    public string? Computation { get; init; }

    /// <summary>责任单位 in the order of the document; the first leads (牵头单位). Empty where it names nobody.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary><c>clause</c> = named there; <c>inherited:三.2</c> = named in that clause; <c>none</c>.</summary>
    public required string DepartmentsFrom { get; init; }

    /// <summary>The document's own words.</summary>
    public required string Quote { get; init; }

    /// <summary>The target that states the same figure once more: one value serves both, and totals count it once.</summary>
    public string? SameAs { get; init; }

    /// <summary>The target with which this one contradicts itself (260 and 230 家): both are kept and marked.</summary>
    public string? ConflictsWith { get; init; }

    public string? Note { get; init; }
}

/// <summary>A positive fraction.</summary>
public sealed record TargetFraction(int Numerator, int Denominator);
