using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A plan with its numeric targets and deliverables, read from JSON by <see cref="PlanJson"/>.</summary>
public sealed record PlanDocument
{
    /// <summary>e.g. <c>wuyi-2022-11</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First 16 hex digits of the SHA-256 of the canonical document.</summary>
    public required string Hash { get; init; }

    /// <summary>文号, e.g. 武政发〔2022〕11号.</summary>
    public string Document { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly? Issued { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>First month of the plan.</summary>
    public required Month From { get; init; }

    /// <summary>Last month of the plan.</summary>
    public required Month To { get; init; }

    /// <summary>Who looks after targets for which the document names nobody; a suggestion, shown as such.</summary>
    public string? SuggestedOwner { get; init; }

    public string? Note { get; init; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>What the document asks for without a number, in its order.</summary>
    public IReadOnlyList<PlanDeliverable> Deliverables { get; init; } = [];
}
