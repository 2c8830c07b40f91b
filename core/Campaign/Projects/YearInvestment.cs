namespace Wuyi.Pipeline.Campaign.Projects;

/// <summary>Investment of a project in one calendar year, 万元; null = not said.</summary>
public sealed record YearInvestment(int Year, decimal? CompletedWan, decimal? PlannedWan);
