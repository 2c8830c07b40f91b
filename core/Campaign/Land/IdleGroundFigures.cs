namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>A ground with the numbers it rests on.</summary>
public sealed record IdleGroundFigures
{
    public required IdleGround Ground { get; init; }

    /// <summary>First day on which it held.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>约定开工日期 (not started) or 中止开发日期 (stopped).</summary>
    public required DateOnly From { get; init; }

    /// <summary>Days from <see cref="From"/> to the end of the period.</summary>
    public required int Days { get; init; }

    /// <summary>已动工面积 and 应动工面积, 亩; null = not said.</summary>
    public decimal? DevelopedMu { get; init; }

    public decimal? DueMu { get; init; }

    /// <summary>已动工面积 is below its bound; null = not judged, a side is missing.</summary>
    public bool? AreaBelow { get; init; }

    /// <summary>已投资额 and 总投资额, 万元; null = not said.</summary>
    public decimal? InvestedWan { get; init; }

    public decimal? TotalInvestmentWan { get; init; }

    /// <summary>已投资额 is below its bound; null = not judged, a side is missing.</summary>
    public bool? InvestmentBelow { get; init; }
}
