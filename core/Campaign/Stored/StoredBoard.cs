using System.Text.Json.Serialization.Metadata;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.Campaign.Stored;

/// <summary>A board of a campaign run as it is kept.</summary>
/// <param name="Name">Part of the blob's name.</param>
/// <param name="Json">Its form.</param>
/// <param name="Of">Takes it from a result.</param>
public sealed record StoredBoard<TBoard>(string Name, JsonTypeInfo<TBoard> Json, Func<CampaignResult, TBoard> Of);

/// <summary>The boards.</summary>
public static class StoredBoards
{
    public static StoredBoard<LandBoard> Land { get; } = new("land", CampaignJson.Instance.LandBoard, result => result.Land);

    public static StoredBoard<ProjectBoard> Projects { get; } = new("projects", CampaignJson.Instance.ProjectBoard, result => result.Projects);

    public static StoredBoard<CaseBoard> Cases { get; } = new("cases", CampaignJson.Instance.CaseBoard, result => result.Cases);

    public static StoredBoard<AggregateBoard> Aggregates { get; } = new("aggregates", CampaignJson.Instance.AggregateBoard, result => result.Aggregates);

    public static StoredBoard<WarningBoard> Warnings { get; } = new("warnings", CampaignJson.Instance.WarningBoard, result => result.Warnings);

    public static StoredBoard<TargetBoard> Targets { get; } = new("targets", CampaignJson.Instance.TargetBoard, result => result.Targets);
}
