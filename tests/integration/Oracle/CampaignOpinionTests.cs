using System.Text;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.IntegrationTests.Demo;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>Aggregates and targets of the campaign, by the engine and by DuckDB from the same facts.</summary>
public sealed class CampaignOpinionTests(ITestOutputHelper output)
{
    private static readonly Month[] Small = [new(2022, 12), new(2023, 6), new(2023, 11), new(2023, 12)];

    static CampaignOpinionTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task The_engine_and_DuckDB_agree_on_every_group_of_the_small_county()
    {
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var played = new PlayedCampaign(facts, new Month(2022, 11));
        await played.RecalculateAsync(new Month(2023, 12));
        using var opinion = SecondOpinion.OfCampaign(facts.InDropOrder, [new Month(2022, 11), .. Small]);
        var agreement = new CampaignAgreement(opinion);
        foreach (var month in Small) agreement.Check(month, await AggregateBoard.OfAsync(await played.FactsAsync(month, null), default));
        output.WriteLine($"{agreement.Compared} values compared, {agreement.Differences.Count} differ");
        Assert.True(agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(50))}");
        Assert.True(agreement.Compared > 20_000, $"only {agreement.Compared} values compared");
    }
}
