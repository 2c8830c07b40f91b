using ParquetSharp;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Columns of <c>snapshots/{period}/{run}.….parquet</c>: one row per enterprise and window, everything the lists of the API show.
/// Numbers are DECIMAL(29,6), rounded half away from zero; flags are words joined by a comma. One row group a window.
/// </summary>
internal static class SnapshotSchema
{
    /// <summary>Decimals of every number, as in the API (CONTRACTS 2).</summary>
    public const int Scale = 6;

    /// <summary>29 digits are what a decimal holds.</summary>
    private const int Precision = 29;

    /// <summary>The columns, in the file's order, for the rows of one window.</summary>
    public static IReadOnlyList<SnapshotColumn> Columns(WindowKind kind) =>
    [
        Text("period", row => row.Result.Window.To.ToString()),
        Text("window", _ => kind.Word()),
        Text("window_from", row => row.Result.Window.From.ToString()),
        Text("window_to", row => row.Result.Window.To.ToString()),
        Text("credit_code", row => row.Profile.CreditCode.Value),
        Text("name", row => row.Profile.Name),
        Text("town", row => row.Profile.Town),
        Text("industry", row => row.Profile.Industry),
        SnapshotColumn.Of("above_scale", row => row.Profile.AboveScale),
        Text("chain", row => row.Profile.Chain),
        Text("park", row => row.Profile.Park),
        SnapshotColumn.Of<Date?>("founded_on", row => row.Profile.FoundedOn is { } day ? new Date(day.Year, day.Month, day.Day) : null),
        Text("register_status", row => row.Profile.Status),
        SnapshotColumn.Of("attributes_later", row => row.Profile.AttributesLater),
        Text("carbon_status", row => row.Result.Carbon.Status.Word()),
        Number("grid_kwh", row => row.Result.Carbon.Energy.GridKwh),
        Number("tce_equivalent", row => row.Result.Carbon.Energy.TceEquivalent),
        Number("tce_calorific", row => row.Result.Carbon.Energy.TceCalorific),
        Number("gross_t", row => row.Result.Carbon.Emissions.GrossT),
        Number("net_t", row => row.Result.Carbon.Emissions.NetT),
        Number("value_added_wan", row => row.Result.Carbon.ValueAddedWan),
        SnapshotColumn.Of("value_added_months", row => row.Result.Carbon.ValueAddedMonths),
        SnapshotColumn.Of("power_months", row => row.Result.Carbon.PowerMonths),
        Number("intensity", row => row.Result.Carbon.Intensity),
        Text("level", row => row.Result.Carbon.Level?.Word()),
        Text("benchmark_scope", row => row.Result.Carbon.Benchmark?.Scope),
        Number("benchmark_intensity", row => row.Result.Carbon.Benchmark?.Intensity),
        SnapshotColumn.Of("benchmark_sample", row => row.Result.Carbon.Benchmark?.Sample),
        SnapshotColumn.Of("benchmark_electricity_only", row => row.Result.Carbon.Benchmark?.ElectricityOnly),
        Number("benchmark_total_net_t", row => row.Result.Carbon.Benchmark?.TotalNetT),
        Number("benchmark_total_value_added_wan", row => row.Result.Carbon.Benchmark?.TotalValueAddedWan),
        Number("ratio", row => row.Result.Carbon.Ratio),
        SnapshotColumn.Of("grade", row => row.Result.Carbon.Grade),
        Number("neutrality_rate", row => row.Result.Carbon.NeutralityRate),
        SnapshotColumn.Of("next_grade", row => row.Result.Carbon.NextGrade?.Grade),
        Number("next_grade_net_t_max", row => row.Result.Carbon.NextGrade?.NetTMax),
        Number("next_grade_value_added_wan_min", row => row.Result.Carbon.NextGrade?.ValueAddedWanMin),
        Text("carbon_flags", row => string.Join(',', row.Result.Carbon.Flags)),
        Number("tax_wan", row => row.Result.PerMu.TaxWan),
        Number("land_mu", row => row.Result.PerMu.LandMu),
        Number("per_mu_value_added_wan", row => row.Result.PerMu.ValueAddedWan),
        Number("employees", row => row.Result.PerMu.Employees),
        Number("per_mu_tce_equivalent", row => row.Result.PerMu.TceEquivalent),
        Number("emissions_t", row => row.Result.PerMu.EmissionsT),
        Number("rd_wan", row => row.Result.PerMu.RdWan),
        Number("revenue_wan", row => row.Result.PerMu.RevenueWan),
        Number("per_mu_grid_kwh", row => row.Result.PerMu.GridKwh),
        Number("tax_per_mu", row => row.Result.PerMu.TaxPerMu),
        Number("value_added_per_mu", row => row.Result.PerMu.ValueAddedPerMu),
        Number("labour_productivity", row => row.Result.PerMu.LabourProductivity),
        Number("value_added_per_tce", row => row.Result.PerMu.ValueAddedPerTce),
        Number("value_added_per_emission_t", row => row.Result.PerMu.ValueAddedPerEmissionT),
        Number("rd_share", row => row.Result.PerMu.RdShare),
        Number("tax_per_10mwh", row => row.Result.PerMu.TaxPer10MWh),
        Text("per_mu_flags", row => string.Join(',', row.Result.PerMu.Flags)),
    ];

    /// <summary>Half away from zero, as everywhere where numbers are shown.</summary>
    public static decimal? Round(decimal? value) => value is { } number ? decimal.Round(number, Scale, MidpointRounding.AwayFromZero) : null;

    private static SnapshotColumn Text(string name, Func<SnapshotRow, string?> value) => SnapshotColumn.Of(name, value);

    private static SnapshotColumn Number(string name, Func<SnapshotRow, decimal?> value) =>
        SnapshotColumn.Of(name, row => Round(value(row)), LogicalType.Decimal(Precision, Scale));
}
