using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>A bad rulebook is refused with every reason and its path; formatting is no change.</summary>
public class RuleSetJsonTests
{
    private static string Document => Encoding.UTF8.GetString(RuleSets.EmbeddedDocument());

    private static RuleSetParse Parse(string text) => RuleSetJson.Parse(Encoding.UTF8.GetBytes(text));

    private static RuleSetParse Changed(Action<JsonObject> change)
    {
        var root = JsonNode.Parse(Document)!.AsObject();
        change(root);
        return Parse(root.ToJsonString());
    }

    /// <summary>Sets the node at a path of member names and indices; null value removes it.</summary>
    private static RuleSetParse With(string path, string? json) => Changed(root =>
    {
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!);
        if (json is null) parent.AsObject().Remove(names[^1]);
        else parent[names[^1]] = JsonNode.Parse(json);
    });

    [Fact]
    public void The_embedded_rulebook_is_valid_and_carries_the_constants_of_the_rules()
    {
        var rules = RuleSets.Embedded;
        Assert.Equal("2026.3", rules.Version);
        Assert.Matches("^[0-9a-f]{16}$", rules.Hash);
        Assert.Equal((0.285m, 0.1229m), (rules.Energy.ElectricityEquivalentKg, rules.Energy.ElectricityCalorificKg));
        Assert.Equal((1457.1m, 3.0959m), (rules.Energy.CoalEquivalentKg[StatisticsItems.DieselT], rules.Energy.Co2T[StatisticsItems.DieselT]));
        Assert.Equal((1.2143m, 0.0021622m), (rules.Energy.CoalEquivalentKg[StatisticsItems.NaturalGasM3], rules.Energy.Co2T[StatisticsItems.NaturalGasM3]));
        Assert.Equal(2.73m, rules.Energy.Co2T[StatisticsItems.LngT]);
        Assert.Equal(("浙江", 0.5153m), (rules.Energy.GridSeries, rules.Energy.GridFactors[2022]));
        Assert.Empty(rules.Energy.ResidualFactors);
        Assert.Equal([0.6m, 0.8m, 1.2m, 2.0m], rules.Carbon.GradeBounds);
        Assert.Equal([0.6m, 2.0m], rules.Carbon.LevelBounds);
        Assert.Equal(10, rules.Tax.CountedKinds.Count);
        Assert.Contains("个人所得税", rules.Tax.ExcludedKinds);
        Assert.Equal((25, 0.10m, true), (rules.Power.CompleteDays, rules.Power.AccountGapShare, rules.Power.CountResidentialAccounts));
        Assert.Equal((0.1m, 10m), (rules.Land.MinPlotRatio, rules.Land.MaxPlotRatio));
        Assert.True(rules.PerMu.MissingRdIsZero);
    }

    [Fact]
    public void The_thresholds_of_what_is_told_are_those_of_the_rulings()
    {
        var checks = RuleSets.Embedded.Checks;
        Assert.Equal((0.02m, 0.05m), (checks.DailyDifference, checks.AnnualAdjustment));
        Assert.Equal((0.02m, 1m, 0.5m, 20_000m, 1_500m), (checks.ValueAddedToRevenueMin, checks.ValueAddedToRevenueMax, checks.TaxToRevenueMax, checks.KwhPerValueAddedMax, checks.ParcelMuMax));
        Assert.Equal(1_000, checks.Listed);
        Assert.Equal((0m, false), (RuleSets.Embedded.Tax.DeliveredShare, RuleSets.Embedded.Land.CountsFromNextMonth));
    }

    [Fact]
    public void A_rulebook_from_before_the_checks_and_settings_that_came_later_stays_valid()
    {
        var parse = Changed(root =>
        {
            root.Remove("checks");
            root["tax"]!.AsObject().Remove("deliveredShare");
            root["land"]!.AsObject().Remove("countFrom");
        });
        Assert.Empty(parse.Errors);
        Assert.Equal(RuleSets.Embedded.Checks, parse.Rules!.Checks);
        Assert.Equal((0m, false), (parse.Rules.Tax.DeliveredShare, parse.Rules.Land.CountsFromNextMonth));
    }

    [Theory]
    [InlineData("checks.dailyDifference.value", "2")]
    [InlineData("checks.parcelMuMax.unit", "\"㎡\"")]
    [InlineData("checks.valueAddedToRevenueMax.value", "0.01")]
    [InlineData("checks.listed.value", "0")]
    [InlineData("checks.daily", "{}")]
    [InlineData("checks.listed", null)]
    [InlineData("tax.deliveredShare.value", "1.5")]
    [InlineData("land.countFrom.value", "\"次月\"")]
    public void A_threshold_out_of_its_range_is_refused(string path, string? json) => Assert.NotEmpty(With(path, json).Errors);

    [Fact]
    public void From_the_next_month_is_read() => Assert.True(With("land.countFrom.value", "\"next-month\"").Rules!.Land.CountsFromNextMonth);

    [Theory]
    [InlineData(2015, "0.7035", 2012)]
    [InlineData(2021, "0.5422", 2021)]
    [InlineData(2022, "0.5153", 2022)]
    [InlineData(2024, "0.5153", 2022)]
    [InlineData(2001, "0.7035", 2012)]
    public void The_grid_factor_of_a_year(int year, string factor, int factorYear) =>
        Assert.Equal(
            (decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture), factorYear), RuleSets.Embedded.Energy.GridFactor(year));

    [Fact]
    public void Every_fuel_but_biomass_has_both_factors_E2() =>
        Assert.Equal(
            [StatisticsItems.BiomassT], StatisticsItems.FuelsAndHeat.Where(item => !RuleSets.Embedded.Energy.HasBothFactors(item)));

    [Fact]
    public void Every_constant_says_where_it_comes_from()
    {
        Assert.True(RuleSets.Embedded.Constants.Count > 60);
        Assert.All(RuleSets.Embedded.Constants, constant => Assert.False(string.IsNullOrWhiteSpace(constant.Source + constant.Tag + constant.Unit)));
        Assert.DoesNotContain(RuleSets.Embedded.Constants, constant => constant.Source.Contains("官方", StringComparison.Ordinal) && constant.Tag.StartsWith('A'));
    }

    [Fact]
    public void Another_series_is_one_setting()
    {
        var rules = With("energy.gridFactors.use.value", "\"全国\"").Rules!;
        Assert.Equal((0.5366m, 2022), rules.Energy.GridFactor(2022));
        Assert.Equal((0.5306m, 2023), rules.Energy.GridFactor(2030));
    }

    [Fact]
    public void The_residual_factor_is_one_setting()
    {
        var rules = With("energy.residualFactors.use.value", "true").Rules!;
        Assert.Equal((0.5856m, 2022), rules.Energy.PowerFactor(2022));
        Assert.Equal((0.6096m, 2023), rules.Energy.PowerFactor(2024));
    }

    [Fact]
    public void Formatting_key_order_and_trailing_zeros_do_not_change_the_hash()
    {
        var root = JsonNode.Parse(Document)!.AsObject();
        var reversed = new JsonObject(root.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Assert.Equal(RuleSets.Embedded.Hash, Parse(reversed.ToJsonString(new JsonSerializerOptions { WriteIndented = true })).Rules!.Hash);
        Assert.Equal(RuleSets.Embedded.Hash, Parse("\uFEFF" + Document.Replace("\"value\": 0.285,", "\"value\":  2850.00e-4,", StringComparison.Ordinal)).Rules!.Hash);
    }

    [Fact]
    public void Any_value_changes_the_hash() =>
        Assert.NotEqual(RuleSets.Embedded.Hash, With("energy.coalEquivalent.electricityEquivalent.value", "0.286").Rules!.Hash);

    [Fact]
    public void An_external_benchmark_is_read()
    {
        var rules = With("carbon.externalBenchmarks", """
            [{ "industry": "346", "year": 2023, "value": 0.85, "unit": "tCO2/万元", "effectiveFrom": "2023-01-01", "source": "省厅", "tag": "H" }]
            """).Rules!;
        Assert.Equal(0.85m, rules.Carbon.ExternalBenchmarks[("346", 2023)]);
    }

    [Fact]
    public void Coefficients_may_be_given_per_tonne()
    {
        var rules = Changed(root =>
        {
            root["energy"]!["coalEquivalent"]!["items"]!["diesel_t"]!["value"] = 1457.1m;
            root["energy"]!["coalEquivalent"]!["items"]!["diesel_t"]!["unit"] = "kgce/t";
        }).Rules!;
        Assert.Equal(1457.1m, rules.Energy.CoalEquivalentKg[StatisticsItems.DieselT]);
    }

    [Theory]
    [InlineData("version", null, "$.version", "缺少")]
    [InlineData("version", "\"\"", "$.version", "非空")]
    [InlineData("version", "\"a b\"", "$.version", "不合规定")]
    [InlineData("version", "\"current\"", "$.version", "另有含义")]
    [InlineData("version", "\"schema\"", "$.version", "另有含义")]
    [InlineData("carbom", "{}", "$.carbom", "不认识的键")]
    [InlineData("tax", null, "$.tax", "缺少")]
    [InlineData("land", "[]", "$.land", "对象")]
    [InlineData("carbon.gradeBounds.value", "[0.6, 0.8, 0.8, 2.0]", "$.carbon.gradeBounds.value", "由小到大")]
    [InlineData("carbon.gradeBounds.value", "[-0.6, 0.8, 1.2, 2.0]", "$.carbon.gradeBounds.value", "正数")]
    [InlineData("carbon.gradeBounds.value", "[0.6, 0.8, 1.2]", "$.carbon.gradeBounds.value", "4 个")]
    [InlineData("carbon.levelBounds.value", "[0.6, \"2.0\"]", "$.carbon.levelBounds.value", "2 个")]
    [InlineData("carbon.minimumSample.value", "0", "$.carbon.minimumSample.value", "1–1000")]
    [InlineData("carbon.minimumSample.value", "5.5", "$.carbon.minimumSample.value", "整数")]
    [InlineData("carbon.benchmarkGroup.value", "\"规上\"", "$.carbon.benchmarkGroup.value", "above-scale")]
    [InlineData("carbon.manufacturing.value", "[1, 43]", "$.carbon.manufacturing.value", "工业大类")]
    [InlineData("carbon.industrial.value", "[6.5, 46]", "$.carbon.industrial.value", "整数")]
    [InlineData("carbon.gradeColours.value", "[\"red\"]", "$.carbon.gradeColours.value", "颜色")]
    [InlineData("carbon.externalBenchmarks", "{}", "$.carbon.externalBenchmarks", "数组")]
    [InlineData("carbon.externalBenchmarks", "[1]", "$.carbon.externalBenchmarks[0]", "对象")]
    [InlineData("energy.gridFactors.use.value", "\"江苏\"", "$.energy.gridFactors.use.value", "浙江")]
    [InlineData("energy.gridFactors.series", "{}", "$.energy.gridFactors.series", "至少")]
    [InlineData("energy.gridFactors.series.浙江", "{}", "$.energy.gridFactors.series.浙江", "不能为空")]
    [InlineData("energy.gridFactors.series.浙江.2022.value", "515.3", "$.energy.gridFactors.series.浙江.2022.value", "合理范围")]
    [InlineData("energy.gridFactors.series.浙江.2022.value", "\"0.5153\"", "$.energy.gridFactors.series.浙江.2022.value", "数字")]
    [InlineData("energy.gridFactors.series.浙江.22年", "{}", "$.energy.gridFactors.series.浙江.22年", "四位数字")]
    [InlineData("energy.coalEquivalent.items.diesel_t.unit", "\"kgce/m3\"", "$.energy.coalEquivalent.items.diesel_t.unit", "kgce/kg")]
    [InlineData("energy.coalEquivalent.items.diesel_t.value", "1457.1", "$.energy.coalEquivalent.items.diesel_t.value", "合理范围")]
    [InlineData("energy.coalEquivalent.items.diesel", "{}", "$.energy.coalEquivalent.items.diesel", "不认识的键")]
    [InlineData("energy.coalEquivalent.items.diesel_t.source", null, "$.energy.coalEquivalent.items.diesel_t.source", "缺少")]
    [InlineData("energy.coalEquivalent.items.diesel_t.value", null, "$.energy.coalEquivalent.items.diesel_t.value", "缺少")]
    [InlineData("energy.co2", "{}", "$.energy.co2", "至少")]
    [InlineData("energy.co2.diesel_t.tag", "\"official\"", "$.energy.co2.diesel_t.tag", "不认识的标记")]
    [InlineData("energy.co2.diesel_t.tag", "\"A-0\"", "$.energy.co2.diesel_t.tag", "不认识的标记")]
    [InlineData("energy.co2.diesel_t.effectiveFrom", "\"2021年\"", "$.energy.co2.diesel_t.effectiveFrom", "2021-01-01")]
    [InlineData("energy.co2.diesel_t.remark", "\"x\"", "$.energy.co2.diesel_t.remark", "不认识的键")]
    [InlineData("energy.residualFactors.use.value", "1", "$.energy.residualFactors.use.value", "true")]
    [InlineData("tax.countedKinds.value", "[]", "$.tax.countedKinds.value", "至少一个")]
    [InlineData("tax.countedKinds.value", "[\"增值税\", \"增值税\"]", "$.tax.countedKinds.value", "不重复")]
    [InlineData("tax.countedKinds.value", "[\"契税\"]", "$.tax.excludedKinds.value", "契税")]
    [InlineData("tax.refundsDeducted.value", "[\"留抵\"]", "$.tax.refundsNotDeducted.value", "留抵")]
    [InlineData("power.completeDays.value", "40", "$.power.completeDays.value", "1–28")]
    [InlineData("power.accountGapShare.unit", "\"%\"", "$.power.accountGapShare.unit", "不可用")]
    [InlineData("land.minPlotRatio.value", "20", "$.land.maxPlotRatio.value", "大于下限")]
    [InlineData("perMu.missingRd.value", "\"skip\"", "$.perMu.missingRd.value", "incomplete")]
    public void A_bad_document_is_refused_with_path_and_reason(string where, string? json, string path, string reason)
    {
        var parse = With(where, json);
        Assert.False(parse.IsValid);
        Assert.Contains(parse.Errors, error => error.Path == path && error.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void One_wrong_value_gives_one_reason()
    {
        var error = Assert.Single(With("energy.gridFactors.series.浙江.2022.value", "515.3").Errors);
        Assert.Equal("$.energy.gridFactors.series.浙江.2022.value:数值 515.3 超出合理范围 0.01–1.5 kgCO2/kWh", error.ToString());
    }

    [Fact]
    public void All_reasons_are_given_at_once()
    {
        var parse = Changed(root =>
        {
            root.Remove("version");
            root["carbon"]!["minimumSample"]!["value"] = -1;
            root["extra"] = true;
        });
        Assert.Equal(["$.extra", "$.version", "$.carbon.minimumSample.value"], parse.Errors.Select(error => error.Path));
    }

    [Fact]
    public void The_residual_factor_needs_a_year() =>
        Assert.Contains(
            Changed(root =>
            {
                root["energy"]!["residualFactors"]!["use"]!["value"] = true;
                root["energy"]!["residualFactors"]!["years"] = new JsonObject();
            }).Errors,
            error => error.Path == "$.energy.residualFactors.years");

    [Theory]
    [InlineData("", "不是合法的JSON")]
    [InlineData("{", "第 1 行")]
    [InlineData("{\n  \"version\": 1,,\n}", "第 2 行")]
    [InlineData("[]", "JSON对象")]
    [InlineData("null", "JSON对象")]
    [InlineData("{ \"version\": \"\\ud800\" }", "Unicode")]
    [InlineData("{ \"\\ud800\": 1 }", "Unicode")]
    public void What_is_no_document_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Single(Parse(text).Errors).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() => Assert.False(RuleSetJson.Parse([0xB9, 0xE6, 0xD4, 0xF2]).IsValid);

    [Fact]
    public void A_huge_document_is_refused() =>
        Assert.Contains("过大", RuleSetJson.Parse(new byte[RuleSetJson.MaxBytes + 1]).Errors[0].Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_given_twice_is_refused() =>
        Assert.Contains(
            Parse(Document.Replace("\"version\": \"2026.3\",", "\"version\": \"2026.3\", \"version\": \"2026.4\",", StringComparison.Ordinal)).Errors,
            error => error.Message.Contains("重复", StringComparison.Ordinal));

    [Fact]
    public void A_year_given_twice_is_refused() =>
        Assert.Contains(
            Parse(Document.Replace("\"2022\": { \"value\": 0.5153", "\"2021\": { \"value\": 0.5153", StringComparison.Ordinal)).Errors,
            error => error.Message.Contains("重复", StringComparison.Ordinal));
}
