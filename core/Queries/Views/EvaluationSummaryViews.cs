using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>A year summed by town, industry division and scale group. Ratios are of sums.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Stage">Of the run.</param>
/// <param name="Run">Run id.</param>
/// <param name="Total">The county.</param>
/// <param name="Towns">By town.</param>
/// <param name="Industries">By division (two digits).</param>
/// <param name="Groups">规上, 规下.</param>
public sealed record EvaluationSummaryView(
    int Year, EvaluationStage Stage, string Run, SummaryCellView Total, IReadOnlyList<SummaryCellView> Towns, IReadOnlyList<SummaryCellView> Industries,
    IReadOnlyList<SummaryCellView> Groups);

/// <param name="Name">Town, division or group.</param>
/// <param name="Suppressed">Hidden from readers: too few enterprises, one that dominates, or so that another cell cannot be computed (RULINGS 6.3); then all else is null.</param>
/// <param name="Enterprises">Ranked, exempt and incomplete ones.</param>
/// <param name="Classes">Final classes.</param>
/// <param name="TaxWan">Sum.</param>
/// <param name="LandMu">Sum.</param>
/// <param name="TaxPerMu">Ratio of sums over those that have both.</param>
/// <param name="ValueAddedPerMu">Likewise.</param>
/// <param name="LabourProductivity">Likewise.</param>
/// <param name="ValueAddedPerTce">Likewise.</param>
public sealed record SummaryCellView(
    string Name, bool Suppressed, int? Enterprises, ClassCountsView? Classes, decimal? TaxWan, decimal? LandMu, decimal? TaxPerMu, decimal? ValueAddedPerMu,
    decimal? LabourProductivity, decimal? ValueAddedPerTce);
