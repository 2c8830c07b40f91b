using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Queries.Evaluations;
using Wuyi.Pipeline.Campaign.Suppression;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.UnitTests.Results.Evaluations;

namespace Wuyi.Pipeline.UnitTests.Queries.Evaluations;

/// <summary>RULINGS 6.3 for the ratios of a cell.</summary>
public sealed class SummaryCellsTests
{
    [Fact]
    public void A_ratio_whose_two_sides_only_one_firm_has_hides_the_cell()
    {
        // Town 甲: firms 1–3 report value added, 3–5 employees. Value added per employee would be firm 3's own.
        var enterprises = Enumerable.Range(1, 15).Select(number => Firm(number, number <= 5 ? "甲" : number <= 10 ? "乙" : "丙",
            number is 4 or 5 ? null : 500m, number is 1 or 2 ? null : 50m)).ToList();
        var towns = EvaluationSummaries.Of(Run, enterprises, new SuppressionRule(3, 0.8m)).Towns;
        Assert.True(towns.Single(cell => cell.Name == "甲").Suppressed);
        Assert.False(EvaluationSummaries.Of(Run, enterprises, null).Towns.Single(cell => cell.Name == "甲").Suppressed);
    }

    private static EvaluatedEnterprise Firm(int number, string town, decimal? valueAdded, decimal? employees)
    {
        var firm = SampleEvaluation.Enterprise(number, town: town);
        return firm with { Facts = firm.Facts with { Figures = new PerMu { TaxWan = 100m, LandMu = 10m, ValueAddedWan = valueAdded, Employees = employees, TceEquivalent = 7m, Flags = [] } } };
    }

    private static EvaluationManifest Run { get; } = new()
    {
        Year = 2023, Stage = EvaluationStage.Draft, Run = "00", Attempt = "a", WrittenAt = DateTimeOffset.UnixEpoch, EngineVersion = "1", Rulebook = "r", RulebookHash = "h",
        ResultHash = "x", Enterprises = 15, Buckets = 1, Attachments = new Dictionary<string, AttachmentRef>(),
    };
}
