using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Json.Schema;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>The published JSON Schema says of a document's shape what the parser says.</summary>
public class RuleSetSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Encoding.UTF8.GetString(RuleSetSchema.Document()));

    private static bool IsValid(JsonNode root)
    {
        using var document = JsonDocument.Parse(root.ToJsonString());
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    private static JsonObject Embedded => JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();

    [Fact]
    public void The_schema_is_one_of_2020_12_and_valid_itself()
    {
        using var schema = JsonDocument.Parse(RuleSetSchema.Document());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
    }

    [Fact]
    public void Every_source_may_have_its_legal_basis() => Assert.Equal(
        SourceNames.All.Order(StringComparer.Ordinal),
        JsonNode.Parse(RuleSetSchema.Document())!["properties"]!["legalBasis"]!["properties"]!.AsObject().Select(source => source.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void The_embedded_rulebook_fits_the_schema() => Assert.True(IsValid(Embedded));

    [Fact]
    public void The_example_fits_the_schema() => Assert.True(IsValid(JsonNode.Parse(Examples.Huangyan())!));

    [Fact]
    public void A_rulebook_from_before_the_evaluation_fits_the_schema()
    {
        var root = Embedded;
        foreach (var section in new[] { "evaluation", "procedure", "legalBasis", "checks", "linking" }) Assert.True(root.Remove(section));
        Assert.True(IsValid(root));
        Assert.True(RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).IsValid);
    }

    /// <summary>Whatever is refused here for its shape, unit or range is refused by both.</summary>
    [Theory]
    [InlineData("version", null)]
    [InlineData("version", "\"a b\"")]
    [InlineData("version", "\"current\"")]
    [InlineData("carbom", "{}")]
    [InlineData("tax", null)]
    [InlineData("land", "[]")]
    [InlineData("carbon.gradeBounds.value", "[0.6, 0.8, 1.2]")]
    [InlineData("carbon.gradeBounds.value", "[-0.6, 0.8, 1.2, 2.0]")]
    [InlineData("carbon.minimumSample.value", "5.5")]
    [InlineData("carbon.minimumSample", "[]")]
    [InlineData("carbon.minimumSample", "[1]")]
    [InlineData("carbon.gradeColours.value", "[\"red\"]")]
    [InlineData("carbon.externalBenchmarks", "{}")]
    [InlineData("carbon.externalBenchmarks", """[{ "industry": "C34", "year": 2023, "value": 0.85, "unit": "tCO2/万元", "effectiveFrom": "2023-01-01", "source": "省厅", "tag": "H" }]""")]
    [InlineData("energy.gridFactors.series", "{}")]
    [InlineData("energy.gridFactors.series.浙江", "{}")]
    [InlineData("energy.gridFactors.series.浙江.22年", "{}")]
    [InlineData("energy.gridFactors.series.浙江.2022.value", "515.3")]
    [InlineData("energy.gridFactors.series.浙江.2022.value", "\"0.5153\"")]
    [InlineData("energy.coalEquivalent.items.diesel_t.unit", "\"kgce/m3\"")]
    [InlineData("energy.coalEquivalent.items.diesel_t.value", "1457.1")]
    [InlineData("energy.coalEquivalent.items.diesel", "{}")]
    [InlineData("energy.co2", "{}")]
    [InlineData("energy.co2.diesel_t.source", null)]
    [InlineData("energy.co2.diesel_t.source", "\" \"")]
    [InlineData("energy.co2.diesel_t.tag", "\"official\"")]
    [InlineData("energy.co2.diesel_t.effectiveFrom", "\"2021年\"")]
    [InlineData("energy.co2.diesel_t.knownSince", "\"2021\"")]
    [InlineData("energy.co2.diesel_t.remark", "\"x\"")]
    [InlineData("energy.residualFactors.use.value", "1")]
    [InlineData("tax.countedKinds.value", "[]")]
    [InlineData("tax.countedKinds.value", "[\"增值税\", \"增值税\"]")]
    [InlineData("power.accountGapShare.unit", "\"%\"")]
    [InlineData("perMu.missingRd.value", "\"skip\"")]
    [InlineData("evaluation.cap", null)]
    [InlineData("evaluation.cap.value", "0.9")]
    [InlineData("evaluation.percentA.value", "20.5")]
    [InlineData("evaluation.percentA.value", "101")]
    [InlineData("evaluation.weightsAboveScale.value", "[30, 20, 10, 20, 20]")]
    [InlineData("evaluation.weightsAboveScale.value", "[30, 20, 0, 20, 10, 20]")]
    [InlineData("evaluation.scoring.value", "\"minmax\"")]
    [InlineData("evaluation.industryGroups", """{ "其他行业": { "value": ["34"], "unit": "行业代码", "effectiveFrom": "2021-01-01", "source": "县", "tag": "A" } }""")]
    [InlineData("evaluation.industryGroups", """{ "五金": { "value": ["C34"], "unit": "行业代码", "effectiveFrom": "2021-01-01", "source": "县", "tag": "A" } }""")]
    [InlineData("evaluation.baselines", """[{ "year": 2022, "group": "规上", "indicator": "x1", "value": 24, "unit": "万元/亩", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }]""")]
    [InlineData("evaluation.baselines", """[{ "year": 2022, "group": "below-scale", "indicator": "x1", "value": 24, "unit": "万元/亩", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }]""")]
    [InlineData("evaluation.baselines", """[{ "year": 2022, "group": "above-scale", "indicator": "x3", "value": 24, "unit": "万元/亩", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }]""")]
    [InlineData("evaluation.baselines", """[{ "year": 2022, "group": "above-scale", "indicator": "x1", "value": 0, "unit": "万元/亩", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }]""")]
    [InlineData("procedure.noticeWorkingDays.value", "0")]
    [InlineData("procedure.dominantShare.value", "80")]
    [InlineData("procedure.confirmation.value", "\"block\"")]
    [InlineData("procedure.remedies.value", "\"\"")]
    [InlineData("procedure.classWords.value", "[\"优\", \"良\", \"中\"]")]
    [InlineData("procedure.holidays.2023.holidays.value", "[\"1月1日\"]")]
    [InlineData("procedure.holidays.2023.workingDays", null)]
    [InlineData("legalBasis.treasury", "{}")]
    [InlineData("legalBasis.tax", """{ "value": "数据共享协议", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""")]
    public void What_the_parser_refuses_for_its_shape_the_schema_refuses(string path, string? json)
    {
        var root = Embedded;
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!);
        if (json is null) Assert.True(parent.AsObject().Remove(names[^1]));
        else parent[names[^1]] = JsonNode.Parse(json);
        Assert.False(RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).IsValid);
        Assert.False(IsValid(root));
    }

    [Theory]
    [InlineData("carbon.minimumSample", """
        [{ "value": 5, "unit": "家", "effectiveFrom": "2021-01-01", "source": "甲", "tag": "A-4" },
         { "value": 8, "unit": "家", "effectiveFrom": "2023-06-15", "knownSince": "2023-05-20", "documentNo": "1号", "source": "乙", "tag": "H" }]
        """)]
    [InlineData("energy.coalEquivalent.items.diesel_t", """{ "value": 1457.1, "unit": "kgce/t", "effectiveFrom": "2021-04-01", "source": "甲", "tag": "mem" }""")]
    [InlineData("evaluation.cap.value", "null")]
    [InlineData("evaluation.industryGroups", """{ "五金制造": { "value": ["33", "346"], "unit": "行业代码", "effectiveFrom": "2021-01-01", "source": "县", "tag": "A" } }""")]
    [InlineData("evaluation.baselines", """[{ "year": 2022, "group": "below-scale", "indicator": "y2", "value": 0.2, "unit": "万元/万kWh", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }]""")]
    [InlineData("legalBasis.tax", """{ "value": "数据共享协议", "purpose": "亩均效益综合评价", "documentNo": "武税〔2022〕1号", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""")]
    public void What_the_parser_takes_the_schema_takes(string path, string json)
    {
        var root = Embedded;
        var names = path.Split('.');
        names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!)[names[^1]] = JsonNode.Parse(json);
        Assert.Empty(RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Errors);
        Assert.True(IsValid(root));
    }

    /// <summary>Whatever somebody changes: what the parser takes, the schema takes, too. An editor never underlines a rulebook that would be registered.</summary>
    [Fact]
    [Trait("kind", "property")]
    public void A_document_that_the_parser_takes_fits_the_schema()
    {
        var taken = 0;
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[0, 9], Gen.Int[0, 9_999]).Sample(
            (place, change, other) =>
            {
                var root = Embedded;
                var places = Places(root).ToList();
                var (parent, key) = places[place % places.Count];
                var old = parent is JsonObject holder ? holder[key] : parent[int.Parse(key, CultureInfo.InvariantCulture)];
                JsonNode? now = change switch
                {
                    0 => JsonValue.Create(0),
                    1 => JsonValue.Create(-1.5m),
                    2 => JsonValue.Create("2022-06-30"),
                    3 => JsonValue.Create(true),
                    4 => new JsonArray(),
                    5 => null,
                    6 => old?.GetValueKind() == JsonValueKind.Number ? JsonValue.Create(old.GetValue<decimal>() * 1.01m) : JsonValue.Create(" x "),
                    7 => new JsonArray(old?.DeepClone(), old?.DeepClone()),
                    8 => new JsonArray(old?.DeepClone()),
                    _ => Places(root).Select(node => node.Parent is JsonObject of ? of[node.Key] : null).ElementAt(other % places.Count)?.DeepClone(),
                };
                if (parent is JsonObject of) of[key] = now;
                else parent[int.Parse(key, CultureInfo.InvariantCulture)] = now;
                if (!RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).IsValid) return;
                Interlocked.Increment(ref taken);
                Assert.True(IsValid(root), $"{parent.GetPath()}.{key} = {now?.ToJsonString() ?? "null"}");
            },
            iter: 600);
        Assert.True(taken > 20, $"only {taken} changes were taken");
    }

    private static IEnumerable<(JsonNode Parent, string Key)> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject of => of.Select(member => (member.Key, member.Value)),
            JsonArray array => array.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (key, child) in children)
        {
            yield return (node, key);
            if (child is null) continue;
            foreach (var place in Places(child)) yield return place;
        }
    }
}
