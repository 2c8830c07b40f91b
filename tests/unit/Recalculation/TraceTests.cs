using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>Every fact says what became of it: counted with what it contributes, or why not.</summary>
public class TraceTests
{
    private const string Parcel = "330723001001GB00001";
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    private static async Task<EnterpriseTrace> TraceAsync(County county, string code, string period = "2023-06")
    {
        var trace = new PeriodTrace([CreditCode.Parse(code)]);
        await PeriodResolver.ResolveAsync(Month.Parse(period), county.Rules, county.Files, county.Links, county, CancellationToken.None, trace);
        Assert.Null(trace.Of(CreditCode.Parse(code == X ? Y : X)));
        return trace.Of(CreditCode.Parse(code))!;
    }

    [Fact]
    public async Task A_restated_bill_names_the_file_that_restated_it_and_days_yield_to_the_month()
    {
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 9m, credit_code = X })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 10m, credit_code = X })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, day = new DateOnly(2023, 6, 2), kwh = 0.3m, credit_code = X }), X);
        var use = Assert.Single(told.Power);
        Assert.Equal((10m, PowerRole.Whole, PowerBasis.Code), (use.Kwh, use.Role, use.Basis));
        Assert.Equal(
            [
                (new FindingRow("power-0000", 1), FactOutcome.Restated, "power-0001"), (new FindingRow("power-0001", 1), FactOutcome.Counted, null),
                (new FindingRow("power-0002", 1), FactOutcome.MonthlyFigureLive, "power-0001"),
            ],
            use.Rows.Select(row => (row.At, row.Outcome, row.By)));
    }

    [Fact]
    public async Task A_later_file_restates_the_days_it_has_and_no_others()
    {
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(SourceNames.Power, Enumerable.Range(1, 2).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m, credit_code = X }))
            .Drop(SourceNames.Power, new { account = "a", month = 202306, day = new DateOnly(2023, 6, 2), kwh = 5m, credit_code = X }), X);
        var use = Assert.Single(told.Power);
        Assert.Equal((6m, 2), (use.Kwh, use.Days));
        Assert.Equal("power-0001", Assert.Single(use.Rows, row => row.Outcome == FactOutcome.Restated).By);
    }

    [Fact]
    public async Task A_tenant_has_its_share_and_the_holder_what_it_leaves()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 40_000m, credit_code = X })
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.25m });
        var tenant = Assert.Single((await TraceAsync(county, Y)).Power);
        Assert.Equal((10_000m, PowerRole.Share, 0.25m, new FindingRow("meters-0000", 1)), (tenant.Kwh, tenant.Role, tenant.Shares[0].GivenShare, tenant.Shares[0].At));
        var holder = Assert.Single((await TraceAsync(county, X)).Power);
        Assert.Equal((30_000m, PowerRole.Rest, 1), (holder.Kwh, holder.Role, holder.Shares.Count));
        Assert.Equal(40_000m, Assert.Single(holder.Rows).Kwh);
    }

    [Fact]
    public async Task A_correction_s_rows_stand_where_they_stood_and_the_base_s_rows_in_the_base()
    {
        object Row(int row, string account, decimal kwh) => new { account, month = 202306, kwh, credit_code = X, row };
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(SourceNames.Power, Row(2, "a", 1m), Row(3, "b", 7m))
            .Correct(SourceNames.Power, 0, Row(4, "a", 5m)), X);
        var use = Assert.Single(told.Power, use => use.Account == "a");
        Assert.Equal(6m, use.Kwh);
        Assert.Equal(
            [new FindingRow("power-0000", 2), new FindingRow("power-0001", 4)],
            use.Rows.Where(row => row.Outcome == FactOutcome.Counted).Select(row => row.At).OrderBy(at => at.Row));
    }

    [Fact]
    public async Task Tax_counts_pays_back_and_leaves_out_with_reasons()
    {
        object Row(decimal amount, string kind = "增值税", string flow = "payment", string? reason = null, bool column = false) =>
            new { taxpayer = X, month = 202306, kind, flow, amount_yuan = amount, refund_reason = reason, from_column = column };
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(SourceNames.Tax, Row(1m), Row(2m, "合计"))
            .Drop(
                SourceNames.Tax, Row(800_000m), Row(30_000m, flow: "refund", reason: "误收多缴退税"), Row(9m, flow: "refund", reason: "出口退税"), Row(5m, "契税"),
                Row(6m, "没听说过的税"), Row(15m, flow: "credit", column: true), Row(15m, flow: "credit", column: true)), X);
        Assert.Equal(
            [
                (1m, 0m, FactOutcome.Restated), (2m, 0m, FactOutcome.KindsLive), (800_000m, 800_000m, FactOutcome.Counted),
                (30_000m, -30_000m, FactOutcome.Counted), (9m, 0m, FactOutcome.RefundNotDeducted), (5m, 0m, FactOutcome.KindNotCounted),
                (6m, 0m, FactOutcome.KindUnknown), (15m, 15m, FactOutcome.Counted), (15m, 0m, FactOutcome.CreditRepeated),
            ],
            told.Tax.Select(use => (use.AmountYuan, use.Contribution, use.Outcome)));
        Assert.Equal("tax-0001", told.Tax[0].By);
        Assert.Equal([Month.Parse("2023-06")], told.TaxDelivered);
    }

    [Fact]
    public async Task Land_says_months_share_and_the_right_that_is_over()
    {
        object Right(string holder, DateOnly? ends = null, DateOnly? acquired = null, decimal? share = null, string parcel = Parcel) =>
            new { parcel, holder_code = holder, area = 30_000m, area_unit = "m2", share, acquired_on = acquired, ends_on = ends };
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(
                SourceNames.Land, Right(X, share: 0.4m, acquired: new DateOnly(2023, 3, 15)), Right(Y, share: 0.6m, acquired: new DateOnly(2020, 1, 1)),
                Right(X, ends: new DateOnly(2020, 1, 1), parcel: "330723001001GB00002"))
            .Drop(SourceNames.Leases, new { parcel = Parcel, lessor_code = X, lessee_code = Y, land_area = 2m, area_unit = "mu", to_day = new DateOnly(2023, 3, 31) }), X);
        var use = Assert.Single(told.Land, use => use.Parcel == Parcel);
        Assert.Equal((45m, 0.4m, "2023-03", "2023-06"), (use.AreaMu, use.Numerator / use.Denominator, use.From.ToString(), use.To.ToString()));
        Assert.Equal(72m, use.MuMonths[WindowKind.Rolling12]);
        Assert.Equal(FactOutcome.NotHeld, Assert.Single(told.LandLeftOut).Outcome);
        var lease = Assert.Single(told.Leases);
        Assert.Equal((false, 2m, 9), (lease.IsLessee, lease.AreaMu, lease.Months.Count));
    }

    [Fact]
    public async Task Statistics_say_how_a_month_came_by_its_figure()
    {
        object Row(int month, decimal value, bool cumulative = false) =>
            new { credit_code = X, year = month / 100, month, cumulative, item = StatisticsItems.ValueAddedWan, value };
        var told = await TraceAsync(new County().Register(X, Y)
            .Drop(SourceNames.Statistics, Row(202302, 80m, true))
            .Drop(SourceNames.Statistics, Row(202302, 90m, true), Row(202301, 40m))
            .Drop(SourceNames.Statistics, new { credit_code = X, year = 2023, item = StatisticsItems.ValueAddedWan, value = 390m }), X);
        Assert.Equal(
            [(80m, FactOutcome.Restated, "statistics-0001"), (90m, FactOutcome.Counted, null), (40m, FactOutcome.CumulativeLive, null), (390m, FactOutcome.Counted, null)],
            told.Statistics.Select(use => (use.Value!.Value, use.Outcome, use.By)));
        var january = told.StatisticsMonths[0];
        Assert.Equal((45m, SpreadOrigin.Cumulative, 2, 2, 0), (january.Value, january.Origin, january.Span, january.CumulativeMonth, january.CumulativeBefore));
        var march = told.StatisticsMonths[2];
        Assert.Equal((30m, SpreadOrigin.AnnualSpread, 10), (march.Value, march.Origin, march.AnnualMonths));
    }

    [Fact]
    public async Task The_register_says_which_row_an_attribute_is_of()
    {
        var told = await TraceAsync(new County().Register(X, Y).Drop(
            SourceNames.Enterprises, new { credit_code = X, effective_month = 202301, industry = "3311" }, new { credit_code = X, effective_month = 202401, industry = "1711" }), X);
        Assert.Equal(
            [("3465", false), ("3311", true), ("1711", false)],
            told.Attributes.Where(use => use.Attribute == EnterpriseRecords.Industry).Select(use => (use.Value, use.Counted)));
        Assert.Equal(new FindingRow("enterprises-0001", 1), told.Attributes.Single(use => use.Value == "3311").At);
    }

    [Fact]
    public async Task A_trace_changes_no_figure()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 40_000m, credit_code = X })
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.3m });
        var plain = (await county.ResolveAsync("2023-06")).Facts(WindowKind.Rolling12);
        var traced = await PeriodResolver.ResolveAsync(
            Month.Parse("2023-06"), county.Rules, county.Files, county.Links, county, CancellationToken.None, new PeriodTrace());
        Assert.Equal(plain.Select(facts => facts.GridKwh.Sum()), traced.Facts(WindowKind.Rolling12).Select(facts => facts.GridKwh.Sum()));
    }
}
