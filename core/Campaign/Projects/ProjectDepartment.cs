namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>Projects of one 责任单位 at the end of the period.</summary>
public sealed record ProjectDepartment
{
    /// <summary>Null = no department is named.</summary>
    public string? Department { get; init; }

    public required int Projects { get; init; }

    /// <summary>Projects with an overdue stage.</summary>
    public required int Overdue { get; init; }

    /// <summary>How many have reached each stage, or one after it.</summary>
    public required int Landed { get; init; }

    public required int Started { get; init; }

    public required int Completed { get; init; }

    public required int Produced { get; init; }

    /// <summary>Σ 已投资 and Σ 总投资, 万元, of projects of which both are known.</summary>
    public required decimal InvestedWan { get; init; }

    public required decimal TotalWan { get; init; }

    public required int InvestmentKnown { get; init; }
}
