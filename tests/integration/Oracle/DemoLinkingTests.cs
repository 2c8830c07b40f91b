using System.Text;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>The demo county has something for the review queue, and every month of it adds up to the truth of its generator.</summary>
public sealed class DemoLinkingTests
{
    private static readonly Month June = new(2023, 6);

    private static async Task<PeriodResult> RunAsync(LocalFacts facts, Month month, EffectiveLinks links) =>
        await Recalculator.RunAsync(month, RuleSets.Embedded, facts.Live, links, facts, CancellationToken.None);

    private static async Task<LocalFacts> CountyAsync()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return await LocalFacts.TakeInAsync(DemoSize.Small);
    }

    [Fact]
    public async Task Every_month_and_source_adds_up_to_the_truth_of_the_generator()
    {
        using var facts = await CountyAsync();
        var truth = DemoCounty.Truth(DemoSize.Small);
        var report = (await RunAsync(facts, truth.LastMonth, EffectiveLinks.None)).Linking!;
        foreach (var month in report.Months)
        {
            Assert.Equal(truth.KwhByMonth[month.Month], month.Kwh!.Total);
            foreach (var figure in new[] { month.Kwh, month.TaxYuan!, month.LandMu! }) Assert.Equal(figure.Total, figure.Linked + figure.Unlinked);
        }

        foreach (var source in report.Sources)
        {
            Assert.Equal(source.Total, source.Linked + source.Unlinked);
            Assert.Equal(source.Unlinked, report.Entries.Where(entry => entry.Source == source.Source && entry.LinkedTo is null).Sum(entry => entry.Amount));
        }

        Assert.Empty(report.Imbalances);
    }

    [Fact]
    public async Task The_queue_shows_a_name_of_two_enterprises_a_similar_name_and_an_account_in_a_persons_name()
    {
        using var facts = await CountyAsync();
        var entries = (await RunAsync(facts, June, EffectiveLinks.None)).Linking!.Entries;
        var merged = entries.Single(entry => entry.Name == DemoLinks.MergedName);
        Assert.Equal(2, merged.Candidates.Count(candidate => candidate.Reasons.Contains(CandidateReasons.FormerName)));
        var similar = entries.Single(entry => entry.Name is { } name && name.EndsWith("公司", StringComparison.Ordinal) && !name.EndsWith("有限公司", StringComparison.Ordinal));
        Assert.Contains(similar.Candidates, candidate => candidate.Reasons.Contains(CandidateReasons.SimilarName));
        Assert.Empty(entries.Single(entry => entry.Name == DemoLinks.PersonName).Candidates);
        // Old tax numbers link by themselves.
        Assert.DoesNotContain(entries, entry => entry.Source == SourceNames.Tax);
    }

    [Fact]
    public async Task The_approved_crosswalk_links_the_persons_account_and_coverage_rises_by_it()
    {
        using var facts = await CountyAsync();
        var (subject, code) = DemoLinks.Approved(DemoSize.Small);
        var links = EffectiveLinks.Of(
        [
            new Decision { Id = "1", Kind = DecisionKind.Link, Subject = subject, Verdict = LinkVerdicts.Accepted, Target = code, By = "演示", At = DateTimeOffset.UnixEpoch },
        ]);
        var before = await RunAsync(facts, June, EffectiveLinks.None);
        var after = await RunAsync(facts, June, links);
        var entry = after.Linking!.Entries.Single(entry => entry.Subject.ToString() == subject);
        Assert.Equal(code, entry.LinkedTo);
        Assert.Equal(before.Linking!.Sources[0].Linked + entry.Amount, after.Linking.Sources[0].Linked);
        Assert.True(after.Coverage[WindowKind.Rolling12].KwhShare > before.Coverage[WindowKind.Rolling12].KwhShare);
    }
}
