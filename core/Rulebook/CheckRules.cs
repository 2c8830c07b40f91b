namespace Wuyi.Pipeline.Rulebook;

/// <summary>When recalculation tells that something is doubtful; no number of the results depends on these (RULINGS R6, R8, 5.5).</summary>
public sealed record CheckRules
{
    /// <summary>Monthly against daily kWh of an account and month, share of the monthly figure, 0.02.</summary>
    public required decimal DailyDifference { get; init; }

    /// <summary>Annual figure against the sum of twelve months, share of the annual figure, 0.05.</summary>
    public required decimal AnnualAdjustment { get; init; }

    /// <summary>Least plausible value added ÷ revenue, 0.02.</summary>
    public required decimal ValueAddedToRevenueMin { get; init; }

    /// <summary>Greatest plausible value added ÷ revenue, 1.</summary>
    public required decimal ValueAddedToRevenueMax { get; init; }

    /// <summary>Greatest plausible tax ÷ revenue, 0.5.</summary>
    public required decimal TaxToRevenueMax { get; init; }

    /// <summary>Greatest plausible kWh per 万元 of value added, 20 000.</summary>
    public required decimal KwhPerValueAddedMax { get; init; }

    /// <summary>Greatest plausible parcel, 亩, 1 500.</summary>
    public required decimal ParcelMuMax { get; init; }

    /// <summary>Findings of one code that a run lists, the largest first, 1 000; all are counted and summed.</summary>
    public required int Listed { get; init; }
}
