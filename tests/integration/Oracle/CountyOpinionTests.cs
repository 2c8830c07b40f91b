using System.Diagnostics;
using System.Text;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>The whole demo county, 5 000 enterprises over three years: nothing is sampled.</summary>
public sealed class CountyOpinionTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Month> Months = [.. Enumerable.Range(0, 36).Select(new Month(2021, 1).AddMonths)];

    [Fact]
    public async Task The_engine_and_DuckDB_agree_on_every_figure_of_the_county_in_all_36_months()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var clock = Stopwatch.StartNew();
        using var facts = await LocalFacts.TakeInAsync(DemoSize.County);
        output.WriteLine($"taken in after {clock.Elapsed}");
        var (compared, differences) = (0, new List<string>());

        // Six months at a time: what DuckDB holds of all windows at once would be gigabytes.
        foreach (var months in Months.Chunk(6))
        {
            using var opinion = SecondOpinion.On(facts.InDropOrder, months);
            output.WriteLine($"opinion of {months[0]} after {clock.Elapsed}");
            var agreement = new Agreement(opinion);
            foreach (var month in months)
                agreement.Check(await Recalculator.RunAsync(month, RuleSets.Embedded, facts.Live, EffectiveLinks.None, facts, CancellationToken.None));
            compared += agreement.Compared;
            differences.AddRange(agreement.Differences);
        }

        output.WriteLine($"{compared} values compared in {clock.Elapsed}");
        Assert.True(compared > 20_000_000, $"only {compared} values compared");
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join('\n', differences.Take(50))}");
    }
}
