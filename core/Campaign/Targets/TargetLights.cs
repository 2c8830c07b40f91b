using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Progress and light of a target (RULES 7). Bounds are compared by cross-multiplication, so that a target exactly on one is not behind.</summary>
internal static class TargetLights
{
    /// <param name="Done">Share done; null = has no meaning.</param>
    /// <param name="Elapsed">Share of the time; null = not compared with time.</param>
    /// <param name="Light">Light.</param>
    /// <param name="Reason">Word of the light.</param>
    /// <param name="Met">Met exactly; null = no value.</param>
    public readonly record struct State(decimal? Done, decimal? Elapsed, TargetLight Light, string Reason, bool? Met);

    /// <param name="target">The target.</param>
    /// <param name="figure">The value shown; null = none.</param>
    /// <param name="met">Whether it is met; null = compare with the target.</param>
    /// <param name="start">Value of a level before the plan; null = unknown.</param>
    /// <param name="months">Months over, and months in all; null = not compared with time.</param>
    /// <param name="due">Month of the due date.</param>
    /// <param name="period">The period.</param>
    /// <param name="rules">Bounds of lights.</param>
    public static State Of(
        PlanTarget target, TargetFigure? figure, bool? met, decimal? start, (int Over, int All)? months, Month due, Month period, TargetRules rules)
    {
        var elapsed = months is { } time ? (decimal)time.Over / time.All : (decimal?)null;
        if (figure is null) return new State(null, elapsed, TargetLight.Grey, "no-value", null);
        var reached = met ?? TargetComparison.IsMet(target, figure);
        var (done, way) = Way(target, figure.Value, start);
        var share = done is { } above && way is > 0m and { } below ? above / below : (decimal?)null;
        if (reached) return new State(share, elapsed, TargetLight.Green, "met", true);
        if (period >= due)
        {
            if (figure.AsOf >= due) return new State(share, elapsed, TargetLight.Red, "missed", false);
            return share is not null && IsBelow(done!.Value, way!.Value, 1, 1, rules.FarBehindBy)
                ? new State(share, elapsed, TargetLight.Red, "far-behind", false)
                : new State(share, elapsed, TargetLight.Yellow, "awaiting-final", false);
        }

        if (months is not { } span || share is null) return new State(share, elapsed, TargetLight.Yellow, "not-yet", false);
        if (IsBelow(done!.Value, way!.Value, span.Over, span.All, rules.FarBehindBy)) return new State(share, elapsed, TargetLight.Red, "far-behind", false);
        return IsBelow(done.Value, way.Value, span.Over, span.All, rules.BehindBy)
            ? new State(share, elapsed, TargetLight.Yellow, "behind", false)
            : new State(share, elapsed, TargetLight.Green, "on-time", false);
    }

    /// <summary>How far, and how far it is to go: of levels from their start where it is known, else from nothing; nothing for targets from above without a start.</summary>
    private static (decimal? Done, decimal? Way) Way(PlanTarget target, decimal value, decimal? start)
    {
        if (target.Kind is TargetKind.AverageGrowth or TargetKind.AverageDecline) return (null, null);
        var aim = target.Fraction is { } fraction ? 100m * fraction.Numerator / fraction.Denominator : target.Value;
        if (TargetComparison.IsUpward(target.Op)) return start is { } low && low < aim ? (value - low, aim - low) : (value, aim);
        return start is { } high && high > aim ? (high - value, high - aim) : (null, null);
    }

    /// <summary><c>done ÷ way &lt; over ÷ all − by</c>, exactly.</summary>
    private static bool IsBelow(decimal done, decimal way, int over, int all, decimal by) => ExactProducts.Compare([done, all], [way, over - (by * all)]) < 0;
}
