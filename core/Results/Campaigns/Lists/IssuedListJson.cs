using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Campaign.Stored;

namespace Wuyi.Pipeline.Results.Campaigns.Lists;

/// <summary>Issued lists as they are stored; the forms of the boards.</summary>
[JsonSerializable(typeof(IssuedList))]
[JsonSerializable(typeof(IssuedListDetails))]
internal sealed partial class IssuedListJson : JsonSerializerContext
{
    public static IssuedListJson Instance { get; } = new(new JsonSerializerOptions(CampaignJson.Instance.Options) { TypeInfoResolver = null });
}
