using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>
/// One live row of source <c>projects</c>: what it says of one stage of a project. Rows come in drop order and row order; of project × stage × column the last
/// one that says something counts (an empty cell restates nothing).
/// </summary>
public sealed record ProjectStep
{
    /// <summary>项目编号.</summary>
    public required string Project { get; init; }

    public required ProjectStage Stage { get; init; }

    /// <summary>项目名称.</summary>
    public string? Name { get; init; }

    /// <summary>日期: the stage is done; null = not said.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>计划日期; null = none.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>业主, when it is an enterprise of the register.</summary>
    public CreditCode? Owner { get; init; }

    /// <summary>业主名称, natural persons masked.</summary>
    public string? OwnerName { get; init; }

    /// <summary>总投资, 万元.</summary>
    public decimal? TotalWan { get; init; }

    /// <summary>总投资 given in dollars, 万美元: kept apart, never converted.</summary>
    public decimal? TotalUsdWan { get; init; }

    /// <summary>已投资 since the beginning, 万元.</summary>
    public decimal? InvestedWan { get; init; }

    /// <summary>本年完成投资, 万元, of <see cref="Year"/>.</summary>
    public decimal? YearInvestedWan { get; init; }

    /// <summary>年度计划投资, 万元, of <see cref="Year"/>.</summary>
    public decimal? YearPlannedWan { get; init; }

    /// <summary>The year that 本年 means: that of 日期, else that of the drop.</summary>
    public int? Year { get; init; }

    /// <summary>外资额, 万美元, never converted.</summary>
    public decimal? ForeignUsdWan { get; init; }

    /// <summary>类别 as written.</summary>
    public string? Category { get; init; }

    /// <summary>GB/T 4754-2017, 2 to 4 digits.</summary>
    public string? Industry { get; init; }

    /// <summary>县长项目工程: 是 or 否; null = not said.</summary>
    public bool? CountyHead { get; init; }

    /// <summary>县长项目工程 as a year; null = the cell names none.</summary>
    public int? CountyHeadYear { get; init; }

    /// <summary>是否制造业.</summary>
    public bool? Manufacturing { get; init; }

    /// <summary>是否外资.</summary>
    public bool? Foreign { get; init; }

    /// <summary>是否技改.</summary>
    public bool? TechnicalUpgrade { get; init; }

    /// <summary>责任单位, the first one leads.</summary>
    public string? Department { get; init; }

    /// <summary>宗地代码.</summary>
    public string? Parcel { get; init; }

    /// <summary>用地面积, 亩.</summary>
    public decimal? LandMu { get; init; }

    public string? Town { get; init; }

    public required FactOrigin Origin { get; init; }
}
