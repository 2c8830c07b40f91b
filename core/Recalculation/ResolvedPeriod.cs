using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>The inputs of the indicators: every enterprise of the register in every window, in ordinal order of credit codes.</summary>
public sealed record ResolvedPeriod
{
    public required Month Period { get; init; }

    /// <summary>The rules effective at the end of the period: everything of it is computed by them.</summary>
    public required RuleSet Rules { get; init; }

    public required IReadOnlyList<EnterpriseProfile> Profiles { get; init; }

    /// <summary>The facts of a window, one an enterprise in the order of <see cref="Profiles"/>; made at each call, so that one window at a time is in memory.</summary>
    public required Func<WindowKind, IReadOnlyList<WindowFacts>> Facts { get; init; }

    public required IReadOnlyDictionary<WindowKind, Coverage> Coverage { get; init; }

    /// <summary>What was doubtful on the way.</summary>
    public required FindingLog Findings { get; init; }

    /// <summary>As in <see cref="PeriodResult.Missing"/>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>As in <see cref="PeriodResult.Linking"/>.</summary>
    public required LinkingReport Linking { get; init; }
}
