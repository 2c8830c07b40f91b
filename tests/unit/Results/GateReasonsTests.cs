using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Gate;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>What holds a run: more than the share of enterprises by a grade, or of a county figure.</summary>
public sealed class GateReasonsTests
{
    private static readonly ResultsOptions Options = new();
    private static readonly Indicator Tax = IndicatorList.All.Single(indicator => indicator.Name == "taxWan");

    [Theory]
    [InlineData(20, 0, 0, 0, 0)]
    [InlineData(21, 0, 0, 0, 1)]
    [InlineData(0, 21, 0, 0, 1)]
    [InlineData(0, 0, 21, 0, 1)]
    [InlineData(0, 0, 0, 21, 1)]
    [InlineData(20, 20, 20, 20, 0)]
    [InlineData(21, 21, 0, 21, 3)]
    public void Better_worse_gained_and_lost_grades_count_each_and_exactly_the_share_passes(int better, int worse, int gained, int lost, int reasons) =>
        Assert.Equal(reasons, GateReasons.Of(Moved(new MovedGrades(better, worse, gained, lost, 100)), Options).Count);

    [Theory]
    [InlineData(1000.0, 1250.0, 20, false)]
    [InlineData(1000.0, 1250.000001, 20, true)]
    [InlineData(1000.0, 750.0, 20, false)]
    [InlineData(1000.0, 749.999999, 20, true)]
    [InlineData(-1000.0, -1300.0, 20, true)]
    [InlineData(1000.0, 9000.0, 19, false)]
    [InlineData(0.0, 9000.0, 500, false)]
    [InlineData(null, 9000.0, 500, false)]
    [InlineData(1000.0, null, 20, true)]
    public void A_county_figure_counts_when_it_was_known_and_stood_on_enough_enterprises(double? before, double? after, int enterprises, bool held) =>
        Assert.Equal(held, GateReasons.Of(Moved(new MovedGrades(0, 0, 0, 0, 100), new CountyMove(Tax, (decimal?)before, (decimal?)after, enterprises)), Options).Count > 0);

    [Fact]
    public void The_sentence_says_the_figure_both_values_and_both_shares() => Assert.Equal(
        ["碳效码等级变差的企业 45 家,占两次赋码企业 140 家的 32.1%,超过 20%", "全县税收实际贡献(万元)由 1000 变为 1634.5,变动 63.5%,超过 25%"],
        GateReasons.Of(Moved(new MovedGrades(0, 45, 0, 0, 140), new CountyMove(Tax, 1000m, 1634.5m, 300)), Options));

    [Fact]
    public void A_constant_known_only_after_the_year_may_not_worsen_it_RULINGS_6_7()
    {
        var before = RuleSets.Embedded;
        RuleSet With(DateOnly known) => before with
        {
            Hash = "another",
            Constants = [.. before.Constants, new RuleConstant("carbon.late", "1", "1", new DateOnly(2023, 1, 1), "来源", "A") { StatedKnownSince = known }],
        };
        var worse = new MovedGrades(0, 1, 0, 0, 100);
        var december = Month.Parse("2023-12");
        var late = GateReasons.Retroactive(worse, december, before, With(new DateOnly(2024, 1, 1)));
        Assert.Contains("carbon.late(2024-01-01)", late, StringComparison.Ordinal);
        Assert.Null(GateReasons.Retroactive(worse, december, before, With(new DateOnly(2023, 12, 31))));
        Assert.Null(GateReasons.Retroactive(new MovedGrades(50, 0, 10, 0, 100), december, before, With(new DateOnly(2024, 1, 1))));
        Assert.Null(GateReasons.Retroactive(worse, december, before, before));
        Assert.Null(GateReasons.Retroactive(worse, december, With(new DateOnly(2024, 1, 1)), With(new DateOnly(2024, 1, 1)) with { Hash = "third" }));
    }

    private static WrittenMovement Moved(MovedGrades grades, params CountyMove[] county) => new(
        new MovedFrom("a", "b", 1),
        new RunMovement("2023-06", "a", "c", new MovedEnterprises(100, 100, 1, 0, 0), grades, [], [], new MovementCauses([], [], null, null, null, null, false)),
        county);
}
