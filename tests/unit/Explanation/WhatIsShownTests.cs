using Wuyi.Pipeline.Explanation;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Recalculation;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Explanation;

/// <summary>What an explanation shows of others (R6.5), and how it says that something is missing.</summary>
public class WhatIsShownTests
{
    private static readonly string[] Firms = [.. Enumerable.Range(1, 6).Select(Code)];

    /// <summary>Firms of one industry with a year of power and value added each.</summary>
    private static County CountyOf(int firms, decimal firstKwh = 1000m, decimal firstWan = 12m, decimal secondKwh = 1000m) => new County().Register(Firms)
        .Drop(SourceNames.Power, Firms.Take(firms).SelectMany((code, i) =>
            Months("2022-07", "2023-06").Select(month => new { account = "a" + code, month, kwh = i == 0 ? firstKwh : i == 1 ? secondKwh : 1000m, credit_code = code })))
        .Drop(SourceNames.Statistics, Firms.Take(firms).SelectMany((code, i) => new[] { 2022, 2023 }.Select(year =>
            new { credit_code = code, year, item = StatisticsItems.ValueAddedWan, value = i == 0 ? firstWan : 12m })));

    private static async Task<Dictionary<string, ExplanationNode>> ExplainAsync(County county, string code, bool forOperator = false, string period = "2023-06")
    {
        var trace = new PeriodTrace([CreditCode.Parse(code)]);
        var resolved = await PeriodResolver.ResolveAsync(Month.Parse(period), county.Rules, county.Files, county.Links, county, CancellationToken.None, trace);
        var explained = new ResolvedWindow(resolved, WindowKind.Rolling12, county.Rules, county.Files, trace).Of(CreditCode.Parse(code), forOperator)!;
        var nodes = new Dictionary<string, ExplanationNode>(StringComparer.Ordinal);
        Collect(WindowExplainer.Explain(explained), nodes);
        return nodes;
    }

    private static void Collect(ExplanationNode node, Dictionary<string, ExplanationNode> nodes)
    {
        if (nodes.TryAdd(node.Id, node))
        {
            foreach (var child in node.Children) Collect(child, nodes);
        }
        else Assert.Same(nodes[node.Id], node);
    }

    [Fact]
    public async Task Five_firms_of_one_size_show_n_and_both_sums_and_nobody()
    {
        var benchmark = (await ExplainAsync(CountyOf(5), Firms[0]))["carbon.benchmark"];
        Assert.Equal((Operations.Quotient, 60m), (benchmark.Operation, benchmark.Children[1].Value));
        Assert.Contains("样本5家", benchmark.Note, StringComparison.Ordinal);
        Assert.Empty(benchmark.Members);
    }

    [Theory]
    [InlineData(60_000, 12)]
    [InlineData(1_000, 500)]
    public async Task Where_one_other_firm_has_more_than_four_fifths_the_parts_are_withheld(int kwh, int wan)
    {
        var county = CountyOf(5, kwh, wan);
        var other = (await ExplainAsync(county, Firms[1]))["carbon.benchmark"];
        Assert.Equal(Operations.Withheld, other.Operation);
        Assert.Empty(other.Children);
        Assert.Contains("不予公开", other.Note, StringComparison.Ordinal);
        Assert.NotNull(other.Value);
        // The firm itself sees only small others; the operator answers objections.
        Assert.Equal(Operations.Quotient, (await ExplainAsync(county, Firms[0]))["carbon.benchmark"].Operation);
        Assert.Equal(5, (await ExplainAsync(county, Firms[1], forOperator: true))["carbon.benchmark"].Members.Count);
    }

    [Fact]
    public async Task Nor_does_a_firm_learn_the_other_large_one_s_figure_by_taking_its_own_out_of_the_sum()
    {
        // Two of 60 000 kWh and three of 1 000: neither is four fifths of all, but each is nearly all of what is left to the other.
        var county = CountyOf(5, firstKwh: 60_000m, secondKwh: 60_000m);
        Assert.Equal(Operations.Withheld, (await ExplainAsync(county, Firms[1]))["carbon.benchmark"].Operation);
        Assert.Equal(Operations.Quotient, (await ExplainAsync(county, Firms[2]))["carbon.benchmark"].Operation);
    }

    [Fact]
    public async Task Fewer_than_five_are_withheld_even_where_a_rulebook_compares_with_fewer()
    {
        var county = CountyOf(3);
        county.Rules = county.Rules with { Carbon = county.Rules.Carbon with { MinimumSample = 3 } };
        Assert.Equal(Operations.Withheld, (await ExplainAsync(county, Firms[0]))["carbon.benchmark"].Operation);
    }

    [Fact]
    public async Task Other_users_of_a_meter_are_shares_without_names()
    {
        var county = CountyOf(5).Drop(SourceNames.Meters, new { account = "a" + Firms[0], credit_code = Firms[5], share = 0.25m });
        var nodes = await ExplainAsync(county, Firms[0]);
        Assert.Equal(9000m, nodes["power.grid"].Value);
        var other = nodes.Values.First(node => node.Id.EndsWith(".other1.share", StringComparison.Ordinal));
        Assert.Equal((0.25m, "其他用户分摊比例", null), (other.Value, other.Label, other.Fact!.Key));
    }

    [Fact]
    public async Task Six_months_of_value_added_say_so_and_leave_the_ratios_out()
    {
        var county = new County().Register(Firms)
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = Firms[0] }))
            .Drop(SourceNames.Statistics, new { credit_code = Firms[0], year = 2022, item = StatisticsItems.ValueAddedWan, value = 600m });
        var nodes = await ExplainAsync(county, Firms[0]);
        Assert.Equal((null, ResultFlags.ValueAddedPartial), (nodes["value-added"].Value, nodes["value-added"].Missing!.Status));
        Assert.Contains("只有6个月", nodes["carbon.grade"].Missing!.Why, StringComparison.Ordinal);
        Assert.Equal(300m, nodes["statistics.value_added_wan"].Value);
        Assert.Null(nodes["perMu.valueAddedPerMu"].Value);
        Assert.Equal(1.2m, nodes["power.grid"].Value / 1000m);
    }

    [Fact]
    public async Task Unknown_months_and_missing_land_are_named()
    {
        var county = new County().Register(Firms)
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Where(month => month != 202302).Select(month => new { account = "a", month, kwh = 100m, credit_code = Firms[0] }))
            .Drop(SourceNames.Power, new { account = "b", month = 202302, kwh = 1m, credit_code = Firms[1] })
            .Drop(SourceNames.Tax, new { taxpayer = Firms[0], month = 202306, kind = "增值税", flow = "payment", amount_yuan = 10_000m });
        var nodes = await ExplainAsync(county, Firms[0]);
        Assert.Contains("2023年2月", nodes["perMu.taxPer10MWh"].Missing!.Why, StringComparison.Ordinal);
        Assert.Equal((null, ResultFlags.NoLand, 0m), (nodes["perMu.taxPerMu"].Value, nodes["perMu.taxPerMu"].Missing!.Status, nodes["land"].Value));
        Assert.Contains("税务文件未送达", nodes["tax"].Note, StringComparison.Ordinal);
        Assert.Equal(1m, nodes["tax"].Value);
    }

    [Fact]
    public async Task A_constant_of_ours_is_never_called_official()
    {
        var nodes = await ExplainAsync(CountyOf(5), Firms[0]);
        var constants = nodes.Values.Select(node => node.Constant).OfType<ExplainedConstant>().ToList();
        Assert.True(constants.Count > 5);
        Assert.All(constants, constant => Assert.Equal(constant.Tag is "H" or "seen" or "calc", constant.Standing == "官方"));
        Assert.Equal("系统默认设置", constants.Single(constant => constant.Path == "energy.coalEquivalent.electricityEquivalent").Standing);
    }

    [Fact]
    public async Task What_does_not_count_stands_beside_what_does_with_its_reason()
    {
        var county = CountyOf(5).Drop(SourceNames.Tax, new { taxpayer = Firms[0], month = 202306, kind = "契税", flow = "payment", amount_yuan = 5m });
        var left = Assert.Single((await ExplainAsync(county, Firms[0]))["tax.2023-06"].LeftOut);
        Assert.Equal(("kind-not-counted", 5m, "不属于计入税收实际贡献的税种或款项"), (left.Outcome, left.Quantity, left.Reason));
    }
}
