using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Results.Simulations;
using Wuyi.Pipeline.UnitTests.Indicators;
using Firms = Wuyi.Pipeline.UnitTests.Indicators.Evaluation.Firms;

namespace Wuyi.Pipeline.UnitTests.Results.Simulations;

/// <summary>Two evaluations of one year side by side.</summary>
public class YearComparisonTests
{
    [Fact]
    public void An_evaluation_does_not_differ_from_itself()
    {
        var evaluation = Firms.Evaluate(Firms.Ladder(30));
        var (movement, moves) = YearComparison.Of(evaluation, Firms.Evaluate(Firms.Ladder(30)));
        Assert.Empty(moves);
        Assert.Equal((30, 30, 0), (movement.Enterprises.Before, movement.Enterprises.After, movement.Enterprises.Moved));
        Assert.Equal(new MovedClasses(0, 0, 0, 0), movement.Classes);
        Assert.Empty(movement.Steps);
        Assert.Empty(movement.Baselines);
        Assert.Empty(movement.Movers);
        Assert.Empty(movement.Notices);
    }

    /// <summary>Of 30 firms a fifth is A: 6. Of 10 % it is 3, so the 4th to 6th go from A to B and nothing else moves; the way back is better, not worse.</summary>
    [Fact]
    public void Another_quota_moves_the_classes_between_and_leaves_scores_and_ranks()
    {
        var before = Firms.Evaluate(Firms.Ladder(30));
        var after = Firms.Evaluate(Firms.Ladder(30), Firms.With(rules => rules with { PercentA = 10 }));
        var (movement, moves) = YearComparison.Of(before, after);
        Assert.Equal([4, 5, 6], moves.Select(move => move.After!.Rank!.Value).Order());
        Assert.All(moves, move => Assert.Equal((move.Before!.Score, "A", "B"), (move.After!.Score, move.Before.FinalClass, move.After.FinalClass)));
        Assert.Equal(new MovedClasses(0, 3, 0, 0), movement.Classes);
        Assert.Equal([new ClassStep("A", "B", 3)], movement.Steps);
        var group = Assert.Single(movement.Groups);
        Assert.Equal("below-scale", group.Group);
        Assert.Equal([6, 18, 5, 1], group.Before);
        Assert.Equal([3, 21, 5, 1], group.After);
        Assert.Empty(movement.Movers);
        Assert.Equal(new MovedClasses(3, 0, 0, 0), YearComparison.Of(after, before).Movement.Classes);
    }

    [Fact]
    public void Firms_that_come_go_gain_or_lose_their_class_are_counted_apart()
    {
        var before = Firms.Evaluate(Firms.Ladder(3));
        var after = Firms.Evaluate(Firms.Ladder(4), Firms.With(rules => rules with { MinLandMu = 1_000m }));
        var (movement, moves) = YearComparison.Of(before, after);
        Assert.Equal((3, 1, 0), (movement.Enterprises.Changed, movement.Enterprises.Added, movement.Enterprises.Removed));
        Assert.Equal(new MovedClasses(0, 0, 0, 3), movement.Classes);
        Assert.Equal(Enumerable.Range(1, 4).Select(number => Enterprises.Code(number).Value).Order(StringComparer.Ordinal), moves.Select(move => move.CreditCode));
        Assert.All(moves, move => Assert.Equal("below-minimum-land", move.After!.Status));
        Assert.Null(moves.Single(move => move.CreditCode == Enterprises.Code(4).Value).Before);
        Assert.Equal(new MovedClasses(0, 0, 3, 0), YearComparison.Of(after, before).Movement.Classes);
        Assert.Equal(1, YearComparison.Of(after, before).Movement.Enterprises.Removed);
    }

    [Fact]
    public void The_biggest_movers_come_first_and_notices_only_of_the_rulebook_tried_are_told()
    {
        var before = Firms.Evaluate(Firms.Ladder(30));
        var after = Firms.Evaluate(Firms.Ladder(30), Firms.With(rules => rules with { Cap = 1m, MinGroupForA = 50 }));
        var (movement, _) = YearComparison.Of(before, after);
        var sizes = movement.Movers.Select(mover => Math.Abs(mover.Difference)).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.InRange(sizes.Count, 1, 10);
        Assert.Equal(Assert.Single(after.Notices, notice => notice.Code == NoticeCodes.AllB).Text, Assert.Single(movement.Notices));
    }
}
