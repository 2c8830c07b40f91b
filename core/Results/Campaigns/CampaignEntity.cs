using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Table <c>Campaigns</c>: a partition a period; row <c>pointer</c> is the run that readers see, rows <c>run|…</c> are those that are kept.</summary>
internal static class CampaignEntity
{
    public const string PointerRow = "pointer";

    private static readonly JsonSerializerOptions Options = new() { Converters = { new MonthJsonConverter() } };

    public static string RunRow(string run) => "run|" + run;

    public static TableEntity Pointer(PublishedCampaign campaign) => Of(campaign, PointerRow);

    public static TableEntity Run(PublishedCampaign campaign) => Of(campaign, RunRow(campaign.Run));

    public static PublishedCampaign Parse(TableEntity entity) => JsonSerializer.Deserialize<PublishedCampaign>(entity.GetString("Campaign"), Options)
        ?? throw new JsonException("a campaign's entity holds nothing");

    private static TableEntity Of(PublishedCampaign campaign, string row) => new(campaign.Period.ToString(), row)
    {
        ["Run"] = campaign.Run,
        ["PublishedAt"] = campaign.PublishedAt,
        ["Campaign"] = JsonSerializer.Serialize(campaign, Options),
    };
}
