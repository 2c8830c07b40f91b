using System.Text;
using System.Text.Json.Nodes;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Rulebook;

/// <summary>A refused document tells one reason for one mistake, word for word: where it is, what is wrong, what is allowed.</summary>
public class RulebookReasonsTests
{
    private const string Envelope = "\"effectiveFrom\": \"2022-01-01\", \"source\": \"县\", \"tag\": \"H\"";

    private static RuleSetParse With(string path, string? json)
    {
        var root = JsonNode.Parse(RuleSets.EmbeddedDocument())!.AsObject();
        var names = path.Split('/');
        var parent = names[..^1].Aggregate((JsonNode)root, (node, name) => node is JsonArray array ? array[int.Parse(name, null)]! : node[name]!);
        if (json is null) parent.AsObject().Remove(names[^1]);
        else parent[names[^1]] = JsonNode.Parse(json);
        return RuleSetJson.Parse(Encoding.UTF8.GetBytes(root.ToJsonString()));
    }

    [Theory]
    // Shape.
    [InlineData("perMu/extra", "1", "$.perMu.extra:不认识的键“extra”;允许:missingRd")]
    [InlineData("land/extra", "1", "$.land.extra:不认识的键“extra”;允许:shareTolerance、minPlotRatio、maxPlotRatio、countFrom")]
    [InlineData("land/shareTolerance/extra", "1", "$.land.shareTolerance.extra:不认识的键“extra”;允许:value、unit、effectiveFrom、source、tag、note、issuedOn、knownSince、documentNo")]
    [InlineData("energy/gridFactors/extra", "1", "$.energy.gridFactors.extra:不认识的键“extra”;允许:use、series")]
    [InlineData("energy/residualFactors/extra", "1", "$.energy.residualFactors.extra:不认识的键“extra”;允许:use、years")]
    [InlineData("energy/coalEquivalent/extra", "1", "$.energy.coalEquivalent.extra:不认识的键“extra”;允许:electricityEquivalent、electricityCalorific、items")]
    [InlineData("energy/extra", "1", "$.energy.extra:不认识的键“extra”;允许:coalEquivalent、co2、gridFactors、residualFactors")]
    [InlineData("power/extra", "1", "$.power.extra:不认识的键“extra”;允许:completeDays、accountGapShare、shareTolerance、countResidentialAccounts")]
    [InlineData("linking/extra", "1", "$.linking.extra:不认识的键“extra”;允许:nameSimilarity、commonShare、candidates、similarFor")]
    [InlineData("procedure/holidays/2023/extra", "1", "$.procedure.holidays.2023.extra:不认识的键“extra”;允许:holidays、workingDays")]
    [InlineData("carbon/extra", "1", "$.carbon.extra:不认识的键“extra”;允许:levelBounds、gradeBounds、minimumSample、benchmarkGroup、manufacturing、industrial、gradeColours、externalBenchmarks")]
    [InlineData("procedure/extra", "1", "$.procedure.extra:不认识的键“extra”;允许:noticeWorkingDays、answerWorkingDays、holidays、requireConsent、confirmation、remedies、minFirms、dominantShare、publicationYears、classWords")]
    [InlineData("tax/extra", "1", "$.tax.extra:不认识的键“extra”;允许:countedKinds、excludedKinds、excludedWords、excludedAttributes、refundsNotDeducted、refundsDeducted、refundReviewShare、deliveredShare")]
    [InlineData("energy/residualFactors", "{ \"use\": { \"value\": true, \"unit\": \"是否\", \"effectiveFrom\": \"2022-01-01\", \"source\": \"县\", \"tag\": \"A\" }, \"years\": {} }", "$.energy.residualFactors.years:启用剩余因子时至少要有一年的数值")]
    [InlineData("land/maxPlotRatio/value", "\"10\"", "$.land.maxPlotRatio.value:应为数字")]
    [InlineData("energy", null, "$.energy:缺少“energy”")]
    [InlineData("carbon", null, "$.carbon:缺少“carbon”")]
    [InlineData("tax", null, "$.tax:缺少“tax”")]
    [InlineData("power", null, "$.power:缺少“power”")]
    [InlineData("perMu", "1", "$.perMu:应为JSON对象")]
    [InlineData("checks", "[]", "$.checks:应为JSON对象")]
    [InlineData("energy/gridFactors", null, "$.energy.gridFactors:缺少“gridFactors”")]
    [InlineData("energy/gridFactors/series", null, "$.energy.gridFactors.series:缺少“series”;$.energy.gridFactors.use.value:只能是:")]
    [InlineData("energy/coalEquivalent", null, "$.energy.coalEquivalent:缺少“coalEquivalent”")]
    [InlineData("energy/coalEquivalent/items", null, "$.energy.coalEquivalent.items:缺少“items”")]
    [InlineData("energy/coalEquivalent/items", "{}", "$.energy.coalEquivalent.items:至少要有一种能源")]
    [InlineData("energy/residualFactors", null, "$.energy.residualFactors:缺少“residualFactors”")]
    [InlineData("energy/gridFactors/series/江苏", "{}", "$.energy.gridFactors.series.江苏:因子系列不能为空")]
    [InlineData("procedure/holidays", null, "$.procedure.holidays:缺少“holidays”")]
    [InlineData("evaluation/industryGroups", null, "$.evaluation.industryGroups:缺少“industryGroups”")]
    [InlineData("evaluation/baselines", null, "$.evaluation.baselines:“baselines”应为数组,没有时写 []")]
    [InlineData("evaluation/baselines", "[1]", "$.evaluation.baselines[0]:应为JSON对象")]
    [InlineData("carbon/externalBenchmarks", null, "$.carbon.externalBenchmarks:“externalBenchmarks”应为数组,没有时写 []")]
    // The envelope.
    [InlineData("power/completeDays", null, "$.power.completeDays:缺少“completeDays”")]
    [InlineData("power/completeDays", "25", "$.power.completeDays:应为JSON对象")]
    [InlineData("power/completeDays/value", null, "$.power.completeDays.value:缺少“value”")]
    [InlineData("power/completeDays/unit", null, "$.power.completeDays.unit:缺少“unit”")]
    [InlineData("power/completeDays/unit", "\" \"", "$.power.completeDays.unit:“unit”应为非空文字")]
    [InlineData("power/completeDays/unit", "\"日\"", "$.power.completeDays.unit:单位“日”不可用;允许:天")]
    [InlineData("power/completeDays/source", null, "$.power.completeDays.source:缺少“source”")]
    [InlineData("power/completeDays/source", "1", "$.power.completeDays.source:“source”应为非空文字")]
    [InlineData("power/completeDays/tag", null, "$.power.completeDays.tag:缺少“tag”")]
    [InlineData("power/completeDays/tag", "\"A-100\"", "$.power.completeDays.tag:不认识的标记“A-100”;允许:H、M、mem、seen、calc、A、A-n(n为1–99)")]
    [InlineData("power/completeDays/effectiveFrom", null, "$.power.completeDays.effectiveFrom:缺少“effectiveFrom”")]
    [InlineData("power/completeDays/effectiveFrom", "\"2022-1-1\"", "$.power.completeDays.effectiveFrom:日期“2022-1-1”应写作 2021-01-01 的形式")]
    [InlineData("power/completeDays/issuedOn", "\"2022-02-30\"", "$.power.completeDays.issuedOn:日期“2022-02-30”应写作 2021-01-01 的形式")]
    [InlineData("power/completeDays/knownSince", "2022", "$.power.completeDays.knownSince:“knownSince”应为非空文字")]
    [InlineData("power/completeDays/note", "\"\"", "$.power.completeDays.note:“note”应为非空文字")]
    [InlineData("power/completeDays/documentNo", "7", "$.power.completeDays.documentNo:“documentNo”应为非空文字")]
    [InlineData("name", "\" \"", "$.name:“name”应为非空文字")]
    [InlineData("note", "1", "$.note:“note”应为非空文字")]
    [InlineData("version", "\"a b\"", "$.version:版本号“a b”不合规定:1–40个字母、数字、汉字、点、横线或下划线")]
    [InlineData("version", "\"schema\"", "$.version:版本号不能是“schema”:查询地址中另有含义")]
    // Values.
    [InlineData("power/completeDays/value", "25.5", "$.power.completeDays.value:应为 1–28 的整数(天)")]
    [InlineData("power/countResidentialAccounts/value", "\"是\"", "$.power.countResidentialAccounts.value:应为 true 或 false")]
    [InlineData("power/accountGapShare/value", "\"0.1\"", "$.power.accountGapShare.value:应为数字")]
    [InlineData("power/accountGapShare/value", "1.5", "$.power.accountGapShare.value:数值 1.5 超出合理范围 0–1 1")]
    [InlineData("perMu/missingRd/value", "1", "$.perMu.missingRd.value:只能是:zero、incomplete")]
    [InlineData("carbon/benchmarkGroup/value", "\"规上\"", "$.carbon.benchmarkGroup.value:只能是:all、above-scale")]
    [InlineData("land/countFrom/value", "\"次月\"", "$.land.countFrom.value:只能是:month-end、next-month")]
    [InlineData("evaluation/scaleFlagOf/value", "\"一月\"", "$.evaluation.scaleFlagOf.value:只能是:january、annual-roster")]
    [InlineData("evaluation/missingPower/value", "\"无\"", "$.evaluation.missingPower.value:只能是:incomplete、rescale")]
    [InlineData("evaluation/tenants/value", "\"无\"", "$.evaluation.tenants.value:只能是:own-class、holder-class")]
    [InlineData("evaluation/exemption/value", "\"无\"", "$.evaluation.exemption.value:只能是:automatic、on-request")]
    [InlineData("procedure/confirmation/value", "\"无\"", "$.procedure.confirmation.value:只能是:off、warn、require")]
    [InlineData("carbon/gradeBounds/value", "\"0.6\"", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeBounds/value", "[0, 0.8, 1.2, 2]", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeBounds/value", "[0.6, 0.8, 1.2, 1000.1]", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeBounds/value", "[0.6, 0.8, 1.2, 2, 3]", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeBounds/value", "[0.6, 0.8, 1.2, 2, \"x\"]", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeBounds/value", "[]", "$.carbon.gradeBounds.value:应为 4 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/manufacturing/value", "[13, 47]", "$.carbon.manufacturing.value:制造业大类范围必须在工业大类范围之内")]
    [InlineData("carbon/manufacturing/value", "[5, 43]", "$.carbon.manufacturing.value:制造业大类范围必须在工业大类范围之内")]
    [InlineData("carbon/industrial/value", "[6, 100]", "$.carbon.industrial.value:应为两个1–99的整数:起始大类、终止大类")]
    [InlineData("carbon/industrial/value", "[6, 46.5]", "$.carbon.industrial.value:应为两个1–99的整数:起始大类、终止大类")]
    [InlineData("carbon/industrial/value", "[6]", "$.carbon.industrial.value:应为 2 个由小到大的正数(不超过1000)")]
    [InlineData("carbon/gradeColours/value", "[\"#1B8A3B\", \"#1B8A3C\", \"#1B8A3D\", \"#1B8A3E\"]", "$.carbon.gradeColours.value:应为5个形如 #1B8A3B 的颜色,依次对应1–5级")]
    [InlineData("carbon/gradeColours/value", "[\"#1B8A3B\", \"#1B8A3C\", \"#1B8A3D\", \"#1B8A3E\", \"red\"]", "$.carbon.gradeColours.value:应为5个形如 #1B8A3B 的颜色,依次对应1–5级")]
    [InlineData("carbon/gradeColours/value", "[]", "$.carbon.gradeColours.value:应为至少一个、不重复的非空词语数组")]
    [InlineData("tax/countedKinds/value", "\"增值税\"", "$.tax.countedKinds.value:应为至少一个、不重复的非空词语数组")]
    [InlineData("tax/countedKinds/value", "[\"增值税 \"]", "$.tax.countedKinds.value:应为至少一个、不重复的非空词语数组")]
    [InlineData("tax/countedKinds/value", "[\"增值税\", 1]", "$.tax.countedKinds.value:应为至少一个、不重复的非空词语数组")]
    [InlineData("tax/excludedWords/value", "[\"罚款\", \"\"]", "$.tax.excludedWords.value:应为不重复的非空词语数组")]
    [InlineData("tax/excludedWords/value", "{}", "$.tax.excludedWords.value:应为不重复的非空词语数组")]
    [InlineData("tax/excludedKinds/value", "[\"增值税\"]", "$.tax.excludedKinds.value:税种“增值税”不能既计入又不计入")]
    [InlineData("tax/refundsDeducted/value", "[\"出口退税\"]", "$.tax.refundsNotDeducted.value:退税原因“出口退税”不能既扣减又不扣减")]
    [InlineData("land/minPlotRatio/value", "10", "$.land.maxPlotRatio.value:容积率上限必须大于下限")]
    [InlineData("checks/valueAddedToRevenueMax/value", "0.01", "$.checks.valueAddedToRevenueMin.value:下限不能高于上限")]
    [InlineData("evaluation/weightsAboveScale/value", "[30, 20, 10, 20, 10, \"10\"]", "$.evaluation.weightsAboveScale.value:应为 6 个大于0、不超过 100 的数")]
    [InlineData("evaluation/weightsAboveScale/value", "1", "$.evaluation.weightsAboveScale.value:应为 6 个大于0、不超过 100 的数")]
    [InlineData("evaluation/weightsBelowScale/value", "[100, 0.5]", "$.evaluation.weightsBelowScale.value:各项权重合计应为100分,现为 100.5 分")]
    [InlineData("evaluation/weightsBelowScale/value", "[100.5, 0.5]", "$.evaluation.weightsBelowScale.value:应为 2 个大于0、不超过 100 的数")]
    [InlineData("evaluation/weightsBelowScale/value", "[60, 40, \"x\"]", "$.evaluation.weightsBelowScale.value:应为 2 个大于0、不超过 100 的数")]
    [InlineData("evaluation/cap/value", "\"1.5\"", "$.evaluation.cap.value:应为数字")]
    [InlineData("evaluation/byIndustryGroup/value", "true", "$.evaluation.industryGroups:启用分行业评价时至少要有一个行业组")]
    [InlineData("evaluation/percentA/value", "90", "$.evaluation.percentA.value:A、C、D类比例合计过大:参评 4 家时三类名额之和超过 4 家(A类向上取整、C类四舍五入、D类向下取整)")]
    [InlineData("procedure/classWords/value", "[\"甲\", \"乙\", \"丙\"]", "$.procedure.classWords.value:应为4个名称,依次对应A、B、C、D类")]
    [InlineData("procedure/classWords/value", "[]", "$.procedure.classWords.value:应为至少一个、不重复的非空词语数组")]
    [InlineData("procedure/remedies/value", "\" \"", "$.procedure.remedies.value:“value”应为非空文字")]
    [InlineData("procedure/holidays/1999", "{}", "$.procedure.holidays.1999:年份“1999”应为 2000–2100 的四位数字")]
    [InlineData("procedure/holidays/2101", "{}", "$.procedure.holidays.2101:年份“2101”应为 2000–2100 的四位数字")]
    [InlineData("procedure/holidays/02023", "{}", "$.procedure.holidays.02023:年份“02023”应为 2000–2100 的四位数字")]
    [InlineData("procedure/holidays/2023/holidays/value", "\"2023-01-01\"", "$.procedure.holidays.2023.holidays.value:应为 2023 年内由早到晚、不重复的日期数组,形如 2023-01-01;没有时写 []")]
    [InlineData("procedure/holidays/2023/holidays/value", "[20230101]", "$.procedure.holidays.2023.holidays.value:应为 2023 年内由早到晚、不重复的日期数组,形如 2023-01-01;没有时写 []")]
    [InlineData("procedure/holidays/2023/holidays/value", "[\"2023-01-01\", \"2023-01-01\"]", "$.procedure.holidays.2023.holidays.value:应为 2023 年内由早到晚、不重复的日期数组,形如 2023-01-01;没有时写 []")]
    [InlineData("procedure/holidays/2023/holidays/value", "[\"2023-01-01\", \"2023-05-01\", \"2023-03-01\"]", "$.procedure.holidays.2023.holidays.value:应为 2023 年内由早到晚、不重复的日期数组,形如 2023-01-01;没有时写 []")]
    [InlineData("procedure/holidays/2023/workingDays/value", "[\"2023-01-01\"]", "$.procedure.holidays.2023.workingDays.value:2023-01-01 不能既放假又上班")]
    [InlineData("procedure/holidays/2023/workingDays/value", "[\"2023-01-03\"]", "$.procedure.holidays.2023.workingDays.value:2023-01-03 不是周末,不必列为调休上班日")]
    [InlineData("energy/gridFactors/series/全国/1999", "{}", "$.energy.gridFactors.series.全国.1999:年份“1999”应为 2000–2100 的四位数字")]
    [InlineData("energy/gridFactors/series/全国/2101", "{}", "$.energy.gridFactors.series.全国.2101:年份“2101”应为 2000–2100 的四位数字")]
    [InlineData("energy/gridFactors/series/全国/+202", "{}", "$.energy.gridFactors.series.全国.+202:年份“+202”应为 2000–2100 的四位数字")]
    public void One_mistake_gives_one_reason_word_for_word(string path, string? json, string reasons) =>
        Assert.Equal(reasons.Split(";$").Select((reason, i) => i == 0 ? reason : "$" + reason), With(path, json).Errors.Select(error => error.ToString()));

    [Theory]
    [InlineData("\"industry\": \"C34\", \"year\": 2023", ".industry:行业代码“C34”应为2–4位数字(GB/T 4754-2017,不带字母)")]
    [InlineData("\"year\": 2023", ".industry:缺少“industry”")]
    [InlineData("\"industry\": \"34\"", ".year:“year”应为 2000–2100 的整数")]
    [InlineData("\"industry\": \"34\", \"year\": 1999", ".year:“year”应为 2000–2100 的整数")]
    [InlineData("\"industry\": \"34\", \"year\": 2101", ".year:“year”应为 2000–2100 的整数")]
    [InlineData("\"industry\": \"34\", \"year\": \"2023\"", ".year:“year”应为 2000–2100 的整数")]
    [InlineData("\"industry\": \"34\", \"year\": 2023, \"extra\": 1", ".extra:不认识的键“extra”;允许:industry、year、value、unit、effectiveFrom、source、tag、note、issuedOn、knownSince、documentNo")]
    public void A_benchmark_is_refused_word_for_word(string members, string reason) => Assert.Equal(
        "$.carbon.externalBenchmarks[0]" + reason,
        Assert.Single(With("carbon/externalBenchmarks", $$"""[{ {{members}}, "value": 0.85, "unit": "tCO2/万元", {{Envelope}} }]""").Errors).ToString());

    [Theory]
    [InlineData("\"group\": \"规上\", \"indicator\": \"x1\", \"unit\": \"万元/亩\"", ".group:只能是:above-scale(规上)、below-scale(规下)")]
    [InlineData("\"indicator\": \"x1\", \"unit\": \"万元/亩\"", ".group:缺少“group”")]
    [InlineData("\"group\": \"above-scale\", \"indicator\": \"x7\", \"unit\": \"1\"", ".indicator:只能是:x1、x2、x3、x4、x5、x6、y1、y2")]
    [InlineData("\"group\": \"above-scale\", \"unit\": \"1\"", ".indicator:缺少“indicator”")]
    [InlineData("\"group\": \"below-scale\", \"indicator\": \"x1\", \"unit\": \"万元/亩\"", ".indicator:规上为x1–x6,规下为y1、y2")]
    [InlineData("\"group\": \"above-scale\", \"indicator\": \"x3\", \"unit\": \"万元/亩\"", ".unit:单位“万元/亩”不可用;允许:万元/人")]
    public void A_baseline_is_refused_word_for_word(string members, string reason) => Assert.Equal(
        "$.evaluation.baselines[0]" + reason,
        Assert.Single(With("evaluation/baselines", $$"""[{ "year": 2022, {{members}}, "value": 18, {{Envelope}} }]""").Errors).ToString());

    [Fact]
    public void What_is_given_twice_is_refused_at_the_second_place()
    {
        var benchmark = $$"""{ "industry": "34", "year": 2023, "value": 0.85, "unit": "tCO2/万元", {{Envelope}} }""";
        Assert.Equal("$.carbon.externalBenchmarks[1]:同一行业、同一年份的外部基准重复", Assert.Single(With("carbon/externalBenchmarks", $"[{benchmark}, {benchmark}]").Errors).ToString());
        var baseline = $$"""{ "year": 2022, "group": "above-scale", "indicator": "x1", "value": 18, "unit": "万元/亩", {{Envelope}} }""";
        Assert.Equal("$.evaluation.baselines[1]:同一年份、同一组、同一指标的基准值重复", Assert.Single(With("evaluation/baselines", $"[{baseline}, {baseline}]").Errors).ToString());
    }

    [Theory]
    [InlineData("\"C34\"", "甲", ".甲.value:行业代码“C34”应为2–4位数字(GB/T 4754-2017,不带字母)")]
    [InlineData("\"34\", \"C35\"", "甲", ".甲.value:行业代码“C35”应为2–4位数字(GB/T 4754-2017,不带字母)")]
    [InlineData("\"34\"", "其他行业", ".其他行业:行业组名称应为1–30个字,不能是“其他行业”")]
    [InlineData("\"34\"", " 甲", ". 甲:行业组名称应为1–30个字,不能是“其他行业”")]
    [InlineData("\"34\"", "", ".:行业组名称应为1–30个字,不能是“其他行业”")]
    [InlineData("\"34\"", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", ".一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一:行业组名称应为1–30个字,不能是“其他行业”")]
    public void An_industry_group_is_refused_word_for_word(string prefixes, string name, string reason) => Assert.Equal(
        "$.evaluation.industryGroups" + reason,
        Assert.Single(With("evaluation/industryGroups", $$"""{ "{{name}}": { "value": [{{prefixes}}], "unit": "行业代码", {{Envelope}} } }""").Errors).ToString());

    [Theory]
    [InlineData("甲")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")]
    public void An_industry_group_has_a_name_of_1_to_30_characters(string name) => Assert.Equal(
        ["34", "3312"], With("evaluation/industryGroups", $$"""{ "{{name}}": { "value": ["34", "3312"], "unit": "行业代码", {{Envelope}} } }""").Rules!.Evaluation.IndustryGroups[name]);

    [Fact]
    public void An_industry_of_two_groups_is_refused_at_the_second() => Assert.Equal(
        "$.evaluation.industryGroups.乙.value:行业代码“34”已属于另一个行业组",
        Assert.Single(With("evaluation/industryGroups", $$"""
            { "甲": { "value": ["34"], "unit": "行业代码", {{Envelope}} }, "乙": { "value": ["35", "34"], "unit": "行业代码", {{Envelope}} } }
            """).Errors).ToString());

    [Theory]
    [InlineData("\"全国\": {", "\"浙江\": {", "$.energy.gridFactors.series.浙江:键“浙江”重复出现")]
    [InlineData("\"industryGroups\": {}", "\"industryGroups\": { \"甲\": 1, \"甲\": 1 }", "$.evaluation.industryGroups.甲:键“甲”重复出现")]
    public void A_name_given_twice_is_told(string good, string bad, string reason)
    {
        var document = Encoding.UTF8.GetString(RuleSets.EmbeddedDocument());
        Assert.Contains(good, document, StringComparison.Ordinal);
        var errors = RuleSetJson.Parse(Encoding.UTF8.GetBytes(document.Replace(good, bad, StringComparison.Ordinal))).Errors;
        Assert.Equal(reason, errors[0].ToString());
    }

    /// <summary>A county may have none of these words, and no year of a residual mix that it does not use.</summary>
    [Theory]
    [InlineData("tax/excludedKinds/value", "[]")]
    [InlineData("tax/excludedWords/value", "[]")]
    [InlineData("tax/excludedAttributes/value", "[]")]
    [InlineData("tax/refundsDeducted/value", "[]")]
    [InlineData("tax/refundsNotDeducted/value", "[]")]
    [InlineData("evaluation/tenantExceptedParks/value", "[]")]
    [InlineData("energy/residualFactors/years", "{}")]
    public void What_may_be_empty_may_be_empty(string path, string json) => Assert.Empty(With(path, json).Errors);

    [Fact]
    public void A_residual_mix_that_is_not_used_does_not_count()
    {
        var energy = With("name", "\"另名\"").Rules!.Energy;
        Assert.Empty(energy.ResidualFactors);
        Assert.Equal(energy.GridFactor(2022), energy.PowerFactor(2022));
        Assert.True(new PerMuRules().MissingRdIsZero);
    }

    [Theory]
    [InlineData("version\": \"2026.3\",", "version\": \"2026.3\", \"version\": \"2026.3\",", "$.version:键“version”重复出现")]
    [InlineData("\"2022\": { \"value\": 0.5153", "\"2021\": { \"value\": 0.5153", "$.energy.gridFactors.series.浙江.2021:键“2021”重复出现")]
    public void A_key_given_twice_is_told(string good, string bad, string reason)
    {
        var document = Encoding.UTF8.GetString(RuleSets.EmbeddedDocument());
        Assert.Contains(good, document, StringComparison.Ordinal);
        var errors = RuleSetJson.Parse(Encoding.UTF8.GetBytes(document.Replace(good, bad, StringComparison.Ordinal))).Errors;
        Assert.Equal(reason, Assert.Single(errors).ToString());
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,,\n}", "$:不是合法的JSON(UTF-8):第 2 行第 16 字节处有误")]
    [InlineData("[]", "$:规则库必须是一个JSON对象")]
    [InlineData("{ \"\\ud800\": 1 }", "$:文字中有不合法的Unicode转义(\\u后不成对)")]
    public void What_is_no_document_is_told_word_for_word(string text, string reason) =>
        Assert.Equal(reason, Assert.Single(RuleSetJson.Parse(Encoding.UTF8.GetBytes(text)).Errors).ToString());

    [Fact]
    public void Half_a_pair_in_a_note_is_no_text()
    {
        var document = Encoding.UTF8.GetString(RuleSets.EmbeddedDocument());
        var broken = document.Replace("\"version\": \"2026.3\",", "\"version\": \"2026.3\", \"note\": \"\\ud83d\",", StringComparison.Ordinal);
        Assert.Equal("$:文字中有不合法的Unicode转义(\\u后不成对)", Assert.Single(RuleSetJson.Parse(Encoding.UTF8.GetBytes(broken)).Errors).ToString());
    }

    [Fact]
    public void A_document_of_exactly_the_most_bytes_is_read_and_a_byte_order_mark_does_not_count()
    {
        var document = RuleSets.EmbeddedDocument();
        byte[] most = [.. document, .. Enumerable.Repeat((byte)' ', RuleSetJson.MaxBytes - document.Length)];
        Assert.True(RuleSetJson.Parse(most).IsValid);
        Assert.True(RuleSetJson.Parse([0xEF, 0xBB, 0xBF, .. most]).IsValid);
        Assert.Equal("$:文件过大:1048577 字节,最多 1048576 字节", Assert.Single(RuleSetJson.Parse([.. most, (byte)' ']).Errors).ToString());
    }
}
