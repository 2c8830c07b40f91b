using System.Text;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Rulebook;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Oracle;

/// <summary>The evaluation of every year of the demo county, by the engine and by DuckDB from the same facts; and against what the generator put in.</summary>
public sealed class EvaluationOpinionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(DemoSize.County)]
    [InlineData(DemoSize.Small)]
    public async Task The_engine_and_DuckDB_agree_on_every_score_rank_and_class(DemoSize size)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        int[] years = size == DemoSize.County ? [2021, 2022, 2023] : [2022, 2023];
        var truth = DemoCounty.Truth(size);
        using var facts = await LocalFacts.TakeInAsync(size);
        var words = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var year in years)
        {
            using var opinion = SecondOpinion.On(facts.InDropOrder, [new Month(year, 1), new Month(year, 12)], years: [year]);
            var agreement = new EvaluationAgreement(opinion);
            var evaluation = await YearEvaluator.RunAsync(year, RuleSets.Embedded.At(new Month(year, 12)), facts.Live, EffectiveLinks.None, facts, CancellationToken.None);
            agreement.Check(evaluation);
            Count(words, year, evaluation);
            output.WriteLine($"{year}: {agreement.Compared} values compared, {agreement.Differences.Count} differ");
            Assert.True(
                agreement.Differences.Count == 0, $"{agreement.Differences.Count} of {agreement.Compared} differ:\n{string.Join('\n', agreement.Differences.Take(60))}");
            if (size == DemoSize.County) SeesWhatWasPutIn(truth.Evaluation[year], evaluation);
        }

        output.WriteLine(string.Join('\n', words.Select(pair => $"{pair.Value,6} {pair.Key}")));
    }

    /// <summary>An agreement proves nothing of what never happens.</summary>
    private static void SeesWhatWasPutIn(IReadOnlyDictionary<string, IReadOnlySet<string>> truth, YearEvaluation evaluation)
    {
        Has(DemoYear.Young, firm => firm.Facts.IsYoung);
        Has(DemoYear.AllLandYoung, firm => firm.Facts.IsLandYoung);
        Has(DemoYear.YoungParcel, firm => firm.Facts.YoungLandMu > 0m);
        Has(DemoYear.Rises, firm => firm.Facts.Group == ScaleGroup.BelowScale && firm.Facts.Profile.AboveScale == true);
        Has(DemoYear.Leaves, firm => firm.Facts.Group == ScaleGroup.AboveScale && firm.Facts.Profile.AboveScale == false);
        Has(DemoYear.Deregistered, firm => firm.Status == EvaluationStatus.Deregistered);
        Has(DemoYear.ExemptByRow, firm => firm.Facts.Adjustments.Any(row => row.Kind == AdjustmentKind.Exemption));
        Has(DemoYear.Contradicted, firm => firm.Facts.Adjustments.Count(row => row.Kind == AdjustmentKind.SetClass) == 2);
        Has(DemoYear.PaysNothing, firm => firm.Facts.Figures.TaxWan is <= 0m);

        void Has(string word, Func<EvaluatedEnterprise, bool> isSo)
        {
            var put = truth[word];
            if (evaluation.Year == 2023) Assert.NotEmpty(put);
            var missed = evaluation.Enterprises.Where(firm => put.Contains(firm.Facts.Profile.CreditCode.Value) && !isSo(firm)).Select(firm => firm.Facts.Profile.CreditCode.Value).ToList();
            Assert.True(missed.Count == 0, $"{evaluation.Year} {word}: not seen of {string.Join(", ", missed.Take(10))} ({missed.Count} of {put.Count})");
        }
    }

    private static void Count(SortedDictionary<string, int> words, int year, YearEvaluation evaluation)
    {
        foreach (var firm in evaluation.Enterprises)
        {
            Add($"{firm.Facts.Group} {firm.Status}");
            if (firm.InitialClass != firm.FinalClass) Add($"{firm.InitialClass?.ToString() ?? "-"} becomes {firm.FinalClass?.ToString() ?? "-"}");
            foreach (var flag in firm.Flags.Intersect(EvaluationFlags.All)) Add($"flag {flag}");
        }

        foreach (var notice in evaluation.Notices) Add($"notice {notice.Code}");

        void Add(string word) => words[$"{year} {word}"] = words.GetValueOrDefault($"{year} {word}") + 1;
    }
}
