using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>A month is computed by the versions of constants effective at its end, in every room that reads rules.</summary>
public class RulesOfThePeriodTests
{
    private static readonly string X = Code(1);

    /// <summary>From 2023-07: 0.3 kgce a kWh instead of 0.285, and 契税 counts.</summary>
    private static RuleSet Rules()
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        void Later(JsonNode section, string name, Action<JsonNode> change)
        {
            var later = section[name]!.DeepClone();
            later["effectiveFrom"] = "2023-07-01";
            change(later);
            section[name] = new JsonArray(section[name]!.DeepClone(), later);
        }

        Later(root["energy"]!["coalEquivalent"]!, "electricityEquivalent", later => later["value"] = 0.3m);
        Later(root["tax"]!, "countedKinds", later => later["value"]!.AsArray().Add("契税"));
        Later(root["tax"]!, "excludedKinds", later => later["value"]!.AsArray().RemoveAll(kind => (string?)kind == "契税"));
        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Rules!;
    }

    [Fact]
    public async Task June_has_the_old_coefficient_and_tax_kinds_and_July_the_new_ones()
    {
        var county = new County { Rules = Rules() }.Register(X)
            .Drop(SourceNames.Power, Months("2022-07", "2023-07").Select(month => new { account = "a", month, kwh = 1_000m, credit_code = X }))
            .Drop(SourceNames.Tax, Months("2022-07", "2023-07").Select(month => new { taxpayer = X, month, kind = "契税", flow = "payment", amount_yuan = 10_000m, from_column = false }));
        var (june, july) = (await county.RunAsync("2023-06"), await county.RunAsync("2023-07"));
        Assert.Equal(3.42m, june.Enterprises.Single().Windows[WindowKind.Rolling12].Carbon.Energy.TceEquivalent);
        Assert.Equal(3.6m, july.Enterprises.Single().Windows[WindowKind.Rolling12].Carbon.Energy.TceEquivalent);
        Assert.Equal(0m, june.Enterprises.Single().Windows[WindowKind.Rolling12].PerMu.TaxWan);
        Assert.Equal(12m, july.Enterprises.Single().Windows[WindowKind.Rolling12].PerMu.TaxWan);
        Assert.Equal(county.Rules.Hash, (await county.ResolveAsync("2023-06")).Rules.Hash);
    }
}
