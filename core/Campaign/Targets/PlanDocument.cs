using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A plan with its numeric targets and deliverables, read from JSON.</summary>
public sealed record PlanDocument
{
    /// <summary>e.g. <c>wuyi-2022-11</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First 16 hex digits of the SHA-256 of the canonical document.</summary>
    public required string Hash { get; init; }

    public required Month From { get; init; }

    public required Month To { get; init; }
}
