using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>Compares a period's results with the second opinion: words and counts equal, figures to 1e-9 of their size.</summary>
internal sealed class Agreement(SecondOpinion opinion)
{
    private const double Tolerance = 1e-9;

    /// <summary>Where a difference of large sums leaves nothing, doubles leave this much.</summary>
    private const double Nothing = 1e-9;

    /// <summary>Advice is rounded to six decimals, down or up (R17).</summary>
    private const double Millionth = 1e-6;

    private readonly List<string> _differences = [];

    /// <summary>Figures and words compared so far.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<string> Differences => _differences;

    public void Check(PeriodResult result)
    {
        var period = (result.Period.Year * 100) + result.Period.Number;
        var rows = opinion.Ask($"""
            SELECT w.kind, c.*, a.next_grade, a.net_max, a.value_added_min, p.name, p.town, p.above_scale, p.attributes_later,
                   m.* EXCLUDE (window_id, credit_code, grid_kwh, value_added)
            FROM windows w JOIN carbon c USING (window_id) JOIN profile p USING (window_id, credit_code) JOIN per_mu m USING (window_id, credit_code)
                 LEFT JOIN advice a USING (window_id, credit_code)
            WHERE w.period = {period}
            """).ToDictionary(row => ((string)row["kind"]!, (string)row["credit_code"]!));
        Words($"{result.Period} enterprises", result.Enterprises.Count * WindowKinds.All.Count, rows.Count);
        foreach (var enterprise in result.Enterprises)
        {
            foreach (var (kind, window) in enterprise.Windows)
            {
                var at = $"{result.Period} {kind} {enterprise.Profile.CreditCode}";
                if (!rows.TryGetValue((kind.ToString(), enterprise.Profile.CreditCode.ToString()), out var row)) _differences.Add($"{at}: not in the second opinion");
                else Check(at, enterprise.Profile, window, row);
            }
        }

        var last = (result.Period.Year * 12) + result.Period.Number - 1;
        foreach (var row in opinion.Ask($"SELECT m, sum(kwh) FILTER (enterprise IS NOT NULL) AS linked, sum(kwh) AS total FROM power_use WHERE m BETWEEN {last - 11} AND {last} GROUP BY m"))
        {
            var figure = result.Linking!.Months[Convert.ToInt32(row["m"], CultureInfo.InvariantCulture) - last + 11].Kwh;
            Figures($"{result.Period} month {row["m"]} linked kWh", figure?.Linked, row["linked"] ?? 0.0);
            Figures($"{result.Period} month {row["m"]} kWh", figure?.Total, row["total"]);
        }

        foreach (var row in opinion.Ask($"SELECT m, sum(area) FILTER (enterprise IS NOT NULL) AS linked FROM land_own WHERE m BETWEEN {last - 11} AND {last} GROUP BY m"))
        {
            var figure = result.Linking!.Months[Convert.ToInt32(row["m"], CultureInfo.InvariantCulture) - last + 11].LandMu;
            Figures($"{result.Period} month {row["m"]} linked land", figure?.Linked, row["linked"] ?? 0.0);
        }

        foreach (var row in opinion.Ask($"SELECT * FROM coverage JOIN windows USING (window_id) WHERE period = {period}"))
        {
            var coverage = result.Coverage[Enum.Parse<WindowKind>((string)row["kind"]!)];
            var at = $"{result.Period} {row["kind"]} coverage";
            Figures($"{at} kwhShare", coverage.KwhShare, row["kwh_share"]);
            Figures($"{at} taxShare", coverage.TaxShare, row["tax_share"]);
            Figures($"{at} areaShare", coverage.AreaShare, row["area_share"]);
        }
    }

    private void Check(string at, EnterpriseProfile profile, WindowResult window, IReadOnlyDictionary<string, object?> row)
    {
        Words($"{at} name", profile.Name, row["name"]);
        Words($"{at} town", profile.Town, row["town"]);
        Words($"{at} industry", profile.Industry, row["industry"]);
        Words($"{at} aboveScale", profile.AboveScale, row["above_scale"]);
        Words($"{at} attributesLater", profile.AttributesLater, row["attributes_later"]);
        Check(at, window.Carbon, row);
        Check(at, window.PerMu, row);
    }

    private void Check(string at, CarbonCode carbon, IReadOnlyDictionary<string, object?> row)
    {
        Words($"{at} status", carbon.Status, row["status"]);
        Words($"{at} grade", carbon.Grade, row["grade"]);
        Words($"{at} level", carbon.Level, row["level"]);
        Words($"{at} valueAddedMonths", carbon.ValueAddedMonths, row["value_added_months"]);
        Words($"{at} powerMonths", carbon.PowerMonths, row["power_months"]);
        Words($"{at} electricity-only", carbon.Flags.Contains(ResultFlags.ElectricityOnly), row["electricity_only"]);
        Figures($"{at} gridKwh", carbon.Energy.GridKwh, row["grid_kwh"]);
        Figures($"{at} tceEquivalent", carbon.Energy.TceEquivalent, row["tce_equivalent"]);
        Figures($"{at} tceCalorific", carbon.Energy.TceCalorific, row["tce_calorific"]);
        Figures($"{at} grossT", carbon.Emissions.GrossT, row["gross"]);
        Figures($"{at} netT", carbon.Emissions.NetT, row["net"]);
        Figures($"{at} valueAddedWan", carbon.ValueAddedWan, row["value_added"]);
        Figures($"{at} neutralityRate", carbon.NeutralityRate, row["neutrality"]);
        Figures($"{at} intensity", carbon.Intensity, row["intensity"]);
        Figures($"{at} ratio", carbon.Ratio, row["ratio"]);
        Words($"{at} benchmark scope", carbon.Benchmark?.Scope, row["scope"]);
        Words($"{at} benchmark sample", carbon.Benchmark?.Sample, row["sample"]);
        Words($"{at} benchmark electricityOnly", carbon.Benchmark?.ElectricityOnly, row["sample_electricity_only"]);
        Figures($"{at} benchmark intensity", carbon.Benchmark?.Intensity, row["benchmark_intensity"]);
        Figures($"{at} benchmark totalNetT", carbon.Benchmark?.TotalNetT, carbon.Benchmark is null ? null : row["sum_net"]);
        Figures($"{at} benchmark totalValueAddedWan", carbon.Benchmark?.TotalValueAddedWan, carbon.Benchmark is null ? null : row["sum_value_added"]);
        Words($"{at} nextGrade", carbon.NextGrade?.Grade, row["next_grade"]);
        Figures($"{at} nextGrade netTMax", carbon.NextGrade?.NetTMax, row["net_max"], Millionth);
        Figures($"{at} nextGrade valueAddedWanMin", carbon.NextGrade?.ValueAddedWanMin, row["value_added_min"], Millionth);
        Words($"{at} unreachable", carbon.Flags.Contains(ResultFlags.Unreachable), row["next_grade"] is not null && (row["net_max"] is null || row["value_added_min"] is null));
    }

    private void Check(string at, PerMu perMu, IReadOnlyDictionary<string, object?> row)
    {
        Figures($"{at} taxWan", perMu.TaxWan, row["tax"]);
        Figures($"{at} landMu", perMu.LandMu, row["land"]);
        Figures($"{at} employees", perMu.Employees, row["employees"]);
        Figures($"{at} perMu tceEquivalent", perMu.TceEquivalent, row["tce"]);
        Figures($"{at} emissionsT", perMu.EmissionsT, row["pollution"]);
        Figures($"{at} rdWan", perMu.RdWan, row["rd"]);
        Figures($"{at} revenueWan", perMu.RevenueWan, row["revenue"]);
        Figures($"{at} taxPerMu", perMu.TaxPerMu, row["tax_per_mu"]);
        Figures($"{at} valueAddedPerMu", perMu.ValueAddedPerMu, row["value_added_per_mu"]);
        Figures($"{at} labourProductivity", perMu.LabourProductivity, row["labour_productivity"]);
        Figures($"{at} valueAddedPerTce", perMu.ValueAddedPerTce, row["value_added_per_tce"]);
        Figures($"{at} valueAddedPerEmissionT", perMu.ValueAddedPerEmissionT, row["value_added_per_emission"]);
        Figures($"{at} rdShare", perMu.RdShare, row["rd_share"]);
        Figures($"{at} taxPer10MWh", perMu.TaxPer10MWh, row["tax_per_10mwh"]);
    }

    private void Words(string what, object? engine, object? second)
    {
        Compared++;
        var (ours, theirs) = (Convert.ToString(engine, CultureInfo.InvariantCulture) ?? "", Convert.ToString(second, CultureInfo.InvariantCulture) ?? "");
        if (ours != theirs) _differences.Add($"{what}: engine {ours}, second opinion {theirs}");
    }

    private void Figures(string what, decimal? engine, object? second, double rounded = 0)
    {
        Compared++;
        if (engine is null && second is null) return;
        if (engine is { } exact && second is not null)
        {
            var (ours, theirs) = ((double)exact, Convert.ToDouble(second, CultureInfo.InvariantCulture));
            if (Math.Abs(ours - theirs) <= Math.Max(Tolerance * Math.Max(Math.Abs(ours), Math.Abs(theirs)), ours == 0 || theirs == 0 ? Nothing : 0) + rounded) return;
        }

        _differences.Add($"{what}: engine {engine?.ToString(CultureInfo.InvariantCulture) ?? "null"}, second opinion {Convert.ToString(second, CultureInfo.InvariantCulture) ?? "null"}");
    }
}
