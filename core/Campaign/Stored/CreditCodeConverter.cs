using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Stored;

/// <summary>Credit codes as text.</summary>
internal sealed class CreditCodeConverter : JsonConverter<CreditCode>
{
    public override CreditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CreditCode.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, CreditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
