using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Explanation;

/// <summary>One enterprise and window, resolved again from a run's own inputs.</summary>
public sealed record Explained
{
    public required RuleSet Rules { get; init; }

    /// <summary>The run's input files: their names and drop times.</summary>
    public required LiveFiles Files { get; init; }

    public required WindowFacts Facts { get; init; }

    public required CarbonCode Carbon { get; init; }

    public required PerMu PerMu { get; init; }

    public required EnterpriseTrace Trace { get; init; }

    /// <summary>Every member of the benchmark it is compared with, itself included where it is one; empty for an external one or none.</summary>
    public required IReadOnlyList<BenchmarkMember> Sample { get; init; }

    /// <summary>亩 of young parcels that a yearly evaluation leaves out of A (R23); 0 in a month.</summary>
    public decimal YoungLandMu { get; init; }

    /// <summary>True: the members of the benchmark are shown.</summary>
    public bool ForOperator { get; init; }
}
