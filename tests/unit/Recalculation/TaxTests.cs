using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>R2, R11, R15, R16.</summary>
public class TaxTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    private static object Row(decimal amount, string flow = "payment", string kind = "增值税", int month = 202305, string? who = null,
        string? reason = null, string? office = null, bool column = false, string? item = null, string? fund = null, string? attribute = null, string? business = null) => new
        {
            taxpayer = who ?? X,
            month,
            kind,
            flow,
            amount_yuan = amount,
            refund_reason = reason,
            office,
            from_column = column,
            item,
            fund_type = fund,
            attribute,
            business,
        };

    private static async Task<WindowFacts> Of(County county, WindowKind kind = WindowKind.Month) => await county.FactsAsync("2023-05", X, kind);

    [Fact]
    public async Task A_refund_file_does_not_wipe_the_payments()
    {
        var facts = await Of(new County().Register(X).Drop(SourceNames.Tax, Row(800_000m)).Drop(SourceNames.Tax, Row(30_000m, "refund", reason: "误收多缴退税")));
        Assert.Equal(77m, facts.TaxWan);
        Assert.DoesNotContain(ResultFlags.RefundUnclassified, facts.Flags);
    }

    [Fact]
    public async Task A_later_payment_file_restates_only_its_groups()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(100_000m), Row(20_000m, kind: "印花税"), Row(5_000m, "refund", reason: "汇算清缴结算退税"))
            .Drop(SourceNames.Tax, Row(60_000m), Row(50_000m));
        Assert.Equal(11m + 2m - 0.5m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task One_branch_office_does_not_erase_the_rows_of_another()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(100_000m, office: "一分局"))
            .Drop(SourceNames.Tax, Row(40_000m, office: "二分局"))
            .Drop(SourceNames.Tax, Row(10_000m, office: "二分局"));
        Assert.Equal(11m, (await Of(county)).TaxWan);
        Assert.Equal(3m, (await Of(county.Drop(SourceNames.Tax, Row(30_000m)))).TaxWan);
    }

    [Fact]
    public async Task A_credit_column_repeated_on_three_rows_counts_once()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(200_000m), Row(150_000m, "credit", column: true), Row(150_000m, "credit", column: true), Row(150_000m, "credit", column: true));
        var facts = await Of(county);
        Assert.Equal(35m, facts.TaxWan);
        Assert.Contains(ResultFlags.CreditRepeated, facts.Flags);
    }

    [Fact]
    public async Task Rows_of_the_credit_win_over_the_column_and_the_mirror_row_is_not_added()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(100_000m, "credit", item: "免抵调增"), Row(-100_000m, "credit", item: "免抵调减"))
            .Drop(SourceNames.Tax, Row(200_000m), Row(90_000m, "credit", column: true));
        Assert.Equal(30m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task Only_counted_kinds_count_and_fines_agents_and_customs_do_not()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(10_000m), Row(1_000m, kind: "契税"), Row(1_000m, kind: "从未见过的税"), Row(1_000m, fund: "滞纳金"), Row(1_000m, item: "罚款收入"),
            Row(1_000m, attribute: "代扣代缴税款"), Row(1_000m, kind: "个人所得税"));
        Assert.Equal(1m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task Refunds_of_input_credit_are_not_deducted_others_are_and_unexplained_ones_are_flagged()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(100_000m), Row(80_000m, "refund", reason: "增值税留抵退税"), Row(10_000m, "refund", reason: "即征即退"), Row(-5_000m));
        var facts = await Of(county);
        Assert.Equal(8.5m, facts.TaxWan);
        Assert.Contains(ResultFlags.RefundUnclassified, facts.Flags);
        Assert.DoesNotContain(ResultFlags.RefundReview, facts.Flags);
        Assert.Contains(ResultFlags.RefundReview, (await Of(county.Drop(SourceNames.Tax, Row(60_000m, "refund", kind: "企业所得税")))).Flags);
    }

    [Fact]
    public async Task A_refund_beside_a_total_takes_its_amount_off_and_leaves_the_total()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(100_000m, kind: "合计"))
            .Drop(SourceNames.Tax, Row(20_000m, "refund", reason: "误收多缴退税"), Row(30_000m, "credit"));
        Assert.Equal(10m - 2m + 3m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task Kinds_of_one_taxpayer_leave_the_total_of_another()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Tax, Row(100_000m, kind: "合计"), Row(50_000m, who: Y));
        Assert.Equal(10m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task Totals_stand_only_where_no_kinds_are_live()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, Row(500_000m, kind: "合计", month: 202304), Row(700_000m, kind: "合计"));
        var totals = await Of(county, WindowKind.YearToDate);
        Assert.Equal(120m, totals.TaxWan);
        Assert.Contains(ResultFlags.TaxTotalOnly, totals.Flags);
        county.Drop(SourceNames.Tax, Row(10_000m));
        Assert.Equal(51m, (await Of(county, WindowKind.YearToDate)).TaxWan);
        Assert.DoesNotContain(ResultFlags.TaxTotalOnly, (await Of(county)).Flags);
    }

    [Fact]
    public async Task Absent_from_a_delivered_month_is_zero_and_an_undelivered_month_is_not_formal()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Tax, Row(40_000m, month: 202304, who: Y));
        Assert.Null((await Of(county)).TaxWan);
        var yearToDate = await Of(county, WindowKind.YearToDate);
        Assert.Equal(0m, yearToDate.TaxWan);
        Assert.Contains(ResultFlags.TaxMonthMissing, yearToDate.Flags);
        county.Drop(SourceNames.Tax, Row(1m, who: Y));
        Assert.Equal(0m, (await Of(county)).TaxWan);
        Assert.DoesNotContain(ResultFlags.TaxMonthMissing, (await Of(county)).Flags);
        var missing = (await county.ResolveAsync("2023-05")).Missing;
        Assert.Contains("tax 2023-03", missing);
        Assert.DoesNotContain("tax 2023-05", missing);
        Assert.Equal(22, missing.Count);
    }

    [Fact]
    public async Task Coverage_is_the_share_of_what_came_in_that_reached_the_register()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(30_000m), Row(10_000m, who: Y), new { taxpayer = "330723" + CreditCode.Parse(X).OrganisationCode, month = 202305, kind = "增值税", flow = "payment", amount_yuan = 40_000m });
        var resolved = await county.ResolveAsync("2023-05");
        Assert.Equal(7m, resolved.Facts(WindowKind.Month)[0].TaxWan);
        Assert.Equal(0.875m, resolved.Coverage[WindowKind.Month].TaxShare);
    }

    [Theory]
    [InlineData("一般货物(代扣代缴)", null, null)]
    [InlineData("滞纳金", null, null)]
    [InlineData(null, "委托代征", null)]
    [InlineData(null, null, "代扣代缴税收缴款书")]
    [InlineData(null, null, "罚款收据")]
    public async Task What_is_withheld_collected_for_others_or_fined_is_off_wherever_it_stands(string? item, string? fund, string? business) // R15 b, f
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, Row(10_000m), Row(5_000m, item: item, fund: fund, business: business));
        Assert.Equal(1m, (await Of(county)).TaxWan);
    }

    [Fact]
    public async Task A_column_of_refunds_that_are_not_deducted_does_not_restate_the_refunds_of_errors()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(100_000m))
            .Drop(SourceNames.Tax, Row(30_000m, "refund", reason: "误收多缴退税"))
            .Drop(SourceNames.Tax, Row(100_000m), Row(0m, "refund", reason: "留抵退税", column: true), Row(90_000m, "refund", reason: "出口退税", column: true));
        Assert.Equal(7m, (await Of(county)).TaxWan);
    }
}
