using CsCheck;
using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.UnitTests.Facts;

public class RowRangesTests
{
    [Fact]
    public void Neighbours_become_a_range() => Assert.Equal("2,4-6,9-10", RowRanges.Format([2, 4, 5, 6, 9, 10]));

    [Fact]
    public void Rows_named_twice_count_once() => Assert.Equal(7, RowRanges.CountUnion(["2,4-6", "5-8", "12"]));

    [Fact]
    public void Any_set_of_rows_comes_back() => Gen.Int[1, 200].HashSet[0, 60].Sample(rows =>
    {
        var text = RowRanges.Format([.. rows.Order()]);
        var back = RowRanges.Parse(text).SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));
        return rows.Order().SequenceEqual(back) && RowRanges.CountUnion([text, text]) == rows.Count;
    });
}
