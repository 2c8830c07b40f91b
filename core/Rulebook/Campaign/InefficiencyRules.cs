namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>高耗低效 (RULES 5, E7, E8, R30, R31).</summary>
public sealed record InefficiencyRules
{
}
