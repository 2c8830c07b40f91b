using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Recalculation.Findings;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>What must hold whatever the files say.</summary>
public class InvarianceTests
{
    private static readonly string[] Codes = [.. Enumerable.Range(1, 6).Select(Code)];
    private static readonly string[] Accounts = ["a", "b", "c", "d"];
    private static readonly Gen<string> Who = Gen.Int[0, Codes.Length - 1].Select(i => Codes[i]);
    private static readonly Gen<int> MonthOf = Gen.Int[0, 11].Select(i => Month.Parse("2022-07").AddMonths(i).YearMonth);
    private static readonly Gen<decimal> Figure = Gen.Int[-1_000, 100_000_000].Select(i => i / 1_000m);

    private static readonly Gen<object> Power =
        from account in Gen.Int[0, 3]
        from month in MonthOf
        from day in Gen.Int[0, 28]
        from kwh in Figure
        from code in Who
        select day < 15
            ? new { account = Accounts[account], month, kwh, credit_code = code }
            : (object)new { account = Accounts[account], month, day = Month.FromYearMonth(month).FirstDay.AddDays(day - 1), kwh, credit_code = code };

    private static readonly Gen<object> Tax =
        from who in Who
        from month in MonthOf
        from kind in OneOf("增值税", "企业所得税", "合计", "契税")
        from flow in OneOf("payment", "refund", "credit")
        from column in Gen.Bool
        from amount in Figure
        from office in OneOf<string?>(null, "一分局", "二分局")
        select (object)new { taxpayer = who, month, kind, flow, from_column = column, amount_yuan = amount, office };

    private static readonly Gen<object> Meter =
        from account in Gen.Int[0, 3]
        from who in Who
        from share in Gen.Int[0, 12]
        select (object)new { account = Accounts[account], credit_code = who, share = share == 12 ? (decimal?)null : share / 10m };

    private static readonly Gen<object> Land =
        from parcel in Gen.Int[1, 4]
        from who in Who
        from area in Gen.Int[1, 100_000]
        from share in Gen.Int[0, 10]
        from acquired in Gen.Int[0, 14]
        select (object)new
        {
            parcel = "330723001001GB0000" + parcel,
            holder_code = who,
            area = area / 10m,
            area_unit = "m2",
            share = share == 0 ? (decimal?)null : share / 10m,
            acquired_on = acquired == 0 ? (DateOnly?)null : Month.Parse("2022-06").AddMonths(acquired).FirstDay,
        };

    private static readonly Gen<object> Statistic =
        from who in Who
        from month in MonthOf
        from cumulative in Gen.Bool
        from erase in Gen.Int[0, 9]
        from value in Figure
        from item in OneOf("value_added_wan", "employees", "diesel_t")
        select (object)new { credit_code = who, year = month / 100, month, cumulative, item, value = erase == 0 ? (decimal?)null : value, erase = erase == 0 };

    private static readonly Gen<County> Counties =
        from power in Gen.Select(Power.Array[1, 30], Power.Array[1, 20])
        from tax in Gen.Select(Tax.Array[1, 30], Tax.Array[1, 20])
        from meters in Meter.Array[1, 6]
        from land in Gen.Select(Land.Array[1, 10], Land.Array[1, 5])
        from statistics in Gen.Select(Statistic.Array[1, 30], Statistic.Array[1, 10])
        select new County().Register(Codes.Take(4))
            .Drop(SourceNames.Power, power.Item1).Drop(SourceNames.Power, power.Item2)
            .Drop(SourceNames.Tax, tax.Item1).Drop(SourceNames.Tax, tax.Item2)
            .Drop(SourceNames.Meters, meters)
            .Drop(SourceNames.Land, land.Item1).Drop(SourceNames.Land, land.Item2)
            .Drop(SourceNames.Statistics, statistics.Item1).Drop(SourceNames.Statistics, statistics.Item2);

    [Fact]
    public Task The_order_of_rows_in_a_segment_changes_nothing() =>
        Gen.Select(Counties, Gen.Int).SampleAsync(
            async pair => Assert.Equal(await TextOf(pair.Item1), await TextOf(pair.Item1.Shuffled(new Random(pair.Item2)))), iter: 60);

    [Fact]
    public Task Splitting_an_account_loses_no_power_and_counts_none_twice() =>
        Gen.Select(Meter.Array[1, 6], Figure.Array[12]).SampleAsync(async pair =>
        {
            var (meters, kwh) = pair;
            var county = new County().Register(Codes)
                .Drop(SourceNames.Meters, meters)
                .Drop(SourceNames.Power, kwh.Select((value, i) => new { account = "a", month = Month.Parse("2022-07").AddMonths(i).YearMonth, kwh = value, credit_code = Codes[0] }));
            var facts = (await county.ResolveAsync("2023-06")).Facts(WindowKind.Rolling12);
            Assert.Equal(kwh, Enumerable.Range(0, 12).Select(month => facts.Sum(enterprise => enterprise.GridKwh[month])));
        }, iter: 60);

    [Fact]
    public Task Land_is_conserved_whoever_holds_it() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 10].Array[1, 6], Gen.Int[0, 13].Array[6]).SampleAsync(async drawn =>
        {
            var (squareMetres, shares, acquired) = drawn;
            // Shares that all stand there and do not reach 1 leave the rest unassigned.
            if (!shares.Contains(0) && shares.Sum() < 10) return;
            var datesDiffer = shares.All(share => share == 0);
            var first = Month.Parse("2022-06").FirstDay;
            var rows = shares.Select((share, i) => new
            {
                parcel = "330723001001GB00001",
                holder_code = Codes[i],
                area = (decimal)squareMetres,
                area_unit = "m2",
                share = share == 0 ? (decimal?)null : share / 10m,
                acquired_on = i == 0 ? first : first.AddMonths(datesDiffer ? acquired[i] : 0),
            });
            var facts = (await new County().Register(Codes).Drop(SourceNames.Land, rows).ResolveAsync("2023-06")).Facts(WindowKind.Rolling12);
            Assert.Equal(squareMetres * 0.0015m, decimal.Round(facts.Sum(enterprise => enterprise.LandMu), 18));
        }, iter: 100);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static async Task<string> TextOf(County county)
    {
        var result = await county.RunAsync("2023-06");
        return JsonSerializer.Serialize(new
        {
            result.Missing,
            Findings = await county.AllAsync(),
            Coverage = result.Coverage.Select(pair => pair.ToString()),
            Enterprises = result.Enterprises.Select(enterprise => new
            {
                enterprise.Profile,
                Windows = enterprise.Windows.Select(pair => new { pair.Key, pair.Value.Carbon, pair.Value.PerMu }),
            }),
        });
    }
}
