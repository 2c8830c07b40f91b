using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations.Confirmations;
using Wuyi.Pipeline.Results.Evaluations.Objections;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>
/// Stored JSON of evaluations, canonical: properties in the order of their declaration, null left out, exact decimals without trailing zeros, no white
/// space. Equal results give equal bytes, so the result hash is taken over them. A property added to the records is stored without a word here.
/// </summary>
[JsonSerializable(typeof(EvaluatedEnterprise))]
[JsonSerializable(typeof(EvaluationSummary))]
[JsonSerializable(typeof(EvaluationAct))]
[JsonSerializable(typeof(EvaluationManifest))]
[JsonSerializable(typeof(RunInput))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(Objection))]
[JsonSerializable(typeof(ObjectionAnswer))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    /// <summary>The context with the options of stored JSON.</summary>
    public static EvaluationJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new DecimalConverter(),
            new CreditCodeConverter(),
            new JsonStringEnumConverter<ScaleGroup>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationStatus>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationClass>(namingPolicy: null, allowIntegerValues: false),
            new JsonStringEnumConverter<AdjustmentKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<EvaluationStage>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<ObjectionOutcome>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    });

    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(EnterpriseJson.Trim(value));
    }

    private sealed class CreditCodeConverter : JsonConverter<CreditCode>
    {
        public override CreditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Model.CreditCode.Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, CreditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
