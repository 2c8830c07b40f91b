using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wuyi.Pipeline.Reports;

/// <summary>A text, a number, or nothing: in JSON a string, a number or null.</summary>
/// <param name="Text">Text; null for numbers.</param>
/// <param name="Number">Number, six decimals at most; null for texts and where it is not known.</param>
[JsonConverter(typeof(ReportCellConverter))]
public readonly record struct ReportCell(string? Text, decimal? Number)
{
    public static implicit operator ReportCell(string? text) => new(text, null);

    public static implicit operator ReportCell(int? number) => new(null, number);

    public static implicit operator ReportCell(int number) => new(null, number);

    public static implicit operator ReportCell(decimal? number) => new(null, number is { } value ? Rounded(value) : null);

    public static implicit operator ReportCell(decimal number) => new(null, Rounded(number));

    /// <summary>As the API rounds: six decimals, half away from zero, no trailing zeros.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
}

/// <summary>Cells as plain JSON values.</summary>
internal sealed class ReportCellConverter : JsonConverter<ReportCell>
{
    public override ReportCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.Number => new ReportCell(null, reader.GetDecimal()),
        _ => new ReportCell(reader.GetString(), null),
    };

    public override void Write(Utf8JsonWriter writer, ReportCell value, JsonSerializerOptions options)
    {
        if (value.Number is { } number) writer.WriteNumberValue(number);
        else if (value.Text is { } text) writer.WriteStringValue(text);
        else writer.WriteNullValue();
    }
}
