using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What the steps of one enterprise add up to. <see cref="State"/> is null while no step has opened a case.</summary>
public sealed record CaseTrack
{
    public static CaseTrack None { get; } = new();

    public CaseState? State { get; init; }

    public DateOnly Since { get; init; }

    public CaseState? SuspendedFrom { get; init; }

    public DateOnly OpenedOn { get; init; }

    /// <summary>First 列入清单 of the present round.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>From when on the case is known to be on the list: <see cref="ListedOn"/>, of a file that begins after the listing the first step.</summary>
    public DateOnly? OnListSince => ListedOn ?? ((State == CaseState.Suspended ? SuspendedFrom : State) is { } state && (state == CaseState.Closed || CaseTransitions.IsOpenListed(state)) ? OpenedOn : null);

    /// <summary>Last 制定方案 of the present round, where there was none the first of 整治中 and 对标验收; a rebound ends it.</summary>
    public DateOnly? PlanOn { get; init; }

    /// <summary>对标验收, else 达标销号; ends with a rebound or a return to plan or work (R30).</summary>
    public DateOnly? CompletedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public int Rebounds { get; init; }

    /// <summary>A 排查 result has been told at some time.</summary>
    public bool Surveyed { get; init; }

    public string? Name { get; init; }

    public string? ListBatch { get; init; }

    public string? Reason { get; init; }

    public string? Department { get; init; }

    public string? Town { get; init; }

    public IReadOnlyList<CaseMeasure> Measures { get; init; } = [];

    public DateOnly? PlannedOn { get; init; }

    public decimal? ExpectedTce { get; init; }

    public decimal? ReportedTce { get; init; }

    public decimal? ExpectedMu { get; init; }

    public bool? CountsMovedPower { get; init; }

    public IReadOnlyList<CaseCheck> Checks { get; init; } = [];

    public IReadOnlyList<CaseHistoryItem> History { get; init; } = [];

    /// <summary>Steps that were applied, in their order.</summary>
    public IEnumerable<CaseStep> Applied => History.Where(item => item.Outcome is StepOutcome.Moved or StepOutcome.Updated).Select(item => item.Step);

    /// <summary>Kinds of check that nobody has told.</summary>
    public IReadOnlyList<CheckKind> ChecksMissing => [.. Enum.GetValues<CheckKind>().Where(kind => Checks.All(check => check.Check.Kind != kind))];

    /// <summary>What may come next.</summary>
    public IReadOnlyList<CaseMove> Allowed => CaseTransitions.Allowed(State);

    /// <summary>Measures after which the place is left: the test of closing looks at power and land .</summary>
    public bool IsShutDown => Measures.Any(measure => measure is CaseMeasure.ShutDown or CaseMeasure.Vacate or CaseMeasure.MoveToPark or CaseMeasure.Reclaim);
}
