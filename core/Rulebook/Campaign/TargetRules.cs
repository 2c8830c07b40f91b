namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Targets (RULES 7).</summary>
public sealed record TargetRules
{
}
