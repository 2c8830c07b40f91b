using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Explanation;
using Wuyi.Pipeline.Explanation.Page;
using Wuyi.Pipeline.IntegrationTests.Oracle;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Explanations;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Rulebook;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Explanation;

/// <summary>Computing an explanation again from its leaves gives the published number: every enterprise of the demo county.</summary>
public sealed class DemoExplanationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2023-12", WindowKind.Rolling12)]
    [InlineData("2023-06", WindowKind.Rolling12)]
    [InlineData("2023-05", WindowKind.YearToDate)]
    [InlineData("2023-02", WindowKind.Month)]
    public async Task Every_enterprise_s_tree_computes_to_what_is_published(string period, WindowKind kind)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        await CheckAsync(facts, EffectiveLinks.None, period, kind);
    }

    /// <summary>What the demo county has once, these counties have in every corner: corrections, former numbers, splits, links, repeats.</summary>
    [Theory]
    [InlineData(1, "2023-06", WindowKind.Rolling12)]
    [InlineData(2, "2023-03", WindowKind.YearToDate)]
    [InlineData(4, "2023-12", WindowKind.Rolling12)]
    [InlineData(5, "2023-01", WindowKind.Month)]
    public async Task So_does_every_tree_of_a_county_of_awkward_cases(int seed, string period, WindowKind kind)
    {
        using var facts = await DirtyCounty.BuildAsync(seed);
        await CheckAsync(facts, EffectiveLinks.Of(DirtyCounty.Decisions(seed)), period, kind);
    }

    private async Task CheckAsync(LocalFacts facts, EffectiveLinks links, string period, WindowKind kind)
    {
        var trace = new PeriodTrace();
        var rules = RuleSets.Embedded;
        var month = Month.Parse(period);
        var resolved = await PeriodResolver.ResolveAsync(month, rules, facts.Live, links, facts, CancellationToken.None, trace);
        var published = await Recalculator.RunAsync(month, rules, facts.Live, links, facts, CancellationToken.None);
        var window = new ResolvedWindow(resolved, kind, rules, facts.Live, trace);
        var names = published.Enterprises.Select(enterprise => enterprise.Profile).ToList();
        int computed = 0, leaves = 0;
        var differences = new List<string>();
        foreach (var enterprise in published.Enterprises)
        {
            var code = enterprise.Profile.CreditCode;
            var explained = window.Of(code, forOperator: false)!;
            var json = JsonSerializer.SerializeToUtf8Bytes(new ExplanationViewOf(explained.Rules).Node(WindowExplainer.Explain(explained)), ApiJson.Instance.ExplanationNodeView);
            using var document = JsonDocument.Parse(json);
            var evaluator = TreeEvaluator.Of(document.RootElement);
            differences.AddRange(evaluator.Differences.Select(difference => $"{code} {difference}"));
            computed += evaluator.Computed;
            leaves += evaluator.Leaf;
            var result = explained with { Carbon = enterprise.Windows[kind].Carbon, PerMu = enterprise.Windows[kind].PerMu };
            foreach (var (id, value) in WindowExplainer.Published(result))
            {
                if (!evaluator.Has(id) || evaluator.ValueText(id) != (value is { } number ? Nodes.Text(number) : null))
                    differences.Add($"{code} {id}: published {value}, tree {(evaluator.Has(id) ? evaluator.ValueText(id) : "without it")}");
            }

            var text = Encoding.UTF8.GetString(json) + ExplanationPage.Write(WindowSheet.Of(explained, kind), WindowExplainer.Explain(explained));
            if (text.Contains("<script", StringComparison.OrdinalIgnoreCase)) differences.Add($"{code}: a script on the page");
            differences.AddRange(names.Where(other => other.CreditCode != code && (text.Contains(other.CreditCode.Value, StringComparison.Ordinal)
                || (other.Name != enterprise.Profile.Name && text.Contains('"' + other.Name + '"', StringComparison.Ordinal)))).Select(other => $"{code}: shows {other.Name}"));
        }

        output.WriteLine($"{published.Enterprises.Count} enterprises, {computed} nodes computed from {leaves} leaves");
        Assert.True(computed > 3_000, $"only {computed} nodes");
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(40))}");
    }

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2023, true)]
    public async Task Every_evaluation_s_tree_computes_to_class_score_and_items(int year, bool minMax)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var rules = RuleSets.Embedded.At(new Month(year, 12));
        if (minMax) rules = rules with { Evaluation = rules.Evaluation with { Scoring = ScoringMethod.MinMax, Cap = null } };
        var trace = new PeriodTrace();
        var resolved = await PeriodResolver.ResolveAsync(new Month(year, 12), rules, facts.Live, EffectiveLinks.None, facts, CancellationToken.None, trace);
        var window = new ResolvedWindow(resolved, WindowKind.Rolling12, rules, facts.Live, trace);
        var evaluation = await YearEvaluator.RunAsync(year, rules, facts.Live, EffectiveLinks.None, facts, CancellationToken.None);
        var differences = new List<string>();
        var (ranked, computed) = (0, 0);
        foreach (var evaluated in evaluation.Enterprises)
        {
            var code = evaluated.Facts.Profile.CreditCode;
            var explained = new ExplainedYear
            {
                Year = year, Evaluated = evaluated, Baselines = evaluation.Baselines, Groups = evaluation.Groups, All = evaluation.Enterprises,
                Figures = window.Of(code, forOperator: false)! with { PerMu = evaluated.Facts.Figures, YoungLandMu = evaluated.Facts.YoungLandMu },
            };
            var json = JsonSerializer.SerializeToUtf8Bytes(new ExplanationViewOf(rules).Node(YearExplainer.Explain(explained)), ApiJson.Instance.ExplanationNodeView);
            using var document = JsonDocument.Parse(json);
            var evaluator = TreeEvaluator.Of(document.RootElement);
            differences.AddRange(evaluator.Differences.Select(difference => $"{code} {difference}"));
            computed += evaluator.Computed;
            if (evaluated.Rank is not null) ranked++;
            foreach (var (id, value) in YearExplainer.Published(explained))
            {
                if (!evaluator.Has(id) || evaluator.ValueText(id) != (value is { } number ? Nodes.Text(number) : null))
                    differences.Add($"{code} {id}: published {value}, tree {(evaluator.Has(id) ? evaluator.ValueText(id) : "without it")}");
            }

            if (evaluator.Has("evaluation.item.x1.least") || evaluator.Has("evaluation.item.y1.least")) differences.Add($"{code}: shows the least firm's own figure");
            var text = Encoding.UTF8.GetString(json) + ExplanationPage.Write(YearSheet.Of(explained, "初评"), YearExplainer.Explain(explained));
            differences.AddRange(evaluation.Enterprises.Where(other => other.Facts.Profile.CreditCode != code
                && text.Contains(other.Facts.Profile.CreditCode.Value, StringComparison.Ordinal)).Select(other => $"{code}: shows {other.Facts.Profile.CreditCode}"));
        }

        output.WriteLine($"{evaluation.Enterprises.Count} enterprises, {ranked} ranked, {computed} nodes computed");
        Assert.True(ranked > 20, $"only {ranked} ranked");
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join('\n', differences.Take(40))}");
    }
}
