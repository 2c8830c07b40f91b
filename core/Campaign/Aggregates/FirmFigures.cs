using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>What one enterprise brings into the sums of its groups.</summary>
internal static class FirmFigures
{
    private const decimal KwhPerWan = 10_000m;

    public static IReadOnlyList<AggregateFigure> All { get; } = Enum.GetValues<AggregateFigure>();

    public static IReadOnlyList<AggregateRatio> Ratios { get; } = Enum.GetValues<AggregateRatio>();

    /// <summary>Of 增加值 and the rest of what the statistics bureau collects; ratios with one of them likewise.</summary>
    public static bool IsStatistics(AggregateFigure figure) => figure >= AggregateFigure.ValueAddedWan;

    /// <inheritdoc cref="IsStatistics(AggregateFigure)"/>
    public static bool IsStatistics(AggregateRatio ratio) => ratio is not (AggregateRatio.TaxPerMu or AggregateRatio.TaxPer10MWh);

    /// <summary>
    /// A ratio of statistics to land, energy or emissions: beside its numerator it gives the other side, so it may be shown only where both parts may.
    /// </summary>
    public static bool TellsOfMain(AggregateRatio ratio) => ratio is AggregateRatio.ValueAddedPerMu or AggregateRatio.ValueAddedPerTce or AggregateRatio.CarbonIntensity;

    /// <summary>Whether a ratio is withheld where a part is.</summary>
    public static bool IsWithheld(AggregateRatio ratio, bool main, bool statistics) => IsStatistics(ratio) ? statistics || (main && TellsOfMain(ratio)) : main;

    /// <summary>A figure; null = unknown.</summary>
    public static decimal? Of(Standing standing, AggregateFigure figure)
    {
        var (carbon, perMu) = (standing.Carbon, standing.PerMu);
        // Without an account and without any fuel nothing is known of its energy: the zero there stands for nothing.
        var energyKnown = carbon.Energy.GridKwh is not null || carbon.Energy.TceCalorific != 0m;
        return figure switch
        {
            AggregateFigure.GridKwh => carbon.Energy.GridKwh,
            AggregateFigure.TceEquivalent => energyKnown ? carbon.Energy.TceEquivalent : null,
            AggregateFigure.GrossT => energyKnown ? carbon.Emissions.GrossT : null,
            AggregateFigure.NetT => energyKnown ? carbon.Emissions.NetT : null,
            AggregateFigure.TaxWan => perMu.TaxWan,
            AggregateFigure.LandMu => perMu.LandMu > 0m ? perMu.LandMu : null,
            AggregateFigure.ValueAddedWan => perMu.ValueAddedWan,
            AggregateFigure.Employees => perMu.Employees,
            AggregateFigure.RdWan => perMu.RdWan,
            AggregateFigure.RevenueWan => perMu.RevenueWan,
            AggregateFigure.EmissionsT => perMu.EmissionsT,
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };
    }

    /// <summary>The figure above the line.</summary>
    public static AggregateFigure NumeratorOf(AggregateRatio ratio) => ratio switch
    {
        AggregateRatio.TaxPerMu or AggregateRatio.TaxPer10MWh => AggregateFigure.TaxWan,
        AggregateRatio.RdShare => AggregateFigure.RdWan,
        AggregateRatio.CarbonIntensity => AggregateFigure.NetT,
        _ => AggregateFigure.ValueAddedWan,
    };

    /// <summary>Both sides of a ratio; null unless the enterprise has both over the same months, which is where its own ratio exists (R5, R21).</summary>
    public static (decimal Numerator, decimal Denominator)? Of(Standing standing, AggregateRatio ratio)
    {
        var (carbon, perMu) = (standing.Carbon, standing.PerMu);
        return ratio switch
        {
            AggregateRatio.TaxPerMu => Both(perMu.TaxPerMu, perMu.TaxWan, perMu.LandMu),
            AggregateRatio.ValueAddedPerMu => Both(perMu.ValueAddedPerMu, perMu.ValueAddedWan, perMu.LandMu),
            AggregateRatio.LabourProductivity => Both(perMu.LabourProductivity, perMu.ValueAddedWan, perMu.Employees),
            AggregateRatio.ValueAddedPerTce => Both(perMu.ValueAddedPerTce, perMu.ValueAddedWan, perMu.TceEquivalent),
            AggregateRatio.ValueAddedPerEmissionT => Both(perMu.ValueAddedPerEmissionT, perMu.ValueAddedWan, perMu.EmissionsT),
            AggregateRatio.RdShare => Both(perMu.RdShare, RdBesideRevenue(perMu), perMu.RevenueWan),
            AggregateRatio.TaxPer10MWh => Both(perMu.TaxPer10MWh, perMu.TaxWan, perMu.GridKwh / KwhPerWan),
            AggregateRatio.CarbonIntensity => Both(carbon.Intensity, carbon.Emissions.NetT, carbon.ValueAddedWan),
            _ => throw new ArgumentOutOfRangeException(nameof(ratio)),
        };
    }

    private static (decimal, decimal)? Both(decimal? own, decimal? numerator, decimal? denominator) =>
        own is not null && numerator is { } above && denominator is { } below ? (above, below) : null;

    /// <summary>R&amp;D of the months that have revenue. Stored is R&amp;D of all months; where its share differs from the stored one, the share tells of those months.</summary>
    private static decimal? RdBesideRevenue(PerMu perMu)
    {
        if (perMu.RdShare is not { } share || perMu.RevenueWan is not { } revenue) return null;
        if (share == 0m) return 0m;
        return perMu.RdWan is { } rd && Math.Abs(rd - (share * revenue)) <= 0.000001m * Math.Abs(revenue) ? rd : share * revenue;
    }
}
