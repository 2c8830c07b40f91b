using System.Text.Json;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Queries.Campaign.Warnings;

/// <summary>Boards' warnings as views.</summary>
internal static class WarningViewOf
{
    public static WarningView Of(Warning warning, IReadOnlyList<Act> acts)
    {
        var subject = warning.Subject;
        IReadOnlyList<AcknowledgementView> acknowledgements = [.. acts.Select(Acknowledgement)];
        return new WarningView(
            warning.Id, WarningWords.Of(warning.Kind), WarningWords.Of(warning.Severity), WarningWords.Of(warning.Worst), WarningWords.Of(warning.State), warning.Since.ToString(),
            warning.JudgedIn.ToString(), Reason(warning.NotJudged),
            new WarningSubjectView(WarningWords.Of(subject.Type), subject.Key, subject.Name, subject.CreditCode?.Value, subject.Town, subject.Industry, subject.Chain),
            Figures(warning.Figures), warning.Rule, [.. warning.Constants.Select(constant => new WarningConstantView(constant.Path, constant.Value, constant.Unit))],
            acknowledgements.Count > 0, acknowledgements.Count > 0 && WarningWords.Parse<WarningSeverity>(acknowledgements[^1].Severity) < warning.Severity, acknowledgements);
    }

    public static WarningMonthView Month(Warning warning, string period) =>
        new(period, WarningWords.Of(warning.State), WarningWords.Of(warning.Severity), Reason(warning.NotJudged), warning.Rule, Figures(warning.Figures));

    public static WarningCountView Count(WarningCount count) =>
        new(WarningWords.Of(count.Kind), WarningWords.Of(count.Severity), count.Town, count.Opened, count.Continuing, count.Closed, count.NotJudged);

    public static WarningCoverageView Coverage(WarningCoverage coverage) => new(
        WarningWords.Of(coverage.Kind), coverage.Judged, coverage.Reasons.ToDictionary(reason => WarningWords.Of(reason.Reason), reason => reason.Count, StringComparer.Ordinal));

    /// <summary>Readers do not see what would tell of single enterprises (RULINGS 6.3).</summary>
    public static PowerIndexView Index(PowerIndexLine line, Audience audience)
    {
        var shows = !line.IsHidden || audience == Audience.Operator;
        return new PowerIndexView(
            WarningWords.Of(line.Group), line.Key, line.From.ToString(), line.To.ToString(), shows ? Display.Round(line.Index) : null, shows ? line.BelowLine : null,
            shows ? Display.Round(line.Kwh) : null, shows ? Display.Round(line.KwhBefore) : null, line.Firms, shows ? line.Compared : null,
            audience == Audience.Operator ? Display.Round(line.KwhLeftOut) : null, line.IsHidden);
    }

    private static string? Reason(NotJudged? reason) => reason is { } given ? WarningWords.Of(given) : null;

    private static IReadOnlyList<WarningFigureView> Figures(IReadOnlyList<WarningFigure> figures) =>
        [.. figures.Select(figure => new WarningFigureView(figure.Name, figure.Label, figure.Unit, Display.Round(figure.Value), figure.From?.ToString(), figure.To?.ToString()))];

    private static AcknowledgementView Acknowledgement(Act act)
    {
        var details = AcknowledgementDetails.Read(act);
        return new AcknowledgementView(act.Number, act.By, act.At, act.Reason ?? "", details.Measure, details.Severity);
    }
}

/// <summary>What an acknowledgement says beside its reason.</summary>
/// <param name="Measure">What is done about it.</param>
/// <param name="Severity">Word of how bad the warning was.</param>
/// <param name="Period">Month of the board that was seen.</param>
internal sealed record AcknowledgementDetails(string? Measure, string Severity, string Period)
{
    public static AcknowledgementDetails Read(Act act)
    {
        using var json = JsonDocument.Parse(act.Details!);
        var root = json.RootElement;
        return new AcknowledgementDetails(
            root.TryGetProperty("measure", out var measure) ? measure.GetString() : null, root.GetProperty("severity").GetString()!, root.GetProperty("period").GetString()!);
    }

    /// <summary>Canonical: keys in ordinal order, nothing that is null.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = ApiJson.Instance.Options.Encoder }))
        {
            json.WriteStartObject();
            if (Measure is not null) json.WriteString("measure", Measure);
            json.WriteString("period", Period);
            json.WriteString("severity", Severity);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
