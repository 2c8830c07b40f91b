using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>The campaign run of a period that readers see.</summary>
public sealed record PublishedCampaign
{
    public required Month Period { get; init; }

    /// <summary>Deterministic run id, 16 hex digits.</summary>
    public required string Run { get; init; }

    /// <summary>Tells two attempts at the same run apart: each owns its blobs.</summary>
    public required string Attempt { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Version word of the rulebook, and its hash.</summary>
    public required string Rulebook { get; init; }

    public required string RulebookHash { get; init; }

    public required string EngineVersion { get; init; }

    /// <summary>Plan documents in force, <c>id hash</c>, the county's own first.</summary>
    public required IReadOnlyList<string> Plans { get; init; }

    /// <summary>Run of the period's own month, whose enterprises it speaks of.</summary>
    public required string MonthRun { get; init; }

    /// <summary>Months missing between the first published one and the period, and source files missing in the period: e.g. <c>tax 2023-05</c>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>SHA-256 of each board as stored, by name.</summary>
    public required IReadOnlyDictionary<string, string> Boards { get; init; }
}
