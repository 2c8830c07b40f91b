using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>How many firms of a ranking group get which class (RULES 4, R26).</summary>
/// <param name="A">Best.</param>
/// <param name="B">The rest.</param>
/// <param name="C">Third.</param>
/// <param name="D">Last.</param>
public readonly record struct ClassQuota(int A, int B, int C, int D)
{
    /// <summary>
    /// The exact counts for <paramref name="ranked"/> firms, in whole numbers (E13): A = ⌈a·n⌉, D = ⌊d·n⌋, C = c·n rounded half up, B the rest. Where a small n
    /// or odd shares ask for more than there are, A comes first, then D, then C. Below <see cref="EvaluationRules.MinGroupForA"/> all are B.
    /// </summary>
    public static ClassQuota Of(int ranked, EvaluationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfNegative(ranked);
        if (ranked < rules.MinGroupForA) return new(0, ranked, 0, 0);
        var a = (int)Math.Min(ranked, (((long)rules.PercentA * ranked) + 99) / 100);
        var d = (int)Math.Min(ranked - a, (long)rules.PercentD * ranked / 100);
        var c = (int)Math.Min(ranked - a - d, (((long)rules.PercentC * ranked) + 50) / 100);
        return new(a, ranked - a - c - d, c, d);
    }

    /// <summary>Class of the firm at a place, 0 = best.</summary>
    public EvaluationClass At(int place) =>
        place < A ? EvaluationClass.A : place < A + B ? EvaluationClass.B : place < A + B + C ? EvaluationClass.C : EvaluationClass.D;

    /// <summary>A, B, C, D.</summary>
    public IReadOnlyList<int> ToList() => [A, B, C, D];
}
