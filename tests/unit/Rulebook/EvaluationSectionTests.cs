using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>Sections evaluation, procedure and legalBasis of the document.</summary>
public class EvaluationSectionTests
{
    private static RuleSetParse With(string path, string? json)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!);
        if (json is null) parent.AsObject().Remove(names[^1]);
        else parent[names[^1]] = JsonNode.Parse(json);
        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    private static string Baseline(int year, string group, string indicator, string value, string unit) =>
        $$"""{ "year": {{year}}, "group": "{{group}}", "indicator": "{{indicator}}", "value": {{value}}, "unit": "{{unit}}", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""";

    private static string Group(string name, string prefixes) =>
        $$""" "{{name}}": { "value": [{{prefixes}}], "unit": "行业代码", "effectiveFrom": "2021-01-01", "source": "县", "tag": "A" }""";

    [Fact]
    public void The_embedded_evaluation_is_the_default_of_the_code()
    {
        var (read, expected) = (RuleSets.Embedded.Evaluation, new EvaluationRules());
        Assert.Equal(expected.AboveScaleWeights, read.AboveScaleWeights);
        Assert.Equal(expected.BelowScaleWeights, read.BelowScaleWeights);
        Assert.Equal(expected.DeregisteredWords, read.DeregisteredWords);
        Assert.Empty(read.IndustryGroups);
        Assert.Empty(read.Baselines);
        Assert.Empty(read.TenantExceptedParks);
        Assert.Equal(
            expected,
            read with
            {
                AboveScaleWeights = expected.AboveScaleWeights,
                BelowScaleWeights = expected.BelowScaleWeights,
                DeregisteredWords = expected.DeregisteredWords,
                IndustryGroups = expected.IndustryGroups,
                Baselines = expected.Baselines,
                TenantExceptedParks = expected.TenantExceptedParks,
            });
    }

    [Fact]
    public void The_embedded_procedure_is_the_default_of_the_code()
    {
        var (read, expected) = (RuleSets.Embedded.Procedure, new ProcedureRules());
        Assert.Equal(expected.ClassWords, read.ClassWords);
        Assert.Equal(expected, read with { ClassWords = expected.ClassWords, Holidays = expected.Holidays });
        Assert.Equal(Enumerable.Range(2021, 6), read.Holidays.Keys);
    }

    [Theory]
    [InlineData("evaluation")]
    [InlineData("procedure")]
    [InlineData("legalBasis")]
    public void A_rulebook_from_before_the_section_has_its_defaults(string section)
    {
        var rules = With(section, null).Rules!;
        Assert.Equal(1.5m, rules.Evaluation.Cap);
        Assert.Equal(5, rules.Procedure.NoticeWorkingDays);
        Assert.Empty(rules.LegalBasis.Sources);
        Assert.DoesNotContain(rules.Constants, constant => constant.Path.StartsWith(section + ".", StringComparison.Ordinal));
    }

    [Fact]
    public void No_baseline_of_another_county_is_a_default_E16()
    {
        Assert.Empty(RuleSets.Embedded.Evaluation.Baselines);
        Assert.All(
            RuleSets.Embedded.Constants.Where(constant => constant.Source.Contains("黄岩", StringComparison.Ordinal)), constant => Assert.False(constant.IsOfficial));
    }

    [Fact]
    public void The_example_holds_the_baselines_of_Huangyan_2022_and_says_that_it_is_one()
    {
        var rules = RuleSetJson.Parse(Examples.Huangyan()).Rules!;
        Assert.Equal("示例-黄岩-2022", rules.Version);
        Assert.Contains("不得用于武义县", Encoding.UTF8.GetString(Examples.Huangyan()), StringComparison.Ordinal);
        decimal Of(ScaleGroup group, string indicator) => rules.Evaluation.Baselines[(2022, group, indicator)];
        Assert.Equal(
            [24.097m, 136.16m, 18.14m, 2.694m, 4929.81m, 0.0302m], Enumerable.Range(1, 6).Select(i => Of(ScaleGroup.AboveScale, string.Create(CultureInfo.InvariantCulture, $"x{i}"))));
        Assert.Equal([11.5932m, 0.2352m], new[] { Of(ScaleGroup.BelowScale, "y1"), Of(ScaleGroup.BelowScale, "y2") });
        Assert.Equal([30m, 20m, 10m, 20m, 10m, 10m], rules.Evaluation.AboveScaleWeights);
        Assert.All(rules.Constants.Where(constant => constant.Path.StartsWith("evaluation.baselines", StringComparison.Ordinal)), constant => Assert.Equal(2022, constant.DataYear));
    }

    [Fact]
    public void Every_setting_can_be_another_one()
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        void Set(string name, string json) => root["evaluation"]![name]!["value"] = JsonNode.Parse(json);
        Set("scoring", "\"min-max\"");
        Set("cap", "null");
        Set("percentA", "15");
        Set("percentC", "10");
        Set("percentD", "3");
        Set("minGroupForA", "5");
        Set("byIndustryGroup", "true");
        root["evaluation"]!["industryGroups"] = JsonNode.Parse($$"""{ {{Group("五金制造", "\"33\", \"346\"")}}, {{Group("门业", "\"3312\"")}} }""");
        Set("minIndustryGroup", "10");
        Set("scaleFlagOf", "\"annual-roster\"");
        Set("minLandMu", "3");
        Set("exemptFoundedYears", "1");
        Set("exemptLandYears", "0");
        Set("exemption", "\"on-request\"");
        Set("missingPower", "\"rescale\"");
        Set("tenants", "\"holder-class\"");
        Set("tenantExceptedParks", "[\"城西小微园\"]");
        Set("deregisteredWords", "[\"注销\"]");
        var rules = RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Rules!.Evaluation;
        Assert.Equal((ScoringMethod.MinMax, null, 15, 10, 3, 5), (rules.Scoring, rules.Cap, rules.PercentA, rules.PercentC, rules.PercentD, rules.MinGroupForA));
        Assert.Equal((true, 10, ScaleFlagOf.AnnualRoster, 3m, 1, 0), (rules.ByIndustryGroup, rules.MinIndustryGroup, rules.ScaleFlagOf, rules.MinLandMu, rules.ExemptFoundedYears, rules.ExemptLandYears));
        Assert.Equal((false, true, true), (rules.ExemptionAutomatic, rules.RescaleWithoutPower, rules.TenantsTakeHolderClass));
        Assert.Equal(["33", "346"], rules.IndustryGroups["五金制造"]);
        Assert.Equal("城西小微园", Assert.Single(rules.TenantExceptedParks));
        Assert.Equal("注销", Assert.Single(rules.DeregisteredWords));
    }

    [Theory]
    [InlineData("evaluation.weightsAboveScale.value", "[30, 20, 10, 20, 10, 11]", "合计应为100分,现为 101 分")]
    [InlineData("evaluation.weightsAboveScale.value", "[40, 20, 10, 20, 10]", "6 个大于0")]
    [InlineData("evaluation.weightsBelowScale.value", "[100, 0]", "2 个大于0")]
    [InlineData("evaluation.cap.value", "0.5", "合理范围 1–100")]
    [InlineData("evaluation.scoring.value", "\"rank\"", "ratio、min-max")]
    [InlineData("evaluation.percentA.value", "90", "A、C、D类比例合计过大")]
    [InlineData("evaluation.minLandMu.unit", "\"㎡\"", "单位")]
    [InlineData("evaluation.exemption.value", "\"申请\"", "automatic")]
    [InlineData("evaluation.byIndustryGroup.value", "true", "至少要有一个行业组")]
    [InlineData("evaluation.tenants", null, "缺少")]
    [InlineData("evaluation.quota", "{}", "不认识的键")]
    [InlineData("procedure.classWords.value", "[\"A\"]", "4个名称")]
    [InlineData("procedure.minFirms.value", "0", "1–100")]
    [InlineData("procedure.holidays.2023.workingDays.value", "[\"2023-01-02\"]", "不是周末")]
    [InlineData("procedure.holidays.2023.workingDays.value", "[\"2023-01-01\"]", "不能既放假又上班")]
    [InlineData("procedure.holidays.2023.holidays.value", "[\"2024-01-01\"]", "2023 年内")]
    [InlineData("procedure.holidays.2023.holidays.value", "[\"2023-05-01\", \"2023-01-01\"]", "由早到晚")]
    [InlineData("procedure.holidays.23年", "{}", "四位数字")]
    [InlineData("legalBasis.treasury", "{}", "不认识的键")]
    [InlineData("legalBasis.tax", """{ "value": "协议", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""", "purpose")]
    public void A_setting_out_of_its_range_is_refused(string path, string? json, string reason)
    {
        var errors = With(path, json).Errors;
        Assert.Contains(errors, error => error.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_baseline_must_be_positive_known_in_its_unit_and_given_once()
    {
        Assert.Equal(24.097m, With("evaluation.baselines", $"[{Baseline(2022, "above-scale", "x1", "24.097", "万元/亩")}]").Rules!.Evaluation.Baselines[(2022, ScaleGroup.AboveScale, "x1")]);
        void Refused(string json, string path, string reason) =>
            Assert.Contains(With("evaluation.baselines", $"[{json}]").Errors, error => error.Path == path && error.Message.Contains(reason, StringComparison.Ordinal));
        Refused(Baseline(2022, "above-scale", "x1", "0", "万元/亩"), "$.evaluation.baselines[0].value", "合理范围");
        Refused(Baseline(2022, "above-scale", "x1", "-1", "万元/亩"), "$.evaluation.baselines[0].value", "合理范围");
        Refused(Baseline(2022, "above-scale", "x3", "18", "万元/亩"), "$.evaluation.baselines[0].unit", "万元/人");
        Refused(Baseline(2022, "above-scale", "x7", "18", "1"), "$.evaluation.baselines[0].indicator", "x1、x2");
        Refused(Baseline(2022, "below-scale", "x1", "18", "万元/亩"), "$.evaluation.baselines[0].indicator", "规下为y1、y2");
        Refused(Baseline(2022, "规上", "x1", "18", "万元/亩"), "$.evaluation.baselines[0].group", "above-scale");
        var twice = Baseline(2022, "above-scale", "x1", "18", "万元/亩");
        Refused($"{twice}, {twice}", "$.evaluation.baselines[1]", "重复");
    }

    [Fact]
    public void An_industry_belongs_to_one_group()
    {
        void Refused(string json, string reason) =>
            Assert.Contains(With("evaluation.industryGroups", $"{{ {json} }}").Errors, error => error.Message.Contains(reason, StringComparison.Ordinal));
        Refused($"{Group("甲", "\"34\"")}, {Group("乙", "\"35\", \"34\"")}", "已属于另一个行业组");
        Refused(Group("甲", "\"C34\""), "2–4位数字");
        Refused(Group("其他行业", "\"34\""), "不能是");
    }

    /// <summary>20 % up, 15 % half up and 5 % down never take more firms than there are; 50 % and 50 % take two of one; 100 % and 1 % are too many for the first time with 100 firms.</summary>
    [Theory]
    [InlineData(20, 15, 5, true)]
    [InlineData(50, 49, 0, true)]
    [InlineData(50, 50, 0, false)]
    [InlineData(20, 15, 70, false)]
    [InlineData(0, 0, 100, true)]
    [InlineData(60, 30, 11, false)]
    [InlineData(100, 0, 1, false)]
    [InlineData(0, 100, 1, false)]
    public void Quotas_that_take_more_firms_than_there_are_are_refused(int a, int c, int d, bool good)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        foreach (var (name, percent) in new[] { ("percentA", a), ("percentC", c), ("percentD", d) }) root["evaluation"]![name]!["value"] = percent;
        Assert.Equal(good, RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).IsValid);
    }

    [Fact]
    public void A_legal_basis_is_read_with_purpose_and_number()
    {
        var rules = With("legalBasis.tax", """
            { "value": "涉税数据共享协议", "purpose": "亩均效益综合评价", "documentNo": "武税〔2022〕1号", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县税务局", "tag": "H" }
            """).Rules!;
        Assert.Equal(new LegalBasis("涉税数据共享协议", "武税〔2022〕1号", "亩均效益综合评价"), rules.LegalBasis.Of("tax"));
        Assert.Null(rules.LegalBasis.Of("power"));
    }

    /// <summary>The moon festivals of the shipped table are those of the calendar, three days of spring festival, four and its eve since 2025.</summary>
    [Fact]
    public void The_shipped_holidays_are_the_festivals_of_the_calendar_and_say_that_they_are_no_official_notice()
    {
        var moon = new ChineseLunisolarCalendar();
        foreach (var (year, table) in RuleSets.Embedded.Procedure.Holidays)
        {
            DateOnly Lunar(int month, int day)
            {
                var leap = moon.GetLeapMonth(year);
                return DateOnly.FromDateTime(moon.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
            }

            var spring = Lunar(1, 1);
            DateOnly[] expected =
            [
                new(year, 1, 1), spring, spring.AddDays(1), spring.AddDays(2), new(year, 5, 1), Lunar(5, 5), Lunar(8, 15), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3),
                .. year >= 2025 ? new[] { spring.AddDays(-1), new DateOnly(year, 5, 2) } : [],
            ];
            Assert.Subset(table.Holidays.ToHashSet(), expected.ToHashSet());
            var qingming = Assert.Single(table.Holidays.Except(expected));
            Assert.True(qingming == new DateOnly(year, 4, 4) || qingming == new DateOnly(year, 4, 5));
            Assert.Empty(table.WorkingDays);
            Assert.False(table.IsOfficial);
        }

        Assert.False(RuleSets.Embedded.Procedure.HasOfficialHolidays(2023));
        Assert.False(RuleSets.Embedded.Procedure.HasOfficialHolidays(2035));
    }

    [Fact]
    public void An_official_table_of_a_year_decides_over_the_week()
    {
        var rules = With("procedure.holidays", """
            { "2023": { "holidays": { "value": ["2023-01-02"], "unit": "日期", "effectiveFrom": "2023-01-01", "source": "国办发明电〔2022〕16号", "tag": "H" },
                        "workingDays": { "value": ["2023-01-28"], "unit": "日期", "effectiveFrom": "2023-01-01", "source": "国办发明电〔2022〕16号", "tag": "seen" } } }
            """).Rules!.Procedure;
        Assert.True(rules.HasOfficialHolidays(2023));
        Assert.Equal(
            (false, true, true, false),
            (rules.IsWorkingDay(new DateOnly(2023, 1, 2)), rules.IsWorkingDay(new DateOnly(2023, 1, 28)), rules.IsWorkingDay(new DateOnly(2023, 1, 3)), rules.IsWorkingDay(new DateOnly(2023, 1, 29))));
    }

    [Fact]
    public void Grid_factors_of_a_year_were_issued_after_it_and_are_retroactive_for_its_carbon_codes_only()
    {
        Assert.Equal(["energy.gridFactors.series.浙江.2022"], RetroactiveConstants.OfCarbon(RuleSets.Embedded, 2022).Select(constant => constant.Path));
        Assert.Empty(RetroactiveConstants.Of(RuleSets.Embedded, 2022));
    }
}
