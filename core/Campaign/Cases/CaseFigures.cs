using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>Indicators of an enterprise in the 12 months that end with a month, with the tests of that month.</summary>
public sealed record CaseFigures
{
    public required Month Month { get; init; }

    public decimal? TaxWan { get; init; }

    public decimal? LandMu { get; init; }

    public decimal? ValueAddedWan { get; init; }

    /// <summary>E_eq, tce.</summary>
    public decimal? TceEquivalent { get; init; }

    public decimal? GridKwh { get; init; }

    /// <summary>x1 / y1, 万元/亩.</summary>
    public decimal? TaxPerMu { get; init; }

    /// <summary>x2, 万元/亩.</summary>
    public decimal? ValueAddedPerMu { get; init; }

    /// <summary>x4, 万元/tce.</summary>
    public decimal? ValueAddedPerTce { get; init; }

    /// <summary>y2, 万元/万kWh.</summary>
    public decimal? TaxPer10MWh { get; init; }

    /// <summary>Carbon grade 1–5; null when not graded.</summary>
    public int? Grade { get; init; }

    /// <summary>The floors that apply to it, in the order x1 x2 x4 y2.</summary>
    public required IReadOnlyList<IndicatorTest> Tests { get; init; }
}
