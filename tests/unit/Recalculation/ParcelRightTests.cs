using CsCheck;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Campaign;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>Rights as the campaign reads them are those of the monthly runs, with everything else that the files say.</summary>
public sealed class ParcelRightTests
{
    private static readonly Month Period = Month.Parse("2023-06");
    private static readonly string[] Codes = [County.Code(1), County.Code(2), County.Code(3)];
    private const string Parcel = "330723001001GB00012";

    private static async Task<IReadOnlyList<ParcelRight>> ReadAsync(County county) =>
        (await CampaignSources.ReadAsync(Period, county.Rules.At(Period), county.Files, county.Links, county, default)).Land;

    [Fact]
    public async Task Every_column_arrives_areas_in_mu_and_exact()
    {
        var county = new County().Register(Codes).Drop(SourceNames.Land, new
        {
            parcel = Parcel,
            holder_code = Codes[0],
            holder_name = "甲厂",
            area = 6_666.67m,
            area_unit = "m2",
            acquired_on = new DateOnly(2020, 1, 1),
            ends_on = new DateOnly(2070, 1, 1),
            granted_on = new DateOnly(2019, 12, 1),
            town = "桐琴镇",
            location = "百花山",
            land_use = "工业用地",
            right_type = "国有建设用地使用权",
            supply_mode = "出让",
            start_due_on = new DateOnly(2020, 6, 1),
            completion_due_on = new DateOnly(2021, 6, 1),
            production_due_on = new DateOnly(2021, 12, 1),
            not_started = true,
            developed_area = 100m,
            due_area = 6_000m,
            invested_wan = 500m,
            total_investment_wan = 3_000m,
            suspended_on = new DateOnly(2021, 1, 1),
            idle_reason = "资金不足",
            standard_land = true,
            agreed_tax_per_mu = 20m,
            agreed_investment_per_mu = 300m,
            price_wan = 1_000m,
            supervision_no = "3307232019B00123",
            contract_no = "HT-1",
        });
        var right = Assert.Single(await ReadAsync(county));
        Assert.Equal((Parcel, Codes[0], "甲厂", 10.000005m, 10.000005m, 10.000005m), (right.Parcel, right.Holder?.Value, right.HolderName, right.AreaMu, right.ParcelMu, right.HeldMu));
        Assert.Equal((0.15m, 9m, 500m, 3_000m), (right.DevelopedMu, right.DueMu, right.InvestedWan, right.TotalInvestmentWan));
        Assert.Equal((new DateOnly(2020, 6, 1), new DateOnly(2021, 6, 1), new DateOnly(2021, 12, 1), new DateOnly(2021, 1, 1)), (right.StartDueOn, right.CompletionDueOn, right.ProductionDueOn, right.SuspendedOn));
        Assert.Equal((new DateOnly(2020, 1, 1), new DateOnly(2070, 1, 1), new DateOnly(2019, 12, 1)), (right.AcquiredOn, right.EndsOn, right.GrantedOn));
        Assert.Equal((true, true, 20m, 300m, 1_000m), (right.NotStarted, right.StandardLand, right.AgreedTaxPerMu, right.AgreedInvestmentPerMu, right.PriceWan));
        Assert.Equal(("桐琴镇", "百花山", "工业用地", "国有建设用地使用权", "出让"), (right.Town, right.Location, right.Use, right.RightType, right.SupplyMode));
        Assert.Equal(("资金不足", "3307232019B00123", "HT-1", "land-0000", 1), (right.IdleReason, right.SupervisionNo, right.ContractNo, right.Origin.FileId, right.Origin.Row));
    }

    /// <summary>An empty optional cell of a later file restates nothing (R1); a start that is told ends the word that there was none.</summary>
    [Fact]
    public async Task A_later_file_leaves_what_it_does_not_say()
    {
        object Row(DateOnly? started, bool? not, DateOnly? due) => new { parcel = Parcel, holder_code = Codes[0], area = 20m, area_unit = "mu", started_on = started, not_started = not, start_due_on = due };
        var county = new County().Register(Codes).Drop(SourceNames.Land, Row(null, true, new DateOnly(2021, 1, 1))).Drop(SourceNames.Land, Row(null, null, null));
        var right = Assert.Single(await ReadAsync(county));
        Assert.Equal((true, new DateOnly(2021, 1, 1), "land-0001"), (right.NotStarted, right.StartDueOn, right.Origin.FileId));
        right = Assert.Single(await ReadAsync(county.Drop(SourceNames.Land, Row(new DateOnly(2023, 2, 1), null, null))));
        Assert.Equal((false, new DateOnly(2023, 2, 1)), (right.NotStarted, right.StartedOn));
    }

    [Fact]
    public async Task Natural_persons_are_masked_and_certificates_alone_are_no_parcel()
    {
        var county = new County().Register(Codes).Drop(
            SourceNames.Land, new { parcel = Parcel, holder_name = "张三丰", area = 20m, area_unit = "mu" }, new { certificate = "浙(2019)武义县不动产权第0001234号", holder_name = "某某电器厂", area = 20m, area_unit = "mu" });
        var rights = await ReadAsync(county);
        Assert.Equal("张**", rights.Single(right => right.Parcel == Parcel).HolderName);
        Assert.Empty(ParcelOnDay.Of([.. rights.Where(right => right.Parcel != Parcel)], Period.LastDay));
    }

    /// <summary>What an enterprise holds at the end of the period is its A of that month, whatever files were dropped, to the last of ten decimals.</summary>
    [Trait("kind", "property")]
    [Fact]
    public Task Held_areas_are_those_of_the_month() => Gen.Int[0, int.MaxValue].SampleAsync(async seed =>
    {
        var random = new Random(seed);
        var county = new County().Register(Codes);
        for (var file = random.Next(1, 4); file > 0; file--) county.Drop(SourceNames.Land, Enumerable.Range(0, random.Next(1, 6)).Select(_ => Row(random)));
        var rights = await ReadAsync(county);
        foreach (var code in Codes)
        {
            var month = (await county.FactsAsync("2023-06", code, WindowKind.Month)).LandMu;
            if (Math.Abs(rights.Where(right => right.Holder?.Value == code).Sum(right => right.HeldMu) - month) > 0.00000001m) return false;
        }

        return rights.All(right => right.HeldMu >= 0m && right.HeldMu <= right.AreaMu && (right.HeldMu == 0m || right.ExistsOn(Period.LastDay)))
            && rights.GroupBy(right => (right.Parcel, right.Lot)).All(lot => lot.Sum(right => right.HeldMu) <= lot.First().AreaMu);
    }, iter: 200);

    private static object Row(Random random)
    {
        DateOnly? Maybe(int odds) => random.Next(odds) == 0 ? new DateOnly(2023, random.Next(5, 8), random.Next(1, 31)) : null;
        decimal? Area(int kind, int own) => kind == own ? random.Next(1, 5) * 1_000.5m : null;
        var kind = random.Next(4);
        return new
        {
            parcel = $"P{random.Next(2)}",
            unit = random.Next(3) switch { 0 => null, 1 => "U1", _ => "U2" },
            holder_code = Codes[random.Next(3)],
            area_unit = random.Next(2) == 0 ? "mu" : "m2",
            area = Area(kind, 0) ?? Area(kind, 3),
            exclusive_area = Area(kind, 1),
            used_area = Area(kind, 2),
            share = random.Next(3) == 0 ? random.Next(1, 11) / 10m : (decimal?)null,
            acquired_on = Maybe(2),
            ends_on = Maybe(5),
            cancelled_on = Maybe(5),
        };
    }
}
