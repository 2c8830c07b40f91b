using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>The inputs of the indicators: every enterprise of the register in every window, in ordinal order of credit codes.</summary>
public sealed record ResolvedPeriod
{
    public required Month Period { get; init; }

    public required IReadOnlyList<EnterpriseProfile> Profiles { get; init; }

    /// <summary>Per window one list of the length of <see cref="Profiles"/>; made when enumerated by index, so that only one window need be in memory.</summary>
    public required IReadOnlyDictionary<WindowKind, Func<IReadOnlyList<WindowFacts>>> Windows { get; init; }

    public required IReadOnlyDictionary<WindowKind, Coverage> Coverage { get; init; }

    /// <summary>As in <see cref="PeriodResult.Missing"/>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
