using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Results;
using static Wuyi.Pipeline.Queries.Display;

namespace Wuyi.Pipeline.Queries;

/// <summary>Results as the API shows them.</summary>
public static class ViewOf
{
    private static readonly IReadOnlyDictionary<string, long> NoFindings = new Dictionary<string, long>();

    public static CarbonCodeView Carbon(SnapshotRow row, PublishedPeriod published)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(published);
        var (profile, code) = (row.Profile, row.Result.Carbon);
        return new CarbonCodeView(
            profile.CreditCode.Value, profile.Name, profile.Town, Industry(profile), profile.AboveScale,
            published.Period.ToString(), Window(row.Result.Window), code.Status,
            new EnergyView(Round(code.Energy.GridKwh), Round(code.Energy.TceEquivalent), Round(code.Energy.TceCalorific)),
            new EmissionsView(Round(code.Emissions.GrossT), Round(code.Emissions.NetT)),
            Round(code.ValueAddedWan), Round(code.Intensity), code.Level,
            code.Benchmark is { } benchmark ? new BenchmarkView(benchmark.Scope, Round(benchmark.Intensity), benchmark.Sample) : null,
            Round(code.Ratio), code.Grade, Round(code.NeutralityRate),
            code.NextGrade is { } next ? new NextGradeView(next.Grade, Round(next.NetTMax), Round(next.ValueAddedWanMin)) : null,
            code.Flags, published.Rulebook, published.Run);
    }

    public static PerMuView PerMu(SnapshotRow row, PublishedPeriod published)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(published);
        var (profile, mu) = (row.Profile, row.Result.PerMu);
        return new PerMuView(
            profile.CreditCode.Value, profile.Name, profile.Town, Industry(profile), profile.AboveScale,
            published.Period.ToString(), Window(row.Result.Window),
            Round(mu.TaxWan), Round(mu.LandMu), Round(mu.ValueAddedWan), Round(mu.Employees), Round(mu.TceEquivalent), Round(mu.EmissionsT),
            Round(mu.RdWan), Round(mu.RevenueWan), Round(mu.GridKwh),
            Round(mu.TaxPerMu), Round(mu.ValueAddedPerMu), Round(mu.LabourProductivity), Round(mu.ValueAddedPerTce),
            Round(mu.ValueAddedPerEmissionT), Round(mu.RdShare), Round(mu.TaxPer10MWh),
            mu.Flags, published.Rulebook, published.Run);
    }

    public static TrendPointView TrendPoint(WindowResult result, PublishedPeriod published)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(published);
        var (code, mu) = (result.Carbon, result.PerMu);
        return new TrendPointView(
            published.Period.ToString(), published.Run, code.Status, code.Grade, code.Level, Round(code.Ratio), Round(code.Intensity),
            Round(code.NeutralityRate), Round(code.Energy.GridKwh), Round(code.Energy.TceEquivalent), Round(code.Emissions.NetT),
            Round(code.ValueAddedWan), Round(mu.TaxWan), Round(mu.LandMu), Round(mu.TaxPerMu), Round(mu.ValueAddedPerMu), Round(mu.ValueAddedPerTce));
    }

    public static PeriodView Period(PublishedPeriod published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return new PeriodView(
            published.Period.ToString(), published.Run, published.PublishedAt, published.Rulebook, published.RulebookHash, published.ResultHash,
            published.Enterprises, published.Coverage.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.Word(), pair => Coverage(pair.Value)),
            published.Missing, published.Closed, published.Pinned, published.InputsChanged,
            published.Moved is { } moved ? new MovedView(moved.Run, moved.Enterprises) : null,
            published.Attachments.TryGetValue(FindingJson.Findings, out var findings) && findings.Counts is { } counts ? counts : NoFindings,
            published.Pin is { } pin ? new PinView(published.Run, pin.By, pin.Why, pin.At) : null,
            published.Waiting is { } waiting ? new WaitingView(waiting.Run, waiting.Since, waiting.Reasons, waiting.Moved.Enterprises) : null,
            published.Refused is { } refused ? new RefusedView(refused.Run, refused.By, refused.Why, refused.At) : null);
    }

    /// <summary>Coverage of one window; null when the run has none.</summary>
    public static CoverageView? Coverage(PublishedPeriod published, WindowKind window)
    {
        ArgumentNullException.ThrowIfNull(published);
        return published.Coverage.TryGetValue(window, out var coverage) ? Coverage(coverage) : null;
    }

    public static IndustryView? Industry(EnterpriseProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Industry is { } code ? new IndustryView(code, IndustryDivisions.NameOf(code)) : null;
    }

    private static CoverageView Coverage(Coverage coverage) =>
        new(Round(coverage.KwhShare), Round(coverage.TaxShare), Round(coverage.AreaShare));

    private static WindowView Window(MonthWindow window) => new(window.From.ToString(), window.To.ToString());
}
