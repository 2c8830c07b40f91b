using System.Text.Json;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>Findings as the run carries them: attachment <c>findings</c>, one a line, the largest of each code; <c>finding-totals</c>, one code a line.</summary>
public static class FindingJson
{
    public const string Findings = "findings";
    public const string Totals = "finding-totals";

    public static IReadOnlyList<RunAttachment> Attach(FindingLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var totals = log.Totals();
        return
        [
            RunAttachment.Of(Findings, log.Largest(), Write, totals.ToDictionary(total => total.Code, total => total.Count, StringComparer.Ordinal)),
            RunAttachment.Of(Totals, totals, Write),
        ];
    }

    public static Finding Read(JsonElement json) => new()
    {
        Code = json.GetProperty("code").GetString()!,
        Source = json.GetProperty("source").GetString()!,
        Kind = Enum.Parse<FindingSubject>(json.GetProperty("kind").GetString()!),
        Subject = json.GetProperty("subject").GetString()!,
        CreditCode = Text(json, "creditCode"),
        From = Text(json, "from") is { } from ? Month.Parse(from) : null,
        To = Text(json, "to") is { } to ? Month.Parse(to) : null,
        Found = Number(json, "found"),
        Expected = Number(json, "expected"),
        Unit = Text(json, "unit"),
        Size = Number(json, "size")!.Value,
        SizeUnit = Text(json, "sizeUnit")!,
        Note = Text(json, "note"),
        Rows = json.TryGetProperty("rows", out var rows)
            ? [.. rows.EnumerateArray().Select(row => new FindingRow(row.GetProperty("file").GetString()!, row.TryGetProperty("row", out var number) ? number.GetInt32() : null))]
            : [],
    };

    public static FindingTotal ReadTotal(JsonElement json) => new(
        json.GetProperty("code").GetString()!, json.GetProperty("count").GetInt64(), json.GetProperty("sum").GetDecimal(),
        json.GetProperty("unit").GetString()!, json.GetProperty("listed").GetInt32());

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("source", finding.Source);
        json.WriteString("kind", finding.Kind.ToString());
        json.WriteString("subject", finding.Subject);
        Text(json, "creditCode", finding.CreditCode);
        Text(json, "from", finding.From?.ToString());
        Text(json, "to", finding.To?.ToString());
        Number(json, "found", finding.Found);
        Number(json, "expected", finding.Expected);
        Text(json, "unit", finding.Unit);
        Number(json, "size", finding.Size);
        json.WriteString("sizeUnit", finding.SizeUnit);
        Text(json, "note", finding.Note);
        if (finding.Rows.Count > 0)
        {
            json.WriteStartArray("rows");
            foreach (var row in finding.Rows)
            {
                json.WriteStartObject();
                json.WriteString("file", row.FileId);
                if (row.Row is { } number) json.WriteNumber("row", number);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FindingTotal total)
    {
        json.WriteStartObject();
        json.WriteString("code", total.Code);
        json.WriteNumber("count", total.Count);
        Number(json, "sum", total.Sum);
        json.WriteString("unit", total.Unit);
        json.WriteNumber("listed", total.Listed);
        json.WriteEndObject();
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is not { } number) return;
        json.WritePropertyName(name);
        json.WriteRawValue(CanonicalJson.Number(FindingNumbers.Round(number)));
    }
}
