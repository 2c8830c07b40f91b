using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Targets.Computations;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>The notice's plan as data, and what a plan document must be.</summary>
public class PlanTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Encoding.UTF8.GetString(EmbeddedPlan.Schema()));

    private static JsonObject Embedded => JsonNode.Parse(EmbeddedPlan.Bytes())!.AsObject();

    private static string Notice()
    {
        using var reader = new StreamReader(typeof(PlanTests).Assembly.GetManifestResourceStream("notice.txt")!);
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<string> Reasons(Action<JsonObject> change)
    {
        var root = Embedded;
        change(root);
        return [.. PlanJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Errors.Select(error => error.ToString())];
    }

    private static JsonObject Target(JsonObject root, int place) => root["targets"]![place]!.AsObject();

    [Fact]
    public void Every_quote_of_the_plan_stands_in_the_notice()
    {
        var notice = Notice();
        var plan = EmbeddedPlan.Document;
        Assert.Equal((55, 16), (plan.Targets.Count, plan.Deliverables.Count));
        Assert.All(plan.Targets, target => Assert.Contains(target.Quote, notice, StringComparison.Ordinal));
        Assert.All(plan.Deliverables, deliverable => Assert.Contains(deliverable.Quote, notice, StringComparison.Ordinal));
        Assert.Contains(plan.Document, notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Departments_stand_in_the_notice_in_the_plan_s_order_and_the_first_leads()
    {
        var notice = Notice();
        foreach (var target in EmbeddedPlan.Document.Targets.Where(target => target.Departments.Count > 0))
            Assert.Contains(string.Join('、', target.Departments), notice, StringComparison.Ordinal);
        Assert.Equal("县“低散乱污”整治办", EmbeddedPlan.Document.Targets.Single(target => target.Id == "n2-05").Departments[0]);
    }

    [Fact]
    public void Both_figures_for_high_tech_enterprises_are_kept_and_marked()
    {
        var first = EmbeddedPlan.Document.Targets.Single(target => target.Id == "n2-03");
        var second = EmbeddedPlan.Document.Targets.Single(target => target.Id == "n3.7-03");
        Assert.Equal((260m, 230m), (first.Value, second.Value));
        Assert.Equal(("n3.7-03", "n2-03"), (first.ConflictsWith, second.ConflictsWith));
        Assert.Equal((TargetBound.Above, TargetBound.Above), (first.Op, second.Op));
    }

    /// <summary>突破 = strictly more, everything else includes the number (E14).</summary>
    [Fact]
    public void A_target_is_strict_exactly_where_the_notice_says_突破() =>
        Assert.All(EmbeddedPlan.Document.Targets, target => Assert.Equal(target.Quote.Contains("突破", StringComparison.Ordinal), target.Op == TargetBound.Above));

    [Fact]
    public void The_embedded_plan_fits_the_schema_and_the_schema_names_every_computation()
    {
        Assert.True(Schema.Evaluate(JsonDocument.Parse(EmbeddedPlan.Bytes()).RootElement).IsValid);
        var named = JsonNode.Parse(EmbeddedPlan.Schema())!["$defs"]!["target"]!["properties"]!["computation"]!["enum"]!.AsArray();
        Assert.Equal(TargetComputations.Names, named.Where(name => name is not null).Select(name => (string)name!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Formatting_does_not_change_the_hash()
    {
        var plan = PlanJson.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Embedded.ToJsonString())).Plan!;
        Assert.Equal(EmbeddedPlan.Document.Hash, plan.Hash);
    }

    [Theory]
    [InlineData("opp", "\">=\"", "$.targets[3].opp:不认识的键“opp”")]
    [InlineData("op", "\"=\"", "$.targets[3].op:只能是")]
    [InlineData("kind", "\"sum\"", "$.targets[3].kind:只能是")]
    [InlineData("per", "\"year\"", "$.targets[3].per:与kind不一致")]
    [InlineData("value", "\"5\"", "$.targets[3].value")]
    [InlineData("value", "-1", "$.targets[3].value")]
    [InlineData("due", "\"2023-02-30\"", "$.targets[3].due:日期")]
    [InlineData("due", "\"2020-12-31\"", "$.targets[3].due:完成时限早于")]
    [InlineData("periodTo", "\"2024-01\"", "$.targets[3].periodFrom:指标的起止月份应在计划期以内")]
    [InlineData("periodTo", "\"2020-01\"", "$.targets[3].periodTo:早于periodFrom")]
    [InlineData("computation", "\"guess\"", "$.targets[3].computation:不认识的计算方法“guess”")]
    [InlineData("computation", "\"closed-cases\"", "$.targets[3].computation:“closed-cases”不能用于这类指标")]
    [InlineData("computation", "null", "$.targets[3].computation:source为facts时须写明计算方法")]
    [InlineData("departmentsFrom", "\"clause\"", "$.targets[3].departments:")]
    [InlineData("departments", "[\"a\", \"a\"]", "$.targets[3].departments:")]
    [InlineData("sameAs", "\"n9\"", "$.targets[3].sameAs:没有编号为“n9”的指标")]
    [InlineData("conflictsWith", "\"n2-04\"", "$.targets[3].conflictsWith:不能指向自己")]
    [InlineData("fraction", "\"0.5\"", "$.targets[3].fraction:应写作1/3的形式")]
    [InlineData("id", "\"n2-01\"", "$.targets[3].id:指标编号“n2-01”重复")]
    public void What_a_target_must_not_say_is_refused_with_its_place(string key, string value, string reason) =>
        Assert.Contains(Reasons(root => Target(root, 3)[key] = JsonNode.Parse(value)), found => found.StartsWith(reason, StringComparison.Ordinal));

    [Fact]
    public void A_document_that_is_none_is_refused_in_words()
    {
        Assert.StartsWith("$:不是合法的JSON", PlanJson.Parse("{"u8).Errors.Single().ToString(), StringComparison.Ordinal);
        Assert.StartsWith("$:计划文件必须是一个JSON对象", PlanJson.Parse("[]"u8).Errors.Single().ToString(), StringComparison.Ordinal);
        Assert.Contains(Reasons(root => root["targets"] = new JsonArray()), reason => reason.StartsWith("$.targets:指标应为", StringComparison.Ordinal));
        Assert.Contains(Reasons(root => root["id"] = "schema"), reason => reason.StartsWith("$.id:编号不能是", StringComparison.Ordinal));
        Assert.Contains(Reasons(root => root.Remove("title")), reason => reason == "$.title:缺少“title”");
    }
}
