using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>The plan that ships with the product: 武政发〔2022〕11号. A registered document of the same id replaces it.</summary>
public static class EmbeddedPlan
{
    private static readonly Lazy<PlanDocument> Shipped = new(() =>
    {
        var parse = PlanJson.Parse(Bytes());
        return parse.Plan ?? throw new InvalidOperationException("the embedded plan is not valid: " + string.Join("; ", parse.Errors));
    });

    /// <exception cref="InvalidOperationException">The embedded document is missing or not valid: a defect of the build.</exception>
    public static PlanDocument Document => Shipped.Value;

    /// <summary>The document's bytes, UTF-8.</summary>
    public static byte[] Bytes() => RuleSets.Resource("Wuyi.Pipeline.wuyi-2022-11.json");

    /// <summary>JSON Schema (2020-12) of plan documents.</summary>
    public static byte[] Schema() => RuleSets.Resource("Wuyi.Pipeline.plan.schema.json");
}
