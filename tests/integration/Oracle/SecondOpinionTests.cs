using System.Text;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>What the engine says of the demo county, DuckDB says of the same facts: every month, every window, every enterprise.</summary>
public sealed class SecondOpinionTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Month> Months = [.. Enumerable.Range(0, 14).Select(new Month(2022, 11).AddMonths)];

    [Fact]
    public async Task The_engine_and_DuckDB_agree_on_every_figure_of_the_demo_county()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        using var opinion = SecondOpinion.On(facts.InDropOrder, Months);
        var agreement = new Agreement(opinion);
        var census = new Census();
        foreach (var month in Months)
        {
            var result = await Recalculator.RunAsync(month, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, CancellationToken.None);
            agreement.Check(result);
            census.Count(result);
        }

        output.WriteLine(census.ToString());
        Assert.True(agreement.Compared > 90_000, $"only {agreement.Compared} values compared");
        Assert.True(agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(50))}");
        Assert.Equal(Enum.GetNames<CarbonStatus>().Concat(["grade 1", "grade 2", "grade 3", "grade 4", "grade 5"]).Where(word => !census.Has(word)), []);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task They_agree_when_rows_come_later_as_corrections(int seed)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var county = await LocalFacts.TakeInAsync(DemoSize.Small);
        using var facts = await CorrectedCounty.BuildAsync(county, seed);
        using var opinion = SecondOpinion.On(facts.InDropOrder, Months);
        var agreement = new Agreement(opinion);
        foreach (var month in Months) agreement.Check(await Recalculator.RunAsync(month, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, CancellationToken.None));
        Assert.True(agreement.Compared > 90_000, $"only {agreement.Compared} values compared");
        Assert.True(agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(50))}");
    }

    /// <summary>Awkward cases are the usual ones here: what the demo county has once, this one has in every corner.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task They_agree_on_a_county_of_awkward_cases(int seed)
    {
        using var facts = await DirtyCounty.BuildAsync(seed);
        var decisions = DirtyCounty.Decisions(seed);
        var links = EffectiveLinks.Of(decisions);
        using var opinion = SecondOpinion.On(facts.InDropOrder, Months, decisions);
        var agreement = new Agreement(opinion);
        foreach (var month in Months) agreement.Check(await Recalculator.RunAsync(month, RuleSets.Embedded, facts.Live, links, facts, CancellationToken.None));
        Assert.True(agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(50))}");
    }
}
