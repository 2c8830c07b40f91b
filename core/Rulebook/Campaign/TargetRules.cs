namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Targets (RULES 7).</summary>
public sealed record TargetRules
{
    /// <summary>A target is behind (yellow) when its progress is below the elapsed share less this, a share of 1; 0.05 .</summary>
    public decimal BehindBy { get; init; } = 0.05m;

    /// <summary>Far behind (red) when below the elapsed share less this; 0.15 [A]. Red too: due and missed by a figure of the due month.</summary>
    public decimal FarBehindBy { get; init; } = 0.15m;

    /// <summary>Months after its last one in which a plan is still shown, so that final figures can come in; 12 [A].</summary>
    public int PlanTailMonths { get; init; } = 12;

    /// <summary>A reported value that is older than this many months is flagged as stale; 6 [A].</summary>
    public int StaleMonths { get; init; } = 6;

    /// <summary>Monthly values that a forecast looks back on, at most; 12 [A].</summary>
    public int TrendMonths { get; init; } = 12;

    /// <summary>Fewer monthly values give no forecast; 3 [A].</summary>
    public int TrendLeastPoints { get; init; } = 3;

    /// <summary>Fewer monthly values, or a share explained below <see cref="TrendFit"/>, give a forecast of low confidence; 6 [A].</summary>
    public int TrendSurePoints { get; init; } = 6;

    /// <summary>Share of the variation that a line must explain (R²) for a forecast not to be of low confidence; 0.8 [A].</summary>
    public decimal TrendFit { get; init; } = 0.8m;

    /// <summary>A computed figure that covers less than this share of its enterprises does not suffice where a reported one is there; 0.9 [A].</summary>
    public decimal LeastCoverage { get; init; } = 0.9m;

    /// <summary>Smallest total investment of a large project (10亿元以上), 万元; 100000 [seen: the notice].</summary>
    public decimal LargeProjectWan { get; init; } = 100_000m;

    /// <summary>标签 that mark 高新技术企业 [A].</summary>
    public IReadOnlyList<string> HighTechTags { get; init; } = ["高新技术企业"];

    /// <summary>标签 that mark 省科技型中小企业 [A].</summary>
    public IReadOnlyList<string> TechnologySmeTags { get; init; } = ["省科技型中小企业"];

    /// <summary>标签 that mark 重点企业 [A].</summary>
    public IReadOnlyList<string> KeyEnterpriseTags { get; init; } = ["重点企业"];

    /// <summary>标签 that mark finished 数字化、智能化改造 [A].</summary>
    public IReadOnlyList<string> DigitalTags { get; init; } = ["数字化改造"];

    /// <summary>Words of 状态 that take an enterprise out of counts of enterprises on a day.</summary>
    public IReadOnlyList<string> GoneWords { get; init; } = ["注销", "吊销"];
}
