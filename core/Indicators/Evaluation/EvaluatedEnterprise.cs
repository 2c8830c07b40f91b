using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>One enterprise's evaluation of one year, unrounded.</summary>
public sealed record EvaluatedEnterprise
{
    public required EvaluationFacts Facts { get; init; }

    public required EvaluationStatus Status { get; init; }

    /// <summary>Name of the ranking group: the scale group, or an industry group of it; null unless ranked.</summary>
    public string? RankingGroup { get; init; }

    /// <summary>x1…x6 or y1, y2; all of them whatever the status, with null where a figure is missing.</summary>
    public required IReadOnlyList<EvaluatedItem> Items { get; init; }

    /// <summary>Σ加分 − Σ扣分, points.</summary>
    public decimal Bonus { get; init; }

    /// <summary>max(0, Σ item scores + bonus); null unless ranked.</summary>
    public decimal? Score { get; init; }

    /// <summary>1 = best within <see cref="RankingGroup"/>; unique.</summary>
    public int? Rank { get; init; }

    /// <summary>Ranked firms of <see cref="RankingGroup"/>.</summary>
    public int? Of { get; init; }

    /// <summary>初评, by quota; null unless ranked.</summary>
    public EvaluationClass? InitialClass { get; init; }

    /// <summary>调档后; B for exempt ones (no class, treated as B); null otherwise unless ranked.</summary>
    public EvaluationClass? FinalClass { get; init; }

    /// <summary>Indicators (x1…, y1…) that make it incomplete.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Flags of facts and evaluation, ordinal order, each once.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <param name="Indicator"><c>x1</c>…<c>x6</c>, <c>y1</c>, <c>y2</c>.</param>
/// <param name="Value">Unrounded; null = missing.</param>
/// <param name="Baseline">b_k of the scale group; null with min-max scoring.</param>
/// <param name="Weight">Points.</param>
/// <param name="Score">Points; null when the firm is not ranked.</param>
public sealed record EvaluatedItem(string Indicator, decimal? Value, decimal? Baseline, decimal Weight, decimal? Score);
