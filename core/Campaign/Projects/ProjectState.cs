using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>A project at the end of the period.</summary>
public sealed record ProjectState
{
    /// <summary>项目编号.</summary>
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <summary>业主, when it is an enterprise of the register.</summary>
    public CreditCode? Owner { get; init; }

    /// <summary>Natural persons masked.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Of the project, else of its owner.</summary>
    public string? Town { get; init; }

    /// <summary>责任单位; null = none named.</summary>
    public string? Department { get; init; }

    public string? Category { get; init; }

    /// <summary>Of the project, else of its owner.</summary>
    public string? Industry { get; init; }

    /// <summary>是否制造业 as said, else by industry 13–43; null = unknown.</summary>
    public bool? IsManufacturing { get; init; }

    /// <summary>是否外资 as said, else whether there is 外资额.</summary>
    public required bool IsForeign { get; init; }

    public bool? IsTechnicalUpgrade { get; init; }

    /// <summary>Year of the 县长项目工程 it belongs to; null = it does not, or no year is known (flag <c>programme-year-unknown</c>).</summary>
    public int? CountyHeadYear { get; init; }

    /// <summary>总投资, 万元.</summary>
    public decimal? TotalWan { get; init; }

    /// <summary>总投资 in 万美元 where no other is given; not in sums.</summary>
    public decimal? TotalUsdWan { get; init; }

    /// <summary>总投资 ≥ 10亿元 (setting).</summary>
    public required bool IsLarge { get; init; }

    /// <summary>已投资, 万元.</summary>
    public decimal? InvestedWan { get; init; }

    /// <summary>外资额, 万美元, never converted.</summary>
    public decimal? ForeignUsdWan { get; init; }

    /// <summary>By year, ascending.</summary>
    public required IReadOnlyList<YearInvestment> Years { get; init; }

    public string? Parcel { get; init; }

    public decimal? LandMu { get; init; }

    /// <summary>Stages that files tell, in their order; stages not told are not there.</summary>
    public required IReadOnlyList<StageState> Stages { get; init; }

    /// <summary>The furthest stage done; null = only plans.</summary>
    public ProjectStage? Stage { get; init; }

    /// <summary>Day of 招引落地; null = not landed by the end of the period (or its day is not told).</summary>
    public DateOnly? LandedOn { get; init; }

    /// <summary>Day of the stage reached last.</summary>
    public DateOnly? StageOn { get; init; }

    public required bool IsOverdue { get; init; }

    /// <summary>The most days that a stage is overdue; null = none is.</summary>
    public int? OverdueDays { get; init; }

    /// <summary><c>stage-skipped</c>, <c>stage-backwards</c>, <c>invested-over-total</c>, <c>total-in-usd</c>, <c>programme-year-unknown</c>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }
}
