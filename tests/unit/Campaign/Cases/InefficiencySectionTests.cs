using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Campaign.Cases;

/// <summary>The threshold table as a county loads it.</summary>
public class InefficiencySectionTests
{
    private const string Rest = "\"effectiveFrom\": \"2022-01-01\", \"source\": \"县分区域分行业指南\", \"tag\": \"M\"";

    private static RuleSetParse With(params string[] floors)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        root["campaign"]!["inefficiency"]!["floors"] = JsonNode.Parse("[" + string.Join(",", floors.Select(floor => floor.TrimEnd('}') + ", " + Rest + "}")) + "]");
        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    [Fact]
    public void A_county_gives_values_or_shares_by_towns_and_industries()
    {
        var rules = With(
            """{ "region": "桐琴镇、泉溪镇", "industry": "34", "group": "above-scale", "indicator": "x1", "basis": "value", "value": 8, "unit": "万元/亩" }""",
            """{ "region": "*", "industry": "34", "group": "above-scale", "indicator": "x1", "basis": "share", "value": 0.4, "unit": "1" }""");
        Assert.Empty(rules.Errors);
        var floors = rules.Rules!.Campaign.Inefficiency.Floors;
        Assert.Equal([(3, false, 8m), (1, true, 0.4m)], floors.Select(floor => (floor.Weight, floor.IsShare, floor.Value)));
        Assert.True(floors[0].AppliesTo("泉溪镇", "34", ScaleGroup.AboveScale));
        Assert.False(floors[0].AppliesTo("柳城镇", "34", ScaleGroup.AboveScale));
        Assert.False(floors[0].AppliesTo("泉溪镇", "34", ScaleGroup.BelowScale));
        Assert.False(floors[0].AppliesTo(null, "34", ScaleGroup.AboveScale));
    }

    [Theory]
    [InlineData("""{ "region": "*", "industry": "34", "group": "below-scale", "indicator": "x4", "basis": "share", "value": 0.4, "unit": "1" }""")]
    [InlineData("""{ "region": "*", "industry": "C34", "group": "above-scale", "indicator": "x4", "basis": "share", "value": 0.4, "unit": "1" }""")]
    [InlineData("""{ "region": "*", "industry": "34", "group": "above-scale", "indicator": "x4", "basis": "value", "value": 0.4, "unit": "万元/亩" }""")]
    [InlineData("""{ "region": "桐琴镇、", "industry": "34", "group": "above-scale", "indicator": "x4", "basis": "share", "value": 0.4, "unit": "1" }""")]
    [InlineData("""{ "region": "*", "industry": "34", "group": "above-scale", "indicator": "x4", "basis": "share", "value": 60, "unit": "1" }""")]
    public void What_no_floor_is(string floor) => Assert.NotEmpty(With(floor).Errors);

    [Fact]
    public void Two_floors_of_one_weight_for_one_enterprise_are_refused()
    {
        const string one = """{ "region": "桐琴镇、泉溪镇", "industry": "*", "group": "above-scale", "indicator": "x1", "basis": "value", "value": 8, "unit": "万元/亩" }""";
        Assert.NotEmpty(With(one, one.Replace("桐琴镇、", "", StringComparison.Ordinal)).Errors);
        Assert.Empty(With(one, one.Replace("桐琴镇、泉溪镇", "柳城镇", StringComparison.Ordinal)).Errors);
    }

    [Fact]
    public void A_rulebook_from_before_the_table_means_its_defaults()
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        root["campaign"]!.AsObject().Remove("inefficiency");
        var before = RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Rules!.Campaign.Inefficiency;
        var embedded = RuleSets.Embedded.Campaign.Inefficiency;
        Assert.Equal(embedded.Floors, before.Floors);
        Assert.Equal(embedded.OperatingWords, before.OperatingWords);
        Assert.Equal(embedded with { Floors = before.Floors, OperatingWords = before.OperatingWords }, before);
    }
}
