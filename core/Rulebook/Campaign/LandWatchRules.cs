namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Idle land and standard land (E15, RULES 6).</summary>
public sealed record LandWatchRules
{
}
