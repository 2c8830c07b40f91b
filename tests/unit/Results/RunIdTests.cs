using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

/// <summary>ARCHITECTURE 3: a run id depends on everything its result depends on, and on nothing else.</summary>
public sealed class RunIdTests
{
    private static readonly Month June = Month.Parse("2023-06");
    private static readonly RunInput First = new("power-20230705T010203Z-0123456789abcdef", ["aa", "bb"]);
    private static readonly RunInput Second = new("tax-20230705T010203Z-0123456789abcdef", ["cc"]);
    private static readonly string Id = RunId.Of("1", "rules", June, [First, Second], RunId.NoDecisions);

    [Fact]
    public void Equal_inputs_give_an_equal_id_of_16_hex_digits()
    {
        Assert.Equal(Id, RunId.Of("1", "rules", June, [First with { SegmentHashes = ["aa", "bb"] }, Second], RunId.NoDecisions));
        Assert.Matches("^[0-9a-f]{16}$", Id);
        Assert.True(RunId.IsWellFormed(Id));
    }

    [Fact]
    public void Engine_rules_period_and_decisions_are_part_of_it()
    {
        Assert.NotEqual(Id, RunId.Of("2", "rules", June, [First, Second], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "other", June, [First, Second], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "rules", June.AddMonths(1), [First, Second], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "rules", June, [First, Second], "other"));
    }

    [Fact]
    public void Every_file_segment_and_their_order_are_part_of_it()
    {
        Assert.NotEqual(Id, RunId.Of("1", "rules", June, [First], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "rules", June, [Second, First], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "rules", June, [First with { SegmentHashes = ["bb", "aa"] }, Second], RunId.NoDecisions));
        Assert.NotEqual(Id, RunId.Of("1", "rules", June, [First with { SegmentHashes = ["aa"] }, Second with { SegmentHashes = ["bb", "cc"] }], RunId.NoDecisions));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123456789abcde/")]
    [InlineData("0123456789abcdef0")]
    public void What_is_no_run_id_never_becomes_a_key(string? text) => Assert.False(RunId.IsWellFormed(text));
}
