using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using static Wuyi.Pipeline.UnitTests.Recalculation.County;

namespace Wuyi.Pipeline.UnitTests.Recalculation;

/// <summary>RULES 9: what a person approved comes after the codes and before the name; what a person rejected is not linked by name.</summary>
public class CrosswalkTests
{
    private static readonly string X = Code(1);
    private static readonly string Y = Code(2);
    private static readonly string Stranger = Code(9);
    private static readonly int[] Window = Months("2022-07", "2023-06");

    private static County WithNames() => new County().Drop(SourceNames.Enterprises,
        new { credit_code = X, effective_month = 202001, name = "武义甲工具厂" }, new { credit_code = Y, effective_month = 202001, name = "武义乙工具厂" });

    private static async Task<(decimal X, decimal Y)> Kwh(County county)
    {
        var facts = (await county.ResolveAsync("2023-06")).Facts(WindowKind.Rolling12);
        return (facts[0].GridKwh.Sum(), facts[1].GridKwh.Sum());
    }

    private static County Power(string account, string? code, string? name) =>
        WithNames().Drop(SourceNames.Power, Window.Select(month => new { account, month, kwh = 10m, credit_code = code, name }));

    [Fact]
    public async Task An_accepted_account_is_its_enterprises()
    {
        Assert.Equal((0m, 0m), await Kwh(Power("3307230001", null, "章三")));
        Assert.Equal((0m, 120m), await Kwh(Power("3307230001", null, "章三").Decide("account:3307230001", "accepted", Y)));
    }

    [Fact]
    public async Task An_approved_account_wins_over_the_name_and_over_a_code_outside_the_register_but_not_over_a_code_of_the_register()
    {
        Assert.Equal((0m, 120m), await Kwh(Power("3307230001", null, "武义甲工具厂").Decide("account:3307230001", "accepted", Y)));
        Assert.Equal((0m, 120m), await Kwh(Power("3307230001", Stranger, null).Decide("account:3307230001", "accepted", Y)));
        Assert.Equal((120m, 0m), await Kwh(Power("3307230001", X, null).Decide("account:3307230001", "accepted", Y)));
    }

    [Fact]
    public async Task An_account_that_changed_hands_is_each_owners_in_his_months()
    {
        var county = Power("3307230001", null, null)
            .Decide("account:3307230001", "accepted", $"{X} ..2022-12").Decide("account:3307230001", "accepted", $"{Y} 2023-01..");
        Assert.Equal((60m, 60m), await Kwh(county));
    }

    [Theory]
    [InlineData("account:3307230001", true)]
    [InlineData("account:3307230001", false)]
    [InlineData("name:武义甲工具厂", true)]
    public async Task A_rejected_enterprise_is_not_linked_by_name(string subject, bool one)
    {
        Assert.Equal((120m, 0m), await Kwh(Power("3307230001", null, "武义甲工具厂")));
        Assert.Equal((0m, 0m), await Kwh(Power("3307230001", null, "武义甲工具厂").Decide(subject, "rejected", one ? X : null)));
        Assert.Equal((120m, 0m), await Kwh(Power("3307230001", null, "武义甲工具厂").Decide(subject, "rejected", Y)));
        Assert.Equal((120m, 0m), await Kwh(Power("3307230001", X, "武义甲工具厂").Decide(subject, "rejected", X)));
    }

    [Fact]
    public async Task A_name_of_two_enterprises_links_when_a_person_says_whose_it_is()
    {
        County Ambiguous() => WithNames()
            .Drop(SourceNames.Enterprises, new[] { X, Y }.Select(code => new { credit_code = code, effective_month = 202001, former_names = "武义老工具厂" }))
            .Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 7m, name = "武义老工具厂" });
        Assert.Equal((0m, 0m), await Kwh(Ambiguous()));
        Assert.Equal((7m, 0m), await Kwh(Ambiguous().Decide("name:武义老工具厂", "accepted", X)));
        // One of two rejected leaves the other to a person: never by itself on a name that several have.
        Assert.Equal((0m, 0m), await Kwh(Ambiguous().Decide("name:武义老工具厂", "rejected", Y)));
    }

    [Fact]
    public async Task A_target_outside_the_register_links_nothing() =>
        Assert.Equal((0m, 0m), await Kwh(Power("3307230001", null, null).Decide("account:3307230001", "accepted", Stranger)));

    [Fact]
    public async Task A_taxpayer_number_holds_in_tax_and_statistics()
    {
        var county = WithNames()
            .Drop(SourceNames.Tax, new { taxpayer = Stranger, month = 202306, kind = "增值税", flow = "payment", amount_yuan = 20_000m })
            .Drop(SourceNames.Statistics, new { credit_code = Stranger, year = 2023, month = 202306, item = "value_added_wan", value = 30m })
            .Decide($"taxpayer:{Stranger}", "accepted", X);
        var facts = await county.FactsAsync("2023-06", X, WindowKind.Month);
        Assert.Equal(2m, facts.TaxWan);
        Assert.Equal(30m, facts.ValueAddedWan);
    }

    [Fact]
    public async Task Holders_lessors_and_lessees_are_linked_by_what_was_decided_about_them()
    {
        const string parcel = "330723001001GB00001";
        var county = WithNames()
            .Drop(SourceNames.Land, new { parcel, holder_name = "武义某某制造厂", area = 30m, area_unit = "mu" })
            .Drop(SourceNames.Leases, new { parcel, lessor_name = "武义某某制造厂", lessee_name = "李四五金", land_area = 10m, area_unit = "mu" })
            .Decide("holder:武义某某制造厂", "accepted", X).Decide("lessor:武义某某制造厂", "accepted", X).Decide("lessee:李四五金", "accepted", Y);
        var facts = (await county.ResolveAsync("2023-06")).Facts(WindowKind.Month);
        Assert.Equal((20m, 10m), (facts[0].LandMu, facts[1].LandMu));
    }

    [Fact]
    public async Task A_shared_meters_tenant_named_by_an_old_code_is_linked_by_its_taxpayer_number()
    {
        var county = WithNames()
            .Drop(SourceNames.Meters, new { account = "1", credit_code = Stranger, share = 0.25m })
            .Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 40_000m, credit_code = X });
        Assert.Equal((30_000m, 0m), await Kwh(county));
        Assert.Equal((30_000m, 10_000m), await Kwh(county.Decide($"taxpayer:{Stranger}", "accepted", Y)));
    }

    [Fact]
    public async Task Decisions_are_part_of_the_inputs_and_change_nothing_else()
    {
        var county = Power("3307230001", X, null);
        var before = await county.RunAsync("2023-06");
        var after = await county.Decide("account:3307239999", "accepted", Y).RunAsync("2023-06");
        Assert.Equal(Wuyi.Pipeline.Results.ResultHash.Of(before.Enterprises), Wuyi.Pipeline.Results.ResultHash.Of(after.Enterprises));
    }

    [Fact]
    public async Task Land_known_by_a_certificate_counts_as_unlinked_until_a_person_says_which_parcel_it_is()
    {
        const string certificate = "浙(2019)武义县不动产权第0001234号";
        const string parcel = "330723001001GB00001";
        var county = WithNames().Drop(SourceNames.Land, new { certificate, holder_code = X, area = 30m, area_unit = "mu" });
        var resolved = await county.ResolveAsync("2023-06");
        Assert.Equal(0m, resolved.Facts(WindowKind.Month)[0].LandMu);
        Assert.Equal(0m, resolved.Coverage[WindowKind.Month].AreaShare);
        Assert.Equal($"certificate:{certificate}", Assert.Single(resolved.Linking.Entries).Subject.ToString());
        resolved = await county.Decide($"certificate:{certificate}", "accepted", parcel).ResolveAsync("2023-06");
        Assert.Equal(30m, resolved.Facts(WindowKind.Month)[0].LandMu);

        // The parcel is in another file too: it is one piece of land.
        resolved = await county.Drop(SourceNames.Land, new { parcel, holder_code = Y, area = 20m, area_unit = "mu" }).ResolveAsync("2023-06");
        Assert.Equal((0m, 20m), (resolved.Facts(WindowKind.Month)[0].LandMu, resolved.Facts(WindowKind.Month)[1].LandMu));
    }

    [Fact]
    public async Task A_former_code_of_the_register_links()
    {
        var county = WithNames().Drop(SourceNames.Enterprises, new { credit_code = Y, effective_month = 202001, former_codes = $"{Stranger}、330723123456789" })
            .Drop(SourceNames.Power, new { account = "1", month = 202306, kwh = 4m, credit_code = Stranger })
            .Drop(SourceNames.Tax, new { taxpayer = "330723123456789", month = 202306, kind = "增值税", flow = "payment", amount_yuan = 20_000m });
        Assert.Equal((0m, 4m), await Kwh(county));
        Assert.Equal(2m, (await county.FactsAsync("2023-06", Y)).TaxWan);
    }
}
