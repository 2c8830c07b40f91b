namespace Wuyi.Pipeline.Rulebook;

/// <summary>JSON Schema (2020-12) of a rulebook document: shape, units, ranges. What contradicts itself only <see cref="RuleSetJson"/> tells.</summary>
public static class RuleSetSchema
{
    /// <summary>The schema's bytes, UTF-8.</summary>
    public static byte[] Document() => RuleSets.Resource("Wuyi.Pipeline.rulebook.schema.json");
}
