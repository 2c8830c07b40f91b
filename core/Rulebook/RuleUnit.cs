namespace Wuyi.Pipeline.Rulebook;

/// <summary>A unit in which a constant may be given.</summary>
/// <param name="Name">As written in the document.</param>
/// <param name="Factor">Multiplies the value into the unit the rules use.</param>
/// <param name="Least">Smallest plausible value in this unit.</param>
/// <param name="Most">Largest plausible value in this unit.</param>
internal sealed record RuleUnit(string Name, decimal Factor, decimal Least, decimal Most);
