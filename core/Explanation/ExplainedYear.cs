using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Explanation;

/// <summary>One enterprise's evaluation of one year, with what it rests on.</summary>
public sealed record ExplainedYear
{
    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>January to December; its per-mu figures are those of the evaluation.</summary>
    public required Explained Figures { get; init; }

    /// <summary>As published.</summary>
    public required EvaluatedEnterprise Evaluated { get; init; }

    public required IReadOnlyList<EvaluationBaseline> Baselines { get; init; }

    /// <summary>Every enterprise of the year: for boundaries, and to tell whether one firm makes up a baseline. None of them is shown.</summary>
    public required IReadOnlyList<EvaluatedEnterprise> All { get; init; }

    public required IReadOnlyList<RankingGroupSummary> Groups { get; init; }
}
