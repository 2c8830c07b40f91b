using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>The evaluation of one calendar year: a pure function of facts, adjustments and rules.</summary>
public sealed record YearEvaluation
{
    public required int Year { get; init; }

    /// <summary>Every enterprise of the register, ordinal order of credit codes.</summary>
    public required IReadOnlyList<EvaluatedEnterprise> Enterprises { get; init; }

    /// <summary>Baselines, one per scale group and item; without those that were refused, and without x5 where nobody has P.</summary>
    public required IReadOnlyList<EvaluationBaseline> Baselines { get; init; }

    /// <summary>Ranking groups in order of scale group, then name.</summary>
    public required IReadOnlyList<RankingGroupSummary> Groups { get; init; }

    /// <summary>What the person who decides must know before publishing (ties at a boundary, groups below 20, baselines refused, months missing), in order.</summary>
    public required IReadOnlyList<EvaluationNotice> Notices { get; init; }

    /// <summary>Source and month not delivered in the year, e.g. <c>tax 2023-05</c>: then the evaluation may not become final.</summary>
    public IReadOnlyList<string> MissingInputs { get; init; } = [];
}

/// <summary>One b_k.</summary>
/// <param name="Group">Scale group.</param>
/// <param name="Indicator">x1…, y1….</param>
/// <param name="Value">Unrounded; null with min-max scoring.</param>
/// <param name="Configured">From the rulebook instead of the ratio of sums.</param>
/// <param name="Numerator">Sum over the firms having both sides; null when configured.</param>
/// <param name="Denominator">Likewise.</param>
/// <param name="Firms">How many firms are in the sums; null when configured.</param>
public sealed record EvaluationBaseline(
    ScaleGroup Group, string Indicator, decimal? Value, bool Configured, decimal? Numerator, decimal? Denominator, int? Firms)
{
    /// <summary>Min-max scoring: smallest and largest value among the ranked firms.</summary>
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }
}

/// <summary>Counts of one ranking group.</summary>
/// <param name="Group">Scale group.</param>
/// <param name="Name">Name of the ranking group.</param>
/// <param name="Ranked">n.</param>
/// <param name="Quota">Firms by initial class A, B, C, D: the exact counts.</param>
/// <param name="Final">Ranked firms by final class A, B, C, D.</param>
/// <param name="MeanEmissionScore">Mean of capped s5 over complete firms with P &gt; 0 (R14); null for 规下.</param>
public sealed record RankingGroupSummary(
    ScaleGroup Group, string Name, int Ranked, IReadOnlyList<int> Quota, IReadOnlyList<int> Final, decimal? MeanEmissionScore);

/// <param name="Code">Kebab-case, e.g. <c>tie-at-boundary</c>, <c>no-d-below-20</c>, <c>baseline-refused</c>.</param>
/// <param name="Text">Chinese sentence.</param>
/// <param name="CreditCodes">Whom it is about; few.</param>
/// <param name="Blocks">The evaluation may not be published while it stands.</param>
public sealed record EvaluationNotice(string Code, string Text, IReadOnlyList<string> CreditCodes, bool Blocks = false);
