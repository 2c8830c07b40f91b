using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation.Findings;

/// <summary>R2, R11, R15, R16 and CONTRACTS 2: what is told of tax.</summary>
public class TaxFindingTests
{
    private static readonly string X = Code(1);

    [Fact]
    public async Task R15c_kinds_that_nobody_knows_are_told_with_their_sum_and_known_ones_that_do_not_count_are_not()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(202305, "月亮税", 100m), Row(202306, "月亮税", 23m), Row(202306, "月亮税", 3m, "refund"), Row(202306, "契税", 50m), Row(202306, "增值税", 1m));
        var found = await county.OneAsync(IssueCodes.UnknownTaxKindSum);
        Assert.Equal(("月亮税", 120m, "3", 0.012m), (found.Subject, found.Found, found.Note, found.Size));
        Assert.Equal((Month.Parse("2023-05"), Month.Parse("2023-06")), (found.From, found.To));
    }

    [Fact]
    public async Task R15d_money_back_without_a_reason_is_told_and_more_than_half_of_what_came_in_goes_on_the_review_list()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, Row(202306, "增值税", 2_800_000m), Row(202306, "增值税", -3_000_000m));
        Assert.Equal(3_000_000m, (await county.OneAsync(IssueCodes.RefundUnclassified)).Found);
        var review = await county.OneAsync(IssueCodes.RefundReview);
        Assert.Equal((3_000_000m, 2_800_000m, "50%", 300m), (review.Found, review.Expected, review.Note, review.Size));
    }

    [Fact]
    public async Task R15d_a_refund_with_a_reason_is_not_told()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, Row(202306, "增值税", 100m), Row(202306, "增值税", 30m, "refund", reason: "误收多缴退税"));
        await county.NoneAsync(IssueCodes.RefundUnclassified);
        await county.NoneAsync(IssueCodes.RefundReview);
    }

    [Fact]
    public async Task R16_a_credit_repeated_on_three_rows_is_told_and_T_is_35()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, [
            Row(202306, "增值税", 200_000m), .. Enumerable.Repeat(Row(202306, "增值税", 150_000m, "credit", fromColumn: true), 3)]);
        var found = await county.OneAsync(IssueCodes.CreditRepeated);
        Assert.Equal((150_000m, "3", 30m), (found.Found, found.Note, found.Size));
        Assert.Equal(35m, (await county.FactsAsync("2023-06", X)).TaxWan);
    }

    [Fact]
    public async Task R16_rows_beside_a_column_are_told_with_both_sums()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax,
            Row(202306, "免抵调增增值税", 200_000m, "credit"), Row(202306, "增值税", 150_000m, "credit", fromColumn: true));
        var found = await county.OneAsync(IssueCodes.CreditRowsBesideColumn);
        Assert.Equal((150_000m, 200_000m), (found.Found, found.Expected));
    }

    [Fact]
    public async Task R16_a_total_beside_kinds_is_told_with_both_sums()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, Row(202306, "合计", 1_000_000m), Row(202306, "增值税", 800_000m));
        var found = await county.OneAsync(IssueCodes.TotalBesideKinds);
        Assert.Equal((1_000_000m, 800_000m), (found.Found, found.Expected));
        Assert.Equal(80m, (await county.FactsAsync("2023-06", X)).TaxWan);
    }

    [Theory]
    [InlineData(11, 20, true)]
    [InlineData(1, 31, false)]
    public async Task A_later_file_of_other_days_that_restates_an_earlier_one_looks_like_a_continuation(int first, int last, bool told)
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(202305, "增值税", 100m, day: 1), Row(202305, "增值税", 200m, day: 10))
            .Drop(SourceNames.Tax, Row(202305, "增值税", 30m, day: first), Row(202305, "增值税", 40m, day: last));
        if (!told)
        {
            await county.NoneAsync(IssueCodes.DisjointDates);
            return;
        }

        var found = await county.OneAsync(IssueCodes.DisjointDates);
        Assert.Equal((70m, 300m, "2023-05-11至2023-05-20"), (found.Found, found.Expected, found.Note));
        Assert.Equal((IssueSeverity.Error, "tax-0001", "tax-0000"), (found.Severity, found.Rows[0].FileId, found.Rows[1].FileId));
    }

    [Fact]
    public async Task A_file_of_the_whole_month_ends_the_doubt()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Tax, Row(202305, "增值税", 100m, day: 1))
            .Drop(SourceNames.Tax, Row(202305, "增值税", 30m, day: 11))
            .Drop(SourceNames.Tax, Row(202305, "增值税", 130m, day: 1), Row(202305, "增值税", 10m, day: 31));
        await county.NoneAsync(IssueCodes.DisjointDates);
    }

    [Fact]
    public async Task R11_one_row_delivers_a_month_and_with_the_share_set_half_the_mean_of_three_months_does()
    {
        var county = new County().Register(X).Drop(SourceNames.Tax, [
            .. Months("2023-03", "2023-05").SelectMany(month => Enumerable.Range(1, 4).Select(_ => Row(month, "增值税", 1m))), Row(202306, "增值税", 1m)]);
        await county.NoneAsync(IssueCodes.TaxMonthThin);
        Assert.DoesNotContain(ResultFlags.TaxMonthMissing, (await county.FactsAsync("2023-06", X, WindowKind.Month)).Flags);
        county.Rules = county.Rules with { Tax = county.Rules.Tax with { DeliveredShare = 0.5m } };
        var thin = await county.OneAsync(IssueCodes.TaxMonthThin);
        Assert.Equal((1m, 2m), (thin.Found, thin.Expected));
        Assert.Contains(ResultFlags.TaxMonthMissing, (await county.FactsAsync("2023-06", X, WindowKind.Month)).Flags);
        Assert.Contains("tax 2023-06", (await county.ResolveAsync("2023-06")).Missing);
    }

    private static object Row(
        int month, string kind, decimal amount, string flow = "payment", string? reason = null, bool fromColumn = false, int? day = null) => new
        {
            taxpayer = X,
            month,
            kind,
            flow,
            amount_yuan = amount,
            refund_reason = reason,
            from_column = fromColumn,
            credited_on = day is { } number ? new DateOnly(month / 100, month % 100, number) : (DateOnly?)null,
        };
}
