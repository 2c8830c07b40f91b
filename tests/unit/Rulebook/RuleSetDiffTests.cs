using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>What differs between two rulebooks, constant by constant.</summary>
public class RuleSetDiffTests
{
    private static RuleSet With(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        change(root);
        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Rules!;
    }

    private static JsonNode Baseline(int year, string indicator, decimal value) => JsonNode.Parse(FormattableString.Invariant(
        $$"""{ "year": {{year}}, "group": "above-scale", "indicator": "{{indicator}}", "value": {{value}}, "unit": "万元/亩", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }"""))!;

    [Fact]
    public void A_rulebook_does_not_differ_from_itself_or_from_one_that_is_only_named_otherwise()
    {
        foreach (var other in new[] { RuleSets.Embedded, With(root => root["version"] = "另名") })
        {
            var diff = RuleSetDiff.Of(RuleSets.Embedded, other);
            Assert.Empty(diff.Added.Concat(diff.Removed).Concat(diff.Changed));
        }
    }

    [Fact]
    public void A_changed_value_a_changed_source_and_a_further_version_are_changes_with_both_sides()
    {
        var diff = RuleSetDiff.Of(RuleSets.Embedded, With(root =>
        {
            root["evaluation"]!["cap"]!["value"] = 2;
            root["land"]!["maxPlotRatio"]!["source"] = "县里的办法";
            var sample = root["carbon"]!["minimumSample"]!;
            var later = sample.DeepClone();
            later["effectiveFrom"] = "2024-01-01";
            root["carbon"]!.AsObject()["minimumSample"] = new JsonArray(sample.DeepClone(), later);
        }));
        Assert.Equal(["carbon.minimumSample", "evaluation.cap", "land.maxPlotRatio"], diff.Changed.Select(change => change.Path));
        Assert.Equal([1, 2], new[] { diff.Changed[0].Before.Count, diff.Changed[0].After.Count });
        Assert.Equal(("1.5", "2"), (Assert.Single(diff.Changed[1].Before).Value, Assert.Single(diff.Changed[1].After).Value));
        Assert.Empty(diff.Added.Concat(diff.Removed));
    }

    [Fact]
    public void A_baseline_is_compared_with_itself_whatever_its_place_in_the_list()
    {
        var before = With(root => root["evaluation"]!["baselines"] = new JsonArray(Baseline(2022, "x1", 24m), Baseline(2022, "x2", 136m)));
        var after = With(root => root["evaluation"]!["baselines"] = new JsonArray(Baseline(2023, "x1", 25m), Baseline(2022, "x2", 137m), Baseline(2022, "x1", 24m)));
        var diff = RuleSetDiff.Of(before, after);
        Assert.Equal(["evaluation.baselines[2023.x1]"], diff.Added.Select(added => added.Path));
        Assert.Equal(["evaluation.baselines[2022.x2]"], diff.Changed.Select(changed => changed.Path));
        Assert.Equal(["evaluation.baselines[2023.x1]"], RuleSetDiff.Of(after, before).Removed.Select(removed => removed.Path));
    }

    [Fact]
    public void Another_purpose_of_a_legal_basis_is_a_change()
    {
        RuleSet For(string purpose) => With(root => root["legalBasis"]!["tax"] = JsonNode.Parse(
            $$"""{ "value": "协议", "purpose": "{{purpose}}", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }"""));
        Assert.Equal(["legalBasis.tax"], RuleSetDiff.Of(For("综合评价"), For("信用评价")).Changed.Select(change => change.Path));
    }
}
