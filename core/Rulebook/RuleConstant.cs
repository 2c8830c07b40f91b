namespace Wuyi.Pipeline.Rulebook;

/// <summary>One constant of the rulebook as its document states it, for people and for explanations.</summary>
/// <param name="Path">Where it stands, without the leading <c>$.</c>: <c>energy.co2.diesel_t</c>.</param>
/// <param name="Value">The value in the document's own unit; lists joined by 、.</param>
/// <param name="Unit">Unit; <c>1</c> for a ratio.</param>
/// <param name="EffectiveFrom">First day for which the source states it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Tag">How sure it is: H seen, M seen with less certainty, mem not seen, A or A-n own default, seen and calc as in RULINGS.</param>
public sealed record RuleConstant(string Path, string Value, string Unit, DateOnly EffectiveFrom, string Source, string Tag);
