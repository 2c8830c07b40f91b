using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wuyi.Pipeline.Campaign.Stored;

/// <summary>Enums as kebab-case words, never as numbers.</summary>
[SuppressMessage("AOT", "IL3050", Justification = "The pipeline is not compiled ahead of time.")]
internal sealed class KebabEnumConverter : JsonConverterFactory
{
    private readonly JsonStringEnumConverter _words = new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => _words.CanConvert(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _words.CreateConverter(typeToConvert, options);
}
