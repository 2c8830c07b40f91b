using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>旧户号 (RULINGS 5.2): an account and its former numbers are one supply; each month's rows keep their own holder.</summary>
public class FormerAccountTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);

    [Fact]
    public async Task History_delivered_again_under_the_new_number_takes_the_place_of_the_old_rows()
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Power, Months("2022-07", "2022-12").Select(month => new { account = "old", month, kwh = 100m, credit_code = X }))
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Select(month => new { account = "new", month, kwh = 110m, credit_code = X, former_account = "old" }));
        var facts = await county.FactsAsync("2023-06", X);
        Assert.Equal(12 * 110m, facts.GridKwh.Sum());
        Assert.All(facts.PowerKnown, Assert.True);
    }

    [Fact]
    public async Task Daily_rows_under_the_new_number_take_the_place_of_the_same_days_and_a_monthly_row_of_all()
    {
        static object Day(string account, int day, decimal kwh, string? former = null) =>
            new { account, month = 202306, day = new DateOnly(2023, 6, day), kwh, credit_code = X, former_account = former };
        var county = new County().Register(X)
            .Drop(SourceNames.Power, Day("old", 1, 5m), Day("old", 2, 5m))
            .Drop(SourceNames.Power, Day("new", 2, 7m, "old"), Day("new", 3, 7m, "old"));
        Assert.Equal(19m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
        county.Drop(SourceNames.Power, new { account = "new", month = 202306, kwh = 30m, credit_code = X, former_account = "old" });
        Assert.Equal(30m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
    }

    [Fact]
    public async Task The_last_bill_and_the_first_of_one_file_both_count_each_for_its_holder() // 过户 within a month
    {
        var county = new County().Register(X, Y).Drop(SourceNames.Power,
            new { account = "old", month = 202306, kwh = 400m, credit_code = X, former_account = (string?)null },
            new { account = "new", month = 202306, kwh = 600m, credit_code = Y, former_account = (string?)"old" });
        Assert.Equal(400m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
        Assert.Equal(600m, (await county.FactsAsync("2023-06", Y, WindowKind.Month)).GridKwh.Sum());
    }

    [Fact]
    public async Task A_change_of_number_is_no_gap_and_a_month_between_the_numbers_is_one()
    {
        County With(string lastOfOld) => new County().Register(X)
            .Drop(SourceNames.Power, Months("2022-07", "2023-06").Select(month => new { account = "other", month, kwh = 1m, credit_code = X }))
            .Drop(SourceNames.Power, [
                .. Months("2022-07", lastOfOld).Select(month => new { account = "old", month, kwh = 100m, credit_code = X, former_account = (string?)null }),
                .. Months("2023-01", "2023-06").Select(month => new { account = "new", month, kwh = 100m, credit_code = X, former_account = (string?)"old" })]);
        Assert.DoesNotContain(ResultFlags.AccountGap, (await With("2022-12").FactsAsync("2023-06", X)).Flags);
        Assert.Contains(ResultFlags.AccountGap, (await With("2022-11").FactsAsync("2023-06", X)).Flags);
    }

    [Fact]
    public async Task The_register_of_meters_speaks_of_the_supply_under_all_its_numbers()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "new", credit_code = Y, share = 0.25m })
            .Drop(SourceNames.Power,
                new { account = "old", month = 202305, kwh = 400m, credit_code = X, former_account = (string?)null },
                new { account = "new", month = 202306, kwh = 800m, credit_code = X, former_account = (string?)"old" });
        Assert.Equal([100m, 200m], (await county.FactsAsync("2023-06", Y)).GridKwh.TakeLast(2));
        Assert.Equal([300m, 600m], (await county.FactsAsync("2023-06", X)).GridKwh.TakeLast(2));
    }

    [Fact]
    public async Task A_number_that_two_accounts_come_from_belongs_to_neither() // split accounts, and placeholders such as 0000000000
    {
        var county = new County().Register(X)
            .Drop(SourceNames.Power, new { account = "old", month = 202306, kwh = 100m, credit_code = X })
            .Drop(SourceNames.Power,
                new { account = "a", month = 202306, kwh = 10m, credit_code = X, former_account = "old" },
                new { account = "b", month = 202306, kwh = 20m, credit_code = X, former_account = "old" });
        Assert.Equal(130m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
    }

    [Fact]
    public async Task The_holder_of_an_account_may_be_named_in_the_register_by_name()
    {
        var county = new County().Register(X, Y)
            .Drop(SourceNames.Meters, new { account = "a", credit_code = Y, share = 0.25m, holder_name = "企业" + X })
            .Drop(SourceNames.Power, new { account = "a", month = 202306, kwh = 400m });
        Assert.Equal(300m, (await county.FactsAsync("2023-06", X, WindowKind.Month)).GridKwh.Sum());
    }
}
