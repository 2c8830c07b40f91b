using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>高耗低效 (RULES 5, E7, E8, R30, R31). Every default is our own [A], until the county loads the official guide.</summary>
public sealed record InefficiencyRules
{
    /// <summary>The threshold table (分区域分行业指南); of several floors for one enterprise and indicator the most specific one holds. Default .</summary>
    public IReadOnlyList<FloorRule> Floors { get; init; } =
    [
        new("*", "*", ScaleGroup.AboveScale, "x1", IsShare: true, 0.5m), new("*", "*", ScaleGroup.AboveScale, "x2", IsShare: true, 0.5m),
        new("*", "*", ScaleGroup.AboveScale, "x4", IsShare: true, 0.6m), new("*", "*", ScaleGroup.BelowScale, "x1", IsShare: true, 0.5m),
        new("*", "*", ScaleGroup.BelowScale, "y2", IsShare: true, 0.6m),
    ];

    /// <summary>A candidate is low-yield <em>and</em> high-consumption; false = one of the two is enough. Default true .</summary>
    public bool NeedsBoth { get; init; } = true;

    /// <summary>Fewest firms whose ratio of sums is a benchmark; fewer: all manufacturing of the scale group. 1–1000, default 5 [A].</summary>
    public int MinimumSample { get; init; } = 5;

    /// <summary>E8: energy per VA above <see cref="TcePerVaLimit"/> and worse than the benchmark is high-consumption, too. Default off.</summary>
    public bool TcePerVaCounts { get; init; }

    /// <summary>Limit of energy per VA, tce/万元; default 0.52, found as a limit for new projects only [A] (E8).</summary>
    public decimal TcePerVaLimit { get; init; } = 0.52m;

    /// <summary>An operator may enter a plan only when all four compliance checks are there; files are applied with a flag. Default true [A].</summary>
    public bool ChecksBeforePlan { get; init; } = true;

    /// <summary>状态 that contains one of these, and none of the evaluation's deregistered words, is 正常经营 (E7) [A].</summary>
    public IReadOnlyList<string> OperatingWords { get; init; } = ["正常", "存续", "在营", "在业", "开业", "营业"];

    /// <summary>规下 whose 状态 the register does not say belong to the pool. Default false: E7 asks for 正常经营; they are shown as 非清单范围 with their number [A].</summary>
    public bool BlankStatusInPool { get; init; }

    /// <summary>Quarter ends in a row whose floors must be reached for 销号, or missed for 反弹; 1–8, default 2 .</summary>
    public int Quarters { get; init; } = 2;

    /// <summary>Power of a shut-down firm at most this share of its base; 0–1, default 0.05 .</summary>
    public decimal ShutDownShare { get; init; } = 0.05m;

    /// <summary>Months in a row for which that must hold; 1–60, default 3 .</summary>
    public int ShutDownMonths { get; init; } = 3;

    /// <summary>Months within which the next holder of a parcel counts as taking its power over (R30); 1–60, default 12.</summary>
    public int MovedPowerMonths { get; init; } = 12;
}
