using Wuyi.Pipeline.Campaign.Warnings;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>链上联动 (RULES 6, R32): by number of firms, at least five judged.</summary>
public class ChainTests
{
    /// <summary>So many firms of a chain in June 2023, of which the first ones have lost half of their power.</summary>
    private static WarningWorld Of(int firms, int down, string chain = "门业")
    {
        var world = new WarningWorld();
        for (var firm = 1; firm <= firms; firm++)
        {
            world.Firm(firm, firm % 2 == 0 ? "3465" : "33", chain: chain).Kwh(firm, "2022-04", WarningWorld.Same(3, 10_000m))
                .Kwh(firm, "2023-04", WarningWorld.Same(3, firm <= down ? 4_000m : 10_000m));
        }

        return world;
    }

    private static async Task<IEnumerable<string>> Warned(WarningWorld world, string period = "2023-06", WarningBoard? previous = null) =>
        (await world.At(period, previous)).Warnings.Where(warning => warning.Kind == WarningKind.Chain).Select(warning => $"{warning.Subject.Type} {warning.Subject.Key} {warning.State}");

    [Fact]
    public async Task One_of_five_is_a_fifth() => Assert.Equal(["Chain 门业 Opened"], await Warned(Of(5, 1)));

    [Fact]
    public async Task Four_firms_are_too_few()
    {
        Assert.Empty(await Warned(Of(4, 4)));
        var coverage = (await Of(4, 4).At("2023-06")).Coverage.Single(line => line.Kind == WarningKind.Chain);
        // The chain and the two industries.
        Assert.Equal((0, NotJudged.TooFewFirms, 3), (coverage.Judged, coverage.Reasons.Single().Reason, coverage.Reasons.Single().Count));
    }

    [Fact]
    public async Task One_of_six_is_less_than_a_fifth() => Assert.Empty(await Warned(Of(6, 1)));

    [Fact]
    public async Task Industries_of_two_digits_are_judged_likewise() => Assert.Equal(["Industry 33 Opened", "Industry 34 Opened", "Chain 门业 Opened"], await Warned(Of(10, 2)));

    [Fact]
    public async Task Shops_are_no_industry_of_the_campaign()
    {
        var world = Of(10, 10, chain: "");
        for (var firm = 1; firm <= 10; firm++) world.Firm(firm, "5199");
        Assert.Empty(await Warned(world));
    }

    [Fact]
    public async Task Firms_that_no_rule_judged_do_not_count()
    {
        var world = Of(5, 1).Firm(6, "3465", chain: "门业");
        Assert.Equal(["Chain 门业 Opened"], await Warned(world));
        Assert.Empty(await Warned(Of(5, 1).Kwh(5, "2022-04", (decimal?)null)));
    }

    [Fact]
    public async Task It_opens_once_and_continues()
    {
        var june = await Of(5, 1).At("2023-06");
        Assert.Equal(["Chain 门业 Continuing"], await Warned(Of(5, 1), "2023-06", june));
        Assert.Equal(["Chain 门业 Closed"], await Warned(Of(6, 1), "2023-06", june));
    }
}
