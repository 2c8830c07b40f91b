using System.Text.Json;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation.Links;

/// <summary>The report of links as attachments of a run: one line of totals, and one line a text.</summary>
public static class LinkingJson
{
    /// <summary>Attachment with one item: coverage by month and by source.</summary>
    public const string CoverageName = "link-coverage";

    /// <summary>Attachment with the unlinked texts and those that a person linked.</summary>
    public const string EntriesName = "links";

    public static IReadOnlyList<RunAttachment> Attachments(LinkingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [RunAttachment.Of(CoverageName, [report], WriteCoverage), RunAttachment.Of(EntriesName, report.Entries, WriteEntry)];
    }

    /// <summary>Reads the line of totals; its entries are in the other attachment.</summary>
    public static LinkingReport ParseCoverage(JsonElement json) => new()
    {
        Period = Month.Parse(json.GetProperty("period").GetString()),
        Months = [.. json.GetProperty("months").EnumerateArray().Select(month => new CoverageMonth(
            Month.Parse(month.GetProperty("month").GetString()), Figure(month, "kwh"), Figure(month, "taxYuan"), Figure(month, "landMu")))],
        Sources = [.. json.GetProperty("sources").EnumerateArray().Select(source => new SourceLinks(
            source.GetProperty("source").GetString()!, source.GetProperty("unit").GetString()!, source.GetProperty("linked").GetDecimal(),
            source.GetProperty("unlinked").GetDecimal(), source.GetProperty("total").GetDecimal(), source.GetProperty("subjects").GetInt32(),
            source.GetProperty("others").GetDecimal()))],
        Imbalances = [.. json.GetProperty("imbalances").EnumerateArray().Select(imbalance => new LandImbalance(
            Month.Parse(imbalance.GetProperty("month").GetString()), imbalance.GetProperty("leases").GetBoolean(), imbalance.GetProperty("found").GetDecimal(),
            imbalance.GetProperty("expected").GetDecimal()))],
        Entries = [],
    };

    /// <summary>Reads one text.</summary>
    public static LinkEntry ParseEntry(JsonElement json)
    {
        if (!LinkSubject.TryParse(json.GetProperty("subject").GetString(), out var subject)) throw new FormatException("not a subject");
        return new LinkEntry
        {
            Source = json.GetProperty("source").GetString()!,
            Origin = json.GetProperty("origin").GetString()!,
            Subject = subject,
            Code = Text(json, "code"),
            Name = Text(json, "name"),
            Amount = json.GetProperty("amount").GetDecimal(),
            Months = json.GetProperty("months").GetInt32(),
            LinkedTo = Text(json, "linkedTo"),
            Candidates = json.TryGetProperty("candidates", out var candidates) ? [.. candidates.EnumerateArray().Select(Candidate)] : [],
        };
    }

    private static void WriteCoverage(Utf8JsonWriter json, LinkingReport report)
    {
        json.WriteStartObject();
        json.WriteString("period", report.Period.ToString());
        json.WriteStartArray("months");
        foreach (var month in report.Months)
        {
            json.WriteStartObject();
            json.WriteString("month", month.Month.ToString());
            WriteFigure(json, "kwh", month.Kwh);
            WriteFigure(json, "taxYuan", month.TaxYuan);
            WriteFigure(json, "landMu", month.LandMu);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in report.Sources)
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source);
            json.WriteString("unit", source.Unit);
            WriteNumber(json, "linked", source.Linked);
            WriteNumber(json, "unlinked", source.Unlinked);
            WriteNumber(json, "total", source.Total);
            json.WriteNumber("subjects", source.Subjects);
            WriteNumber(json, "others", source.Others);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("imbalances");
        foreach (var imbalance in report.Imbalances)
        {
            json.WriteStartObject();
            json.WriteString("month", imbalance.Month.ToString());
            json.WriteBoolean("leases", imbalance.Leases);
            WriteNumber(json, "found", imbalance.Found);
            WriteNumber(json, "expected", imbalance.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, LinkEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("source", entry.Source);
        json.WriteString("origin", entry.Origin);
        json.WriteString("subject", entry.Subject.ToString());
        WriteText(json, "code", entry.Code);
        WriteText(json, "name", entry.Name);
        WriteNumber(json, "amount", entry.Amount);
        json.WriteNumber("months", entry.Months);
        WriteText(json, "linkedTo", entry.LinkedTo);
        if (entry.Candidates.Count > 0)
        {
            json.WriteStartArray("candidates");
            foreach (var candidate in entry.Candidates)
            {
                json.WriteStartObject();
                json.WriteString("creditCode", candidate.CreditCode);
                json.WriteString("name", candidate.Name);
                json.WriteStartArray("reasons");
                foreach (var reason in candidate.Reasons) json.WriteStringValue(reason);
                json.WriteEndArray();
                if (candidate.Similarity is { } similarity) WriteNumber(json, "similarity", decimal.Round(similarity, 6, MidpointRounding.AwayFromZero));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static LinkCandidate Candidate(JsonElement json) => new(
        json.GetProperty("creditCode").GetString()!, json.GetProperty("name").GetString()!,
        [.. json.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)],
        json.TryGetProperty("similarity", out var similarity) ? similarity.GetDecimal() : null);

    private static CoverageFigure? Figure(JsonElement json, string name) => json.TryGetProperty(name, out var figure)
        ? new CoverageFigure(
            figure.GetProperty("linked").GetDecimal(), figure.GetProperty("unlinked").GetDecimal(), figure.GetProperty("total").GetDecimal(),
            figure.GetProperty("subjects").GetInt32())
        : null;

    private static void WriteFigure(Utf8JsonWriter json, string name, CoverageFigure? figure)
    {
        if (figure is null) return;
        json.WriteStartObject(name);
        WriteNumber(json, "linked", figure.Linked);
        WriteNumber(json, "unlinked", figure.Unlinked);
        WriteNumber(json, "total", figure.Total);
        json.WriteNumber("subjects", figure.Subjects);
        json.WriteEndObject();
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    // Dividing by one with 28 zeros drops a decimal's trailing zeros, so that equal amounts are equal bytes.
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal value) =>
        json.WriteNumber(name, value == 0m ? 0m : value / 1.0000000000000000000000000000m);
}
