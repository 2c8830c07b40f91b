namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>产业链预警 (RULES 6, R32).</summary>
public sealed record WarningRules
{
}
