using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>R4, R6, R29 and restatement of power.</summary>
public class PowerTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    [Fact]
    public async Task A_second_meter_that_starts_later_costs_no_history()
    {
        var county = new County().Register(X).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }),
            .. Months("2023-02", "2023-06").Select(month => new { account = "b", month, kwh = 50m, credit_code = X })]);
        var facts = await county.FactsAsync("2023-06", X);
        Assert.All(facts.PowerKnown, Assert.True);
        Assert.Equal(1450m, facts.GridKwh.Sum());
        Assert.DoesNotContain(ResultFlags.AccountGap, facts.Flags);
    }

    [Fact]
    public async Task Five_months_of_the_only_meter_are_five_known_months_and_three_of_three_in_the_year_to_date()
    {
        var county = new County().Register(X).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-03").Select(month => new { account = "other", month, kwh = 1m, credit_code = Y }),
            .. Months("2022-11", "2023-03").Select(month => new { account = "b", month, kwh = 0m, credit_code = X })]);
        Assert.Equal(5, (await county.FactsAsync("2023-03", X)).PowerKnown.Count(known => known));
        var yearToDate = await county.FactsAsync("2023-03", X, WindowKind.YearToDate);
        Assert.Equal([true, true, true], yearToDate.PowerKnown);
        Assert.True(yearToDate.AccountsLinked);
        Assert.Equal(0m, yearToDate.GridKwh.Sum());
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(900, false)]
    public async Task A_month_missing_in_one_account_is_flagged_and_unknown_when_it_weighs_more_than_a_tenth(int kwh, bool known)
    {
        var county = new County().Register(X).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }),
            .. Months("2023-01", "2023-03").Where(month => month != 202302).Select(month => new { account = "b", month, kwh = (decimal)kwh, credit_code = X })]);
        var facts = await county.FactsAsync("2023-06", X);
        Assert.Contains(ResultFlags.AccountGap, facts.Flags);
        Assert.Equal(known, facts.PowerKnown[7]);
        Assert.Equal(11, facts.PowerKnown.Where((_, i) => i != 7).Count(month => month));
        Assert.Equal(100m, facts.GridKwh[7]);
    }

    [Fact]
    public async Task A_monthly_row_beats_the_daily_rows()
    {
        var days = Enumerable.Range(1, 30).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 323.333333m, credit_code = X });
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 10_000m, credit_code = X })
            .Drop(SourceNames.Power, days);
        var facts = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal([10_000m], facts.GridKwh);
        Assert.DoesNotContain(ResultFlags.IncompleteDays, facts.Flags);
    }

    [Fact]
    public async Task Daily_rows_are_summed_a_later_file_restates_its_days_and_a_short_month_is_flagged()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Power, Enumerable.Range(1, 24).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 10m, credit_code = X }))
            .Drop(SourceNames.Power, new { account = "a", month = 202306, day = new DateOnly(2023, 6, 3), kwh = 15m, credit_code = X });
        var facts = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal(245m, facts.GridKwh[0]);
        Assert.True(facts.PowerKnown[0]);
        Assert.Contains(ResultFlags.IncompleteDays, facts.Flags);
    }

    [Fact]
    public async Task Bills_of_one_file_add_up_and_the_last_file_restates_the_account_month()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 1m, credit_code = X }, new { account = "b", month = 202306, kwh = 7m, credit_code = X })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 100m, credit_code = X }, new { account = "a", month = 202306, kwh = -20m, credit_code = X });
        Assert.Equal(87m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh[0]);
    }

    [Fact]
    public async Task A_later_file_without_photovoltaics_does_not_empty_them()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 1m, credit_code = X, pv_kwh = 30m, green_kwh = 5m })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 2m, credit_code = X });
        var facts = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal((2m, 30m, 5m), (facts.GridKwh[0], facts.PvKwh[0], facts.GreenKwh[0]));
    }

    [Fact]
    public async Task The_tenant_gets_its_share_and_the_holder_the_rest()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.25m })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 40_000m, credit_code = X });
        Assert.Equal(10_000m, (await county.FactsAsync("2023-06", Y, WindowKind.Month)).GridKwh[0]);
        Assert.Equal(30_000m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh[0]);
    }

    [Fact]
    public async Task Shares_above_one_and_rows_without_share_leave_everything_with_the_holder()
    {
        foreach (var share in new decimal?[] { 0.6m, null })
        {
            var county = new County().Register(X, Y, Code(3))
                .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share }, new { account = "a", credit_code = Code(3), share })
                .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 900m, credit_code = X });
            var holder = await county.FactsAsync("2023-06", X, WindowKind.Month);
            var tenant = await county.FactsAsync("2023-06", Y, WindowKind.Month);
            Assert.Equal(900m, holder.GridKwh[0]);
            Assert.Contains(ResultFlags.UnsplitSharedMeter, holder.Flags);
            Assert.False(tenant.AccountsLinked);
            Assert.Contains(ResultFlags.UnsplitSharedMeter, tenant.Flags);
        }
    }

    [Theory]
    [InlineData(0.5, 0.501, 499.5005, 500.4995)]
    [InlineData(0.5, 0.502, 0, 0)]
    public async Task Shares_a_little_above_one_are_scaled_and_more_than_a_thousandth_above_leave_all_with_the_holder(double y, double z, double yKwh, double zKwh)
    {
        var county = new County().Register(X, Y, Code(3))
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = (decimal)y }, new { account = "a", credit_code = Code(3), share = (decimal)z })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 1000m, credit_code = X });
        var facts = (await county.ResolveAsync("2023-06")).Facts(WindowKind.Month);
        Assert.Equal(((decimal)yKwh, (decimal)zKwh), (decimal.Round(facts[1].GridKwh[0], 6), decimal.Round(facts[2].GridKwh[0], 6)));
        Assert.Equal(1000m, facts.Sum(each => each.GridKwh[0]));
    }

    [Fact]
    public async Task The_holder_is_whom_the_register_of_meters_names_then_the_code_of_the_power_file_then_its_name_and_else_the_rest_is_unlinked()
    {
        async Task<decimal[]> Kwh(string? registered, string? code, string? name)
        {
            var county = new County().Register(X, Y, Code(3))
                .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.25m, holder_code = registered })
                .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 40_000m, credit_code = code, name });
            return [.. (await county.ResolveAsync("2023-06")).Facts(WindowKind.Month).Select(facts => facts.GridKwh[0])];
        }

        Assert.Equal([0m, 10_000m, 30_000m], await Kwh(Code(3), X, null));
        Assert.Equal([30_000m, 10_000m, 0m], await Kwh(null, X, "企业" + Code(3)));
        Assert.Equal([0m, 10_000m, 30_000m], await Kwh(null, null, "企业" + Code(3)));
        Assert.Equal([0m, 10_000m, 0m], await Kwh(null, null, "某人某户"));
    }

    [Fact]
    public async Task A_meter_that_changed_hands_ends_with_the_old_row_and_begins_with_the_new_one()
    {
        var county = new County().Register(X, Y, Code(3))
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, to_month = (int?)202304, from_month = (int?)null }, new { account = "a", credit_code = Code(3), to_month = (int?)null, from_month = (int?)202305 })
            .Drop(SourceNames.Power, Months("2023-03", "2023-06").Select(month => new { account = "a", month, kwh = 10m, credit_code = X }));
        Assert.Equal([10m, 10m, 0m, 0m], (await county.FactsAsync("2023-06", Y)).GridKwh.TakeLast(4));
        Assert.Equal([0m, 0m, 10m, 10m], (await county.FactsAsync("2023-06", Code(3))).GridKwh.TakeLast(4));
    }

    [Fact]
    public async Task The_register_wins_over_the_code_in_the_file_for_the_months_it_covers()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, from_month = 202305, to_month = 202305 })
            .Drop(SourceNames.Power, Months("2023-04", "2023-06").Select(month => new { account = "a", month, kwh = 10m, credit_code = X }));
        Assert.Equal([0m, 10m, 0m], (await county.FactsAsync("2023-06", Y)).GridKwh.TakeLast(3));
        Assert.Equal([10m, 0m, 10m], (await county.FactsAsync("2023-06", X)).GridKwh.TakeLast(3));
    }

    [Fact]
    public async Task A_yearly_split_in_kwh_becomes_a_share_of_the_same_months()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, from_month = 202207, to_month = 202306, split_kwh = 300m })
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }));
        Assert.Equal(300m, (await county.FactsAsync("2023-06", Y)).GridKwh.Sum());
        Assert.Equal(900m, (await county.FactsAsync("2023-06", X)).GridKwh.Sum());
    }

    [Fact]
    public async Task Linking_goes_by_code_then_organisation_code_then_exact_name_and_a_foreign_code_stays_unlinked()
    {
        var county = new County()
            .Drop(SourceNames.Enterprises, new { credit_code = X, effective_month = 202001, name = "武义甲工具(有限)公司", former_names = "武义老甲厂" })
            .Drop(SourceNames.Power,
                new { account = "1", month = 202306, kwh = 1m, credit_code = X, name = "别人" },
                new { account = "2", month = 202306, kwh = 10m, credit_code = CreditCode.Parse(X).OrganisationCode },
                new { account = "3", month = 202306, kwh = 100m, name = "武义甲工具（有限） 公司" },
                new { account = "4", month = 202306, kwh = 1_000m, name = "武义老甲厂" },
                new { account = "5", month = 202306, kwh = 10_000m, credit_code = Y, name = "武义老甲厂" },
                new { account = "6", month = 202306, kwh = 8_889m, name = "武义甲*" });
        var resolved = await county.ResolveAsync("2023-06");
        Assert.Equal(1_111m, resolved.Facts(WindowKind.Month)[0].GridKwh[0]);
        Assert.Equal(1_111m / 20_000m, resolved.Coverage[WindowKind.Month].KwhShare);
    }

    [Fact]
    public async Task Residential_accounts_count_and_are_flagged_unless_the_rulebook_says_no()
    {
        var county = new County().Register(X).Drop(SourceNames.Power,
            new { account = "1", month = 202306, kwh = 5m, credit_code = X, category = "城乡居民生活用电" },
            new { account = "2", month = 202306, kwh = 7m, credit_code = X, category = "非居民照明" });
        var counted = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal(12m, counted.GridKwh[0]);
        Assert.Contains(ResultFlags.ResidentialAccount, counted.Flags);
        county.Rules = county.Rules with { Power = county.Rules.Power with { CountResidentialAccounts = false } };
        var excluded = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal(7m, excluded.GridKwh[0]);
        Assert.DoesNotContain(ResultFlags.ResidentialAccount, excluded.Flags);
    }

    [Fact]
    public async Task A_month_in_which_an_account_was_somebody_elses_is_no_gap_of_the_account()
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Power, [
            .. Months("2022-07", "2023-06").Select(month => new { account = "a", month, kwh = 100m, credit_code = X }),
            .. Months("2022-07", "2023-06").Select(month => new { account = "b", month, kwh = 900m, credit_code = month == 202302 ? Y : X })]);
        var facts = await county.FactsAsync("2023-06", X);
        Assert.All(facts.PowerKnown, Assert.True);
        Assert.DoesNotContain(ResultFlags.AccountGap, facts.Flags);
    }

    [Fact]
    public async Task Of_files_that_make_up_a_month_of_days_the_newest_says_whose_account_it_is()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Power, Enumerable.Range(1, 15).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m, credit_code = X }))
            .Drop(SourceNames.Power, Enumerable.Range(16, 15).Select(day => new { account = "a", month = 202306, day = new DateOnly(2023, 6, day), kwh = 1m, credit_code = Y }));
        Assert.Equal(0m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
        Assert.Equal(30m, (await county.FactsAsync("2023-06", Y, WindowKind.Month)).GridKwh.Sum());
    }
}
