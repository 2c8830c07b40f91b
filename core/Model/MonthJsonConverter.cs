using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wuyi.Pipeline.Model;

/// <summary>Months as <c>2023-06</c> in stored JSON.</summary>
internal sealed class MonthJsonConverter : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Month.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
