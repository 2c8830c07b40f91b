using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.UnitTests.Linking;

/// <summary>Names are alike by the pairs of characters they share; pairs that everybody has say nothing.</summary>
public class NameSimilarityTests
{
    [Fact]
    public void The_coefficient_is_twice_the_shared_pairs_over_all_pairs()
    {
        // 恒达 达工 工具 具厂 against 恒达 达工 工具: 2·3 ÷ (4+3).
        var found = Assert.Single(new NameSimilarity(["恒达工具厂", "瑞丰五金行"], 0.1m).Find("恒达工具", 0.6m, 5));
        Assert.Equal((0, 6m / 7m), found);
    }

    [Fact]
    public void Pairs_of_many_names_do_not_make_names_alike()
    {
        var names = Enumerable.Range(0, 100).Select(i => $"武义{(char)('甲' + i)}{(char)('乙' + i)}有限公司").ToList();
        Assert.Empty(new NameSimilarity(names, 0.1m).Find("武义某某有限公司", 0.1m, 5));
        Assert.Equal(7, new NameSimilarity(names, 0.1m).Find($"浙江{(char)('甲' + 7)}{(char)('乙' + 7)}有限公司", 0.1m, 1).Single().Enterprise);
    }

    [Fact]
    public void The_most_alike_come_first_then_the_order_of_the_register_and_no_more_than_asked_for()
    {
        var similarity = new NameSimilarity(["恒达工具一厂", "恒达工具厂", "恒达工具二厂"], 0.1m);
        Assert.Equal([1, 0], similarity.Find("恒达工具厂", 0.5m, 2).Select(found => found.Enterprise));
        Assert.Equal([1, 0, 2], similarity.Find("恒达工具厂", 0.5m, 9).Select(found => found.Enterprise));
        Assert.Empty(similarity.Find("恒达", 0.1m, 9));
    }
}
