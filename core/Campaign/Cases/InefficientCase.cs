using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>One enterprise's case (一企一策) at the end of a period.</summary>
public sealed record InefficientCase
{
    public required CreditCode CreditCode { get; init; }

    /// <summary>Name of the register; of an enterprise that is not there, the files'.</summary>
    public required string Name { get; init; }

    /// <summary>Town of the register, else 责任镇街.</summary>
    public string? Town { get; init; }

    public string? Industry { get; init; }

    public bool? AboveScale { get; init; }

    public string? Chain { get; init; }

    public string? Park { get; init; }

    public required CaseState State { get; init; }

    /// <summary>The day it came into its state.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Where a suspended case goes on; null when it is not suspended.</summary>
    public CaseState? SuspendedFrom { get; init; }

    /// <summary>The day of its first step.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>First 列入清单; null when it was never listed.</summary>
    public DateOnly? ListedOn { get; init; }

    /// <summary>清单批次 of the last step that gives one.</summary>
    public string? ListBatch { get; init; }

    /// <summary>列入原因.</summary>
    public string? Reason { get; init; }

    /// <summary>责任部门 of the last step that gives one.</summary>
    public string? Department { get; init; }

    /// <summary>责任镇街 of the last step that gives one.</summary>
    public string? ResponsibleTown { get; init; }

    public IReadOnlyList<CaseMeasure> Measures { get; init; } = [];

    /// <summary>计划完成日期 of the last step that gives one; a rebound ends it.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The planned date lies before the end of the period and the case is listed and neither closed, left nor suspended.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>State is closed: a rebound case is not, until it is closed again.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Last 达标销号; null when not closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>How often it came back after closing.</summary>
    public int Rebounds { get; init; }

    /// <summary>预计腾出用能, tce; null when not said.</summary>
    public decimal? ExpectedTce { get; init; }

    /// <summary>实际腾出用能 as reported, tce; shown beside <see cref="Energy"/>.</summary>
    public decimal? ReportedTce { get; init; }

    /// <summary>已腾出用能 by the power data; <see cref="FreedEnergy.CountedTce"/> is what counts.</summary>
    public required FreedEnergy Energy { get; init; }

    /// <summary>预计腾出用地, 亩; null when not said.</summary>
    public decimal? ExpectedMu { get; init; }

    /// <summary>已腾退用地 that counts, 亩.</summary>
    public decimal RealisedMu { get; init; }

    /// <summary>Parcels of the case with what counts of each.</summary>
    public IReadOnlyList<FreedParcel> Parcels { get; init; } = [];

    public IReadOnlyList<CaseCheck> Checks { get; init; } = [];

    /// <summary>Kinds of check that nobody has told yet.</summary>
    public IReadOnlyList<CheckKind> ChecksMissing { get; init; } = [];

    /// <summary>Indicators when it was listed; null before, or when no published month is that old.</summary>
    public CaseFigures? Then { get; init; }

    /// <summary>Indicators at the end of the period; null when the enterprise is not in the run.</summary>
    public CaseFigures? Now { get; init; }

    /// <summary>销号 proposal; null unless plan, working, acceptance or rebound.</summary>
    public CaseProposal? Closure { get; init; }

    /// <summary>反弹 report; null unless closed.</summary>
    public CaseProposal? ReboundReport { get; init; }

    /// <summary>Every step as told, in the order in which it was applied.</summary>
    public required IReadOnlyList<CaseHistoryItem> History { get; init; }

    /// <summary>What is allowed next.</summary>
    public required IReadOnlyList<CaseMove> Allowed { get; init; }

    /// <summary><c>steps-missing</c>, <c>checks-missing</c>, <c>step-refused</c>, <c>not-registered</c>, <c>out-of-pool</c>, <c>land-without-parcel</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
