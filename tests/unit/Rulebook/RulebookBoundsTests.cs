using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>Ranges of constants include their bounds; what is read is what stands there, with its provenance.</summary>
public class RulebookBoundsTests
{
    private static RuleSetParse With(params (string Path, string Json)[] changes)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        foreach (var (path, json) in changes)
        {
            var names = path.Split('/');
            names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!)[names[^1]] = JsonNode.Parse(json);
        }

        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    /// <summary>The least and the greatest value of a range are good, the next ones beyond are not.</summary>
    [Theory]
    [InlineData("carbon/minimumSample", "0", "1", "1000", "1001")]
    [InlineData("power/completeDays", "0", "1", "28", "29")]
    [InlineData("power/accountGapShare", "-0.01", "0", "1", "1.01")]
    [InlineData("power/shareTolerance", "-0.01", "0", "0.1", "0.11")]
    [InlineData("land/shareTolerance", "-0.01", "0", "0.1", "0.11")]
    [InlineData("tax/refundReviewShare", "-0.01", "0", "10", "10.01")]
    [InlineData("tax/deliveredShare", "-0.01", "0", "1", "1.01")]
    [InlineData("checks/listed", "0", "1", "10000", "10001")]
    [InlineData("checks/parcelMuMax", "0.9", "1", "1000000", "1000001")]
    [InlineData("checks/kwhPerValueAddedMax", "0.9", "1", "100000000", "100000001")]
    [InlineData("checks/dailyDifference", "-0.01", "0", "1", "1.01")]
    [InlineData("linking/nameSimilarity", "0.09", "0.1", "1", "1.01")]
    [InlineData("linking/candidates", "0", "1", "20", "21")]
    [InlineData("linking/similarFor", "-1", "0", "100000", "100001")]
    [InlineData("evaluation/minGroupForA", "-1", "0", "1000", "1001")]
    [InlineData("evaluation/minIndustryGroup", "0", "1", "1000", "1001")]
    [InlineData("evaluation/exemptFoundedYears", "-1", "0", "10", "11")]
    [InlineData("evaluation/minLandMu", "-0.1", "0", "1000", "1000.1")]
    [InlineData("evaluation/cap", "0.99", "1", "100", "100.1")]
    [InlineData("procedure/noticeWorkingDays", "0", "1", "60", "61")]
    [InlineData("procedure/minFirms", "0", "1", "100", "101")]
    [InlineData("procedure/dominantShare", "0.49", "0.5", "1", "1.01")]
    [InlineData("procedure/publicationYears", "0", "1", "20", "21")]
    [InlineData("energy/gridFactors/series/浙江/2022", "0.009", "0.01", "1.5", "1.51")]
    [InlineData("energy/coalEquivalent/electricityEquivalent", "0.09", "0.1", "0.5", "0.51")]
    [InlineData("energy/coalEquivalent/electricityCalorific", "0.09", "0.1", "0.15", "0.16")]
    [InlineData("energy/coalEquivalent/items/diesel_t", "0.09", "0.1", "2.5", "2.51")]
    public void A_range_includes_its_bounds(string path, string below, string least, string most, string above)
    {
        Assert.Equal(
            [false, true, true, false], new[] { below, least, most, above }.Select(value => With(($"{path}/value", value)).IsValid));
    }

    [Theory]
    [InlineData("carbon/gradeBounds", "[0.001, 0.002, 999.9, 1000]")]
    [InlineData("carbon/industrial", "[1, 99]")]
    [InlineData("carbon/manufacturing", "[6, 46]")]
    [InlineData("checks/valueAddedToRevenueMax", "0.02")]
    [InlineData("land/minPlotRatio", "9.99")]
    public void Bounds_may_be_met_exactly(string path, string value) => Assert.Empty(With(($"{path}/value", value)).Errors.Select(error => error.ToString()));

    [Theory]
    [InlineData(2000)]
    [InlineData(2100)]
    public void Years_run_from_2000_to_2100(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        const string envelope = "\"effectiveFrom\": \"2022-01-01\", \"source\": \"县\", \"tag\": \"H\"";
        var days = $$"""{ "value": [], "unit": "日期", {{envelope}} }""";
        var rules = With(
            ($"energy/gridFactors/series/浙江/{text}", $$"""{ "value": 0.5, "unit": "kgCO2/kWh", {{envelope}} }"""),
            ($"procedure/holidays/{text}", $$"""{ "holidays": {{days}}, "workingDays": {{days}} }"""),
            ("carbon/externalBenchmarks", $$"""[{ "industry": "34", "year": {{text}}, "value": 0.85, "unit": "tCO2/万元", {{envelope}} }]"""),
            ("evaluation/baselines", $$"""[{ "year": {{text}}, "group": "below-scale", "indicator": "y1", "value": 11, "unit": "万元/亩", {{envelope}} }]""")).Rules!;
        Assert.Equal((0.5m, year), rules.Energy.GridFactor(year));
        Assert.True(rules.Procedure.HasOfficialHolidays(year));
        Assert.Equal(0.85m, rules.Carbon.ExternalBenchmarks[("34", year)]);
        Assert.Equal(11m, Assert.Single(rules.Evaluation.Baselines).Value);
    }

    [Theory]
    [InlineData("natural_gas_m3", "coalEquivalent/items", "kgce/m3", "1.3", "1.3")]
    [InlineData("natural_gas_m3", "co2", "tCO2/10^4m3", "21", "0.0021")]
    [InlineData("natural_gas_m3", "co2", "tCO2/m3", "0.0021", "0.0021")]
    [InlineData("heat_gj", "coalEquivalent/items", "kgce/GJ", "34.12", "34.12")]
    [InlineData("heat_gj", "co2", "tCO2/GJ", "0.11", "0.11")]
    [InlineData("diesel_t", "coalEquivalent/items", "kgce/kg", "1.4571", "1457.1")]
    [InlineData("diesel_t", "coalEquivalent/items", "kgce/t", "1457.1", "1457.1")]
    [InlineData("diesel_t", "co2", "tCO2/t", "3.1", "3.1")]
    [InlineData("biomass_t", "co2", "tCO2/t", "0", "0")]
    public void A_factor_is_taken_into_the_unit_of_the_facts(string item, string section, string unit, string value, string expected)
    {
        var rules = With(($"energy/{section}/{item}", $$"""{ "value": {{value}}, "unit": "{{unit}}", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""")).Rules!.Energy;
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), (section == "co2" ? rules.Co2T : rules.CoalEquivalentKg)[item]);
    }

    [Fact]
    public void A_constant_is_listed_with_all_that_its_envelope_says()
    {
        var rules = With(
            ("land/maxPlotRatio", """
                { "value": 8.50, "unit": "1", "effectiveFrom": "2022-01-01", "issuedOn": "2022-03-01", "knownSince": "2022-04-01", "documentNo": "武资规〔2022〕1号",
                  "note": "暂定", "source": "县", "tag": "A-99" }
                """),
            ("legalBasis/tax", """{ "value": "协议", "purpose": "综合评价", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""")).Rules!;
        Assert.Equal(
            new RuleConstant("land.maxPlotRatio", "8.5", "1", new(2022, 1, 1), "县", "A-99")
            {
                IssuedOn = new(2022, 3, 1), StatedKnownSince = new(2022, 4, 1), DocumentNo = "武资规〔2022〕1号", Note = "暂定",
            },
            rules.Constants.Single(constant => constant.Path == "land.maxPlotRatio"));
        Assert.Equal(
            new RuleConstant("legalBasis.tax", "协议", "文字", new(2022, 1, 1), "县", "H") { Purpose = "综合评价" },
            rules.Constants.Single(constant => constant.Path == "legalBasis.tax"));
        Assert.Equal(new DateOnly(2022, 4, 1), rules.Constants.Single(constant => constant.Path == "land.maxPlotRatio").KnownSince);
    }

    [Theory]
    [InlineData("H", true)]
    [InlineData("seen", true)]
    [InlineData("calc", true)]
    [InlineData("M", false)]
    [InlineData("mem", false)]
    [InlineData("A", false)]
    [InlineData("A-1", false)]
    [InlineData("A-12", false)]
    public void Only_what_was_seen_is_official(string tag, bool official) =>
        Assert.Equal(official, With(("power/completeDays/tag", $"\"{tag}\"")).Rules!.Constants.Single(constant => constant.Path == "power.completeDays").IsOfficial);

    [Theory]
    [InlineData("carbon.gradeBounds", "0.6、0.8、1.2、2")]
    [InlineData("power.countResidentialAccounts", "是")]
    [InlineData("evaluation.byIndustryGroup", "否")]
    [InlineData("perMu.missingRd", "zero")]
    [InlineData("evaluation.cap", "1.5")]
    public void A_value_is_shown_as_people_read_it(string path, string shown) =>
        Assert.Equal(shown, RuleSets.Embedded.Constants.Single(constant => constant.Path == path).Value);

    [Fact]
    public void No_cap_is_shown_as_none() =>
        Assert.Equal("不设", With(("evaluation/cap/value", "null")).Rules!.Constants.Single(constant => constant.Path == "evaluation.cap").Value);

    /// <summary>A year of data belongs to factors, holidays, benchmarks and baselines of a year, and to nothing that is read after them.</summary>
    [Fact]
    public void Only_constants_of_a_year_have_one()
    {
        const string envelope = "\"effectiveFrom\": \"2022-01-01\", \"source\": \"县\", \"tag\": \"H\"";
        var rules = With(
            ("carbon/externalBenchmarks", $$"""[{ "industry": "34", "year": 2023, "value": 0.85, "unit": "tCO2/万元", {{envelope}} }]"""),
            ("evaluation/baselines", $$"""[{ "year": 2022, "group": "below-scale", "indicator": "y1", "value": 11, "unit": "万元/亩", {{envelope}} }]""")).Rules!;
        Assert.All(rules.Constants, constant =>
        {
            var years = constant.Path.Split('.', '[', ']').Where(part => part.Length == 4 && int.TryParse(part, out var year) && year is >= 2000 and <= 2100).ToList();
            Assert.Equal(years.Count == 0 ? null : int.Parse(years[0], CultureInfo.InvariantCulture), constant.DataYear);
        });
        Assert.Contains(rules.Constants, constant => constant.Path == "carbon.externalBenchmarks[34.2023]");
        Assert.Contains(rules.Constants, constant => constant.Path == "evaluation.baselines[2022.y1]");
        Assert.Contains(rules.Constants, constant => constant.Path == "procedure.holidays.2023.holidays");
    }

    [Fact]
    public void Constants_stand_in_ordinal_order_of_their_paths()
    {
        var paths = RuleSets.Embedded.Constants.Select(constant => constant.Path).ToList();
        Assert.Equal(paths.Order(StringComparer.Ordinal), paths);
        var versions = With(("carbon/minimumSample", """
            [ { "value": 5, "unit": "家", "effectiveFrom": "2021-01-01", "source": "甲", "tag": "A" }, { "value": 8, "unit": "家", "effectiveFrom": "2023-06-15", "source": "乙", "tag": "H" } ]
            """)).Rules!;
        Assert.Equal(paths, versions.At(new DateOnly(2022, 1, 1)).Constants.Select(constant => constant.Path));
        Assert.Equal(paths, versions.At(new DateOnly(2024, 1, 1)).Constants.Select(constant => constant.Path));
        Assert.Equal(versions.Constants.OrderBy(constant => constant.Path, StringComparer.Ordinal).ThenBy(constant => constant.EffectiveFrom), versions.Constants);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_constant_has_at_most_100_versions(int count, bool good) => Assert.Equal(
        good ? [] : ["$.carbon.minimumSample:并列的各期数值应为 1–100 项"],
        With(("carbon/minimumSample", Daily(count, 0))).Errors.Select(error => error.ToString()));

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void A_document_changes_on_at_most_200_days(int further, bool good) => Assert.Equal(
        good ? [] : ["$:各常数的不同生效日期共 201 个,最多 200 个"],
        With(("carbon/minimumSample", Daily(100, 0)), ("linking/candidates", Daily(100, 500)), ("procedure/minFirms", Daily(further, 1000))).Errors.Select(error => error.ToString()));

    /// <summary>The first version counts for all the time before it; its own day is no change.</summary>
    private static string Daily(int count, int from) => "[" + string.Join(',', Enumerable.Range(0, count).Select(i => string.Create(
        CultureInfo.InvariantCulture, $$"""{ "value": 5, "unit": "家", "effectiveFrom": "{{new DateOnly(2000, 1, 1).AddDays(from + i):yyyy-MM-dd}}", "source": "甲", "tag": "A" }"""))) + "]";

    [Fact]
    public void A_name_is_read_and_needs_not_be_there()
    {
        Assert.Equal("武义县规则库", With(("name", "\"武义县规则库\"")).Rules!.Name);
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        root.Remove("name");
        root.Remove("note");
        Assert.Null(RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString())).Rules!.Name);
    }

    [Theory]
    [InlineData("off", ConfirmationRule.Off)]
    [InlineData("warn", ConfirmationRule.Warn)]
    [InlineData("require", ConfirmationRule.Require)]
    public void Each_confirmation_rule_is_read(string word, ConfirmationRule rule) =>
        Assert.Equal(rule, With(("procedure/confirmation/value", $"\"{word}\"")).Rules!.Procedure.Confirmation);

    [Fact]
    public void Every_setting_of_procedure_linking_land_and_carbon_can_be_another_one()
    {
        var rules = With(
            ("procedure/noticeWorkingDays/value", "7"), ("procedure/answerWorkingDays/value", "15"), ("procedure/requireConsent/value", "false"),
            ("procedure/remedies/value", "\"可以申请复核\""), ("procedure/minFirms/value", "4"), ("procedure/dominantShare/value", "0.7"),
            ("procedure/publicationYears/value", "3"), ("procedure/classWords/value", "[\"优\", \"良\", \"中\", \"差\"]"),
            ("linking/nameSimilarity/value", "0.7"), ("linking/commonShare/value", "0.2"), ("linking/candidates/value", "6"), ("linking/similarFor/value", "7"),
            ("land/countFrom/value", "\"next-month\""), ("perMu/missingRd/value", "\"incomplete\""), ("carbon/benchmarkGroup/value", "\"above-scale\""),
            ("carbon/manufacturing/value", "[14, 42]"), ("carbon/industrial/value", "[7, 45]"), ("power/countResidentialAccounts/value", "false")).Rules!;
        var procedure = rules.Procedure;
        Assert.Equal((7, 15, false, "可以申请复核"), (procedure.NoticeWorkingDays, procedure.AnswerWorkingDays, procedure.RequireConsent, procedure.Remedies));
        Assert.Equal((4, 0.7m, 3), (procedure.MinFirms, procedure.DominantShare, procedure.PublicationYears));
        Assert.Equal(["优", "良", "中", "差"], procedure.ClassWords);
        Assert.Equal(new LinkingRules { NameSimilarity = 0.7m, CommonShare = 0.2m, Candidates = 6, SimilarFor = 7 }, rules.Linking);
        Assert.Equal((true, false, false), (rules.Land.CountsFromNextMonth, rules.PerMu.MissingRdIsZero, rules.Power.CountResidentialAccounts));
        Assert.Equal((CarbonRules.AboveScaleOnly, (14, 42), (7, 45)), (rules.Carbon.BenchmarkGroup, rules.Carbon.ManufacturingDivisions, rules.Carbon.IndustrialDivisions));
    }

    [Theory]
    [InlineData("A", "seen", false)]
    [InlineData("H", "A", false)]
    [InlineData("H", "seen", true)]
    [InlineData("seen", "H", true)]
    [InlineData("calc", "H", false)]
    public void Holidays_are_official_when_both_lists_are(string holidays, string worked, bool official)
    {
        static string Days(string tag) => $$"""{ "value": [], "unit": "日期", "effectiveFrom": "2023-01-01", "source": "国办", "tag": "{{tag}}" }""";
        var rules = With(("procedure/holidays", $$"""{ "2023": { "holidays": {{Days(holidays)}}, "workingDays": {{Days(worked)}} } }""")).Rules!;
        Assert.Equal(official, rules.Procedure.HasOfficialHolidays(2023));
    }

    [Fact]
    public void A_saturday_and_a_sunday_may_be_worked_and_any_day_may_be_off()
    {
        static string Days(string value) => $$"""{ "value": [{{value}}], "unit": "日期", "effectiveFrom": "2023-01-01", "source": "国办", "tag": "H" }""";
        var table = With(("procedure/holidays", $$"""{ "2023": { "holidays": {{Days("\"2023-01-01\", \"2023-12-31\"")}}, "workingDays": {{Days("\"2023-01-28\", \"2023-01-29\"")}} } }""")).Rules!.Procedure.Holidays[2023];
        Assert.Equal([new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)], table.Holidays);
        Assert.Equal([new DateOnly(2023, 1, 28), new DateOnly(2023, 1, 29)], table.WorkingDays);
    }

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => RuleSetDiff.Of(null!, RuleSets.Embedded));
        Assert.Throws<ArgumentNullException>(() => RuleSetDiff.Of(RuleSets.Embedded, null!));
        Assert.Equal("rules", Assert.Throws<ArgumentNullException>(() => RetroactiveConstants.Of(null!, 2022)).ParamName);
        Assert.Equal("rules", Assert.Throws<ArgumentNullException>(() => RetroactiveConstants.OfCarbon(null!, 2022)).ParamName);
        Assert.Equal("rules", Assert.Throws<ArgumentNullException>(() => WorkingDays.After(new(2023, 1, 1), 0, null!)).ParamName);
        Assert.Equal("rules", Assert.Throws<ArgumentNullException>(() => WorkingDays.CoveredBy(new(2023, 1, 2), new(2022, 1, 1), null!)).ParamName);
        Assert.Equal("workingDays", Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.After(new(2023, 1, 1), -1, new ProcedureRules())).ParamName);
        var energy = RuleSets.Embedded.Energy with { GridFactors = new Dictionary<int, decimal>() };
        Assert.Equal("the rulebook has no grid factor", Assert.Throws<InvalidOperationException>(() => energy.GridFactor(2022)).Message);
    }

    /// <summary>Hash: SHA-256 over keys in ordinal order, no white space, decimals without trailing zeros, text as it is.</summary>
    [Fact]
    public void The_hash_is_that_of_the_canonical_form()
    {
        using var document = System.Text.Json.JsonDocument.Parse("""{ "b": [1.50, { "d": null, "c": true }, 10.0], "a": "武义", "B": 1e2, "n": 1e40 }""");
        var canonical = Encoding.UTF8.GetBytes("""{"B":100,"a":"武义","b":[1.5,{"c":true,"d":null},10],"n":1e40}""");
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(canonical))[..16], CanonicalJson.Hash(document.RootElement));
    }

    [Fact]
    public void What_is_not_embedded_is_told_by_its_name() =>
        Assert.Equal("resource x.json is not embedded", Assert.Throws<InvalidOperationException>(() => RuleSets.Resource("x.json")).Message);

    [Fact]
    public void An_item_has_both_factors_or_not()
    {
        var energy = RuleSets.Embedded.Energy;
        Assert.True(energy.HasBothFactors("diesel_t"));
        Assert.False((energy with { Co2T = new Dictionary<string, decimal>() }).HasBothFactors("diesel_t"));
        Assert.False((energy with { CoalEquivalentKg = new Dictionary<string, decimal>() }).HasBothFactors("diesel_t"));
    }

    [Fact]
    public void The_basis_of_a_source_names_its_number_and_purpose_or_is_none()
    {
        Assert.Null(RuleSets.Embedded.LegalBasis.Of("tax"));
        var basis = With(("legalBasis/power", """{ "value": "协议", "purpose": "评价", "unit": "文字", "effectiveFrom": "2022-01-01", "source": "县", "tag": "H" }""")).Rules!.LegalBasis.Of("power");
        Assert.Equal(new LegalBasis("协议", null, "评价"), basis);
    }
}
