using System.Text;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.IntegrationTests.Demo;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>Aggregates and targets of the campaign, by the engine and by DuckDB from the same facts.</summary>
[Collection(PlayedCounty.Name)]
public sealed class CampaignOpinionTests(PlayedCounty county, ITestOutputHelper output)
{
    static CampaignOpinionTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task The_engine_and_DuckDB_agree_on_every_group_and_target_of_the_small_county()
    {
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var played = new PlayedCampaign(facts, new Month(2022, 11));
        await played.RecalculateAsync(new Month(2023, 12));
        await AgreeAsync(facts, played, [new(2022, 11)], [new(2022, 12), new(2023, 6), new(2023, 11), new(2023, 12)], 90_000);
    }

    [Fact]
    public async Task The_engine_and_DuckDB_agree_on_every_group_and_target_of_the_county_at_the_end_of_2022_and_2023()
    {
        var (facts, played) = await county.PlayAsync();
        await AgreeAsync(facts, played, [new(2021, 12)], [new(2022, 12), new(2023, 12)], 80_000);
    }

    private async Task AgreeAsync(LocalFacts facts, PlayedCampaign played, Month[] before, Month[] months, int atLeast)
    {
        using var opinion = SecondOpinion.OfCampaign(facts.InDropOrder, [.. before, .. months]);
        var agreement = new CampaignAgreement(opinion);
        foreach (var month in months)
        {
            var of = await played.FactsAsync(month, null);
            agreement.Check(month, await AggregateBoard.OfAsync(of, default));
            var (cases, projects, land) = (await CaseBoard.OfAsync(of, default), ProjectBoard.Of(of), await LandBoard.OfAsync(of, default));
            agreement.Check(month, await TargetBoard.OfAsync(of, cases, projects, land, default));
        }

        output.WriteLine($"{agreement.Compared} values compared, {agreement.Differences.Count} differ");
        Assert.True(agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(50))}");
        Assert.True(agreement.Compared > atLeast, $"only {agreement.Compared} values compared");
    }
}
