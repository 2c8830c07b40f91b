using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Stored;

/// <summary>Boards as they are stored: camelCase, kebab-case words of enums, exact decimals, nulls written. Generated at compile time.</summary>
[JsonSerializable(typeof(LandBoard))]
[JsonSerializable(typeof(ProjectBoard))]
[JsonSerializable(typeof(CaseBoard))]
[JsonSerializable(typeof(AggregateBoard))]
[JsonSerializable(typeof(WarningBoard))]
[JsonSerializable(typeof(TargetBoard))]
public sealed partial class CampaignJson : JsonSerializerContext
{
    /// <summary>The context with the store's options.</summary>
    public static CampaignJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new MonthJsonConverter(), new CreditCodeConverter(), new KebabEnumConverter() },
    });
}
