using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>A group against itself twelve months earlier, each side over the enterprises it had then; energy and CO2 of both by the factors of the later year (E5).</summary>
public sealed record YearOnYear
{
    /// <summary>First month of the earlier window.</summary>
    public required Month From { get; init; }

    public required Month To { get; init; }

    /// <summary>Enterprises of the group then.</summary>
    public required int Firms { get; init; }

    /// <summary>Year of the grid factor used for both sides: the later year's, or the latest before it that there is.</summary>
    public required int FactorYear { get; init; }

    /// <summary>That factor, kgCO2/kWh.</summary>
    public required decimal KgPerKwh { get; init; }

    public required YearChange GridKwh { get; init; }

    /// <summary>tce, 等价; null when a month of either window is not published.</summary>
    public YearChange? TceEquivalent { get; init; }

    /// <summary>tCO2; null when a month of either window is not published.</summary>
    public YearChange? GrossT { get; init; }

    public required YearChange TaxWan { get; init; }

    public required YearChange ValueAddedWan { get; init; }

    public required YearChange TaxPerMu { get; init; }

    public required YearChange ValueAddedPerMu { get; init; }

    /// <summary>The earlier side would tell of a single enterprise (RULINGS 6.3).</summary>
    public required bool Suppressed { get; init; }

    /// <summary>Its statistics would.</summary>
    public required bool StatisticsSuppressed { get; init; }
}

/// <param name="Now">Later side; null when unknown.</param>
/// <param name="NowFirms">Enterprises in it.</param>
/// <param name="Then">Earlier side.</param>
/// <param name="ThenFirms">Enterprises in it.</param>
/// <param name="Growth">Now ÷ then − 1; null unless both are known for every month of their window (published; for tax also delivered) and then is positive.</param>
public sealed record YearChange(int NowFirms, int ThenFirms, decimal? Now = null, decimal? Then = null, decimal? Growth = null)
{
    /// <param name="now">Later side.</param>
    /// <param name="then">Earlier side.</param>
    /// <param name="comparable">Both sides hold every month of their window: half a year beside a whole one is no growth.</param>
    internal static YearChange Of((decimal? Value, int Firms) now, (decimal? Value, int Firms) then, bool comparable = true) => new(
        now.Firms, then.Firms, now.Value, then.Value,
        comparable && then.Value > 0m && now.Value is { } value ? (value - then.Value.Value) / then.Value.Value : null);
}
