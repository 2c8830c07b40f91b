using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>One cell of statistics (R1).</summary>
/// <param name="Item">Item of the facts, e.g. <c>value_added_wan</c>.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Month">1 to 12; null for an annual figure.</param>
/// <param name="Cumulative">January to the month.</param>
/// <param name="Value">In the item's unit; null = 删除.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="By">File that restated it.</param>
public sealed record StatisticsUse(
    string Item, int Year, int? Month, bool Cumulative, decimal? Value, FindingRow At, FactOutcome Outcome, string? By);

/// <summary>The figure of an item in a month of the calendar years that the period touches, and how it came about (R8, R9).</summary>
public sealed record StatisticsMonth
{
    public required string Item { get; init; }

    public required Month Month { get; init; }

    /// <summary>Before the year's total was spread or adjusted: how the month has a figure.</summary>
    public required SpreadOrigin Origin { get; init; }

    /// <summary>Figure from months and cumulative figures alone; null when only the year's total gives one.</summary>
    public decimal? Own { get; init; }

    /// <summary>Months that the cumulative difference covers, at least 1.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Month of the cumulative figure that ends the span, 1 to 12.</summary>
    public int CumulativeMonth { get; init; }

    /// <summary>Month of the cumulative figure before it; 0 = the year's begin.</summary>
    public int CumulativeBefore { get; init; }

    /// <summary>The year's total was spread into this month, or moved it.</summary>
    public bool Annual { get; init; }

    /// <summary>How many months share what the year's total is above the others.</summary>
    public int AnnualMonths { get; init; }

    /// <summary>The figure; rounded to 28 digits where an even split has no end.</summary>
    public required decimal Value { get; init; }
}

/// <summary>How a month has its figure.</summary>
public enum SpreadOrigin
{
    /// <summary>The month's own figure.</summary>
    Month,

    /// <summary>Difference of cumulative figures, split evenly.</summary>
    Cumulative,

    /// <summary>Only the year's total: what is above the known months, split evenly over the others.</summary>
    AnnualSpread,

    /// <summary>A mean (平均人数) of a later or the whole year stands for the month.</summary>
    MeanStands,
}
