using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

public class TaxFileTests
{
    private const string Code = Dropped.ValidCode;

    [Fact]
    public void A_payment_is_credited_on_its_day_in_yuan()
    {
        var row = Assert.Single(Dropped.Csv(Tax, $"纳税人识别号,入库日期,征收项目,实缴(入库)金额\n{Code},2023-05-15 00:00:00,10101 增值税,\"1,234.56\"\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal("202305", row[TaxRecords.Month]);
        Assert.Equal("2023-05-15", row[TaxRecords.CreditedOn]);
        Assert.Equal("增值税", row[TaxRecords.Kind]);
        Assert.Equal(TaxRecords.Payment, row[TaxRecords.Flow]);
        Assert.Equal("1234.56", row[TaxRecords.AmountYuan]);
    }

    [Fact]
    public void Payments_and_refunds_are_different_flows()
    {
        // R2: 80 万元 paid, 3 万元 refunded: two files that do not restate each other.
        var paid = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{Code},2023-05-15,增值税,800000\n").Is(FileStatus.Accepted);
        var refunded = Dropped.Csv(Tax, $"税号,入库日期,税种,退税金额,退税原因\n{Code},2023-05-20,增值税,30000,误收多缴\n").Is(FileStatus.Accepted);
        Assert.Equal([TaxRecords.Payment], paid.Records.Values(TaxRecords.Flow));
        Assert.Equal([TaxRecords.Refund], refunded.Records.Values(TaxRecords.Flow));
        Assert.Equal(["30000"], refunded.Records.Values(TaxRecords.AmountYuan));
        Assert.Equal(["误收多缴"], refunded.Records.Values(TaxRecords.RefundReason));
    }

    [Fact]
    public void A_negative_row_of_a_payment_file_stays_a_payment()
    {
        var file = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{Code},2023-05-15,增值税,\"(30,000.00)\"\n").Is(FileStatus.Accepted);
        Assert.Equal([TaxRecords.Payment], file.Records.Values(TaxRecords.Flow));
        Assert.Equal(["-30000"], file.Records.Values(TaxRecords.AmountYuan));
    }

    [Theory]
    [InlineData("税收收入退还书", "-500", TaxRecords.Refund, "500")]
    [InlineData("退库", "500", TaxRecords.Refund, "500")]
    [InlineData("免抵调增", "500", TaxRecords.Credit, "500")]
    [InlineData("税收缴款书", "500", TaxRecords.Payment, "500")]
    public void The_kind_of_business_decides_the_flow(string business, string amount, string flow, string stored)
    {
        var file = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额,业务类型\n{Code},2023-05-15,增值税,{amount},{business}\n").Is(FileStatus.Accepted);
        Assert.Equal([flow], file.Records.Values(TaxRecords.Flow));
        Assert.Equal([stored], file.Records.Values(TaxRecords.AmountYuan));
    }

    [Fact]
    public void A_credit_column_has_the_unit_of_its_header_and_counts_on_value_added_tax_only()
    {
        var file = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额,免抵调额(万元)\n{Code},2023-05-15,增值税,200000,15\n{Code},2023-05-15,印花税,100,15\n").Is(FileStatus.Accepted);
        Assert.Equal(["200000", "150000", "100"], file.Records.Values(TaxRecords.AmountYuan));
        Assert.Equal([null, "true", null], file.Records.Values(TaxRecords.FromColumn));
        Assert.Equal([TaxRecords.Payment, TaxRecords.Credit, TaxRecords.Payment], file.Records.Values(TaxRecords.Flow));
    }

    [Fact]
    public void A_credit_column_without_a_unit_has_that_of_the_amount() =>
        Assert.Equal(["200000", "150000"], Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额(万元),免抵调额\n{Code},2023-05-15,增值税,20,15\n").Is(FileStatus.Accepted).Records.Values(TaxRecords.AmountYuan));

    [Fact]
    public void A_file_of_totals_needs_no_kind()
    {
        var file = Dropped.Csv(Tax, $"单位:万元,,\n税号,年月,税收合计\n{Code},2023-05,1.5\n").Is(FileStatus.Accepted);
        Assert.Equal([TaxRecords.TotalKind], file.Records.Values(TaxRecords.Kind));
        Assert.Equal(["15000"], file.Records.Values(TaxRecords.AmountYuan));
    }

    [Fact]
    public void A_total_of_a_year_is_spread_over_its_months_exactly()
    {
        var file = Dropped.Csv(Tax, $"税号,年度,税收合计(万元)\n{Code},2023,100\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(12, file.Records.Rows.Count);
        Assert.Equal(1_000_000m, file.Records.Values(TaxRecords.AmountYuan).Sum(decimal.Parse!));
        Assert.Equal("202301", file.Records.Rows[0][TaxRecords.Month]);
        Assert.Equal("202312", file.Records.Rows[11][TaxRecords.Month]);
        file.Issue(IssueCodes.SpreadOverYear);
    }

    [Fact]
    public void Sub_totals_beside_kinds_are_not_added() =>
        Assert.Equal(["100"], Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额,税收合计\n{Code},2023-05-15,增值税,100,500\n").Is(FileStatus.Accepted).Records.Values(TaxRecords.AmountYuan));

    [Theory]
    [InlineData("城建税", "城市维护建设税", null)]
    [InlineData("10104 企业所得税(汇算清缴)", "企业所得税", "汇算清缴")]
    [InlineData("改征增值税", "增值税", null)]
    [InlineData("个人所得税(代扣代缴)", "个人所得税", "代扣代缴")]
    public void Kinds_lose_codes_and_brackets_and_get_their_official_name(string written, string kind, string? item)
    {
        var file = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{Code},2023-05-15,{written},100\n").Is(FileStatus.Accepted);
        Assert.Equal([kind], file.Records.Values(TaxRecords.Kind));
        Assert.Equal([item], file.Records.Values(TaxRecords.Item));
    }

    [Fact]
    public void An_unknown_kind_is_kept_and_told() =>
        Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{Code},2023-05-15,月亮税,100\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.UnknownTaxKind);

    [Fact]
    public void Paid_and_not_yet_credited_does_not_count()
    {
        var file = Dropped.Rows(Tax, $"税号,缴款日期,入库日期,税种,入库金额\n{Code},2023-06-30,2023-07-02,增值税,100\n{Code},2023-06-30,,增值税,100\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["202307"], file.Records.Values(TaxRecords.Month));
        Assert.Equal(3, file.Issue(IssueCodes.NotCredited).Row);
    }

    [Fact]
    public void A_personal_id_keeps_its_amount_under_a_token_and_is_shown_nowhere()
    {
        const string id = "330723198001011232";
        var file = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{id},2023-05-15,增值税,100\n{id}01,2023-05-15,印花税,\n").Outcome;
        var good = Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{id},2023-05-15,增值税,100\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Matches("^id:[0-9a-f]{16}$", Assert.Single(good.Records.Values(TaxRecords.Taxpayer))!);
        Assert.DoesNotContain(file.Issues, issue => issue.Found?.Contains("330723198", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("330723198", Dropped.Rows(Tax, $"税号,入库日期,税种,入库金额\n{id},2023-05-15,增值税,坏\n").Quarantine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("330723002601133")]
    [InlineData("91330723MA2ABCDE0X01")]
    public void Old_and_long_tax_numbers_are_taken_as_text(string number) =>
        Assert.Equal([number], Dropped.Csv(Tax, $"税号,入库日期,税种,入库金额\n{number},2023-05-15,增值税,100\n").Is(FileStatus.Accepted).Records.Values(TaxRecords.Taxpayer));

    [Fact]
    public void A_wrong_check_character_is_an_error_row() =>
        Dropped.Rows(Tax, $"税号,入库日期,税种,入库金额\n{Dropped.WrongCheck},2023-05-15,增值税,100\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.CreditCodeCheck);

    [Fact]
    public void A_refund_file_with_a_negative_refund_asks() =>
        Dropped.Rows(Tax, $"税号,入库日期,税种,退税金额\n{Code},2023-05-15,增值税,-5\n").Issue(IssueCodes.NegativeRefund);
}
