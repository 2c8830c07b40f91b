namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>What n3.9-*, n2-01 and n3.10-01 ask of one calendar year, up to the end of the period. Exact counts and sums; ratios are left to who shows them.</summary>
public sealed record ProjectYear
{
    public required int Year { get; init; }

    /// <summary>Landed (招引落地) in the year, and of those how many have reached the next stages by the end of the period.</summary>
    public required int Landed { get; init; }

    public required int Started { get; init; }

    public required int Completed { get; init; }

    public required int Produced { get; init; }

    public required int ManufacturingLanded { get; init; }

    /// <summary>制造业, 10亿元以上, landed in the year (n2-01, n3.11-01).</summary>
    public required int LargeManufacturingLanded { get; init; }

    /// <summary>外资额 of manufacturing projects landed in the year, 万美元 (n3.10-01).</summary>
    public required decimal ForeignManufacturingUsdWan { get; init; }

    /// <summary>县长项目工程 of the year: all, and those of manufacturing (n3.9-01).</summary>
    public required int CountyHead { get; init; }

    public required int CountyHeadManufacturing { get; init; }

    /// <summary>3m ≥ n; null without a project (R33).</summary>
    public bool? CountyHeadThirdKept { get; init; }

    /// <summary>Of <see cref="CountyHeadManufacturing"/> those that landed in the year (n3.9-02 落地率).</summary>
    public required int CountyHeadManufacturingLanded { get; init; }

    /// <summary>Projects landed in the year of which both 总投资 and the year's investment are known (n3.9-03), and the others.</summary>
    public required int InvestmentKnown { get; init; }

    public required int InvestmentUnknown { get; init; }

    /// <summary>Σ 当年完成投资 and Σ 总投资 of the known ones, 万元.</summary>
    public required decimal YearInvestedWan { get; init; }

    public required decimal TotalWan { get; init; }

    /// <summary>The same of the 县长项目工程's manufacturing projects alone, shown beside.</summary>
    public required decimal CountyHeadYearInvestedWan { get; init; }

    public required decimal CountyHeadTotalWan { get; init; }
}
