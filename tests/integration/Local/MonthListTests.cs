using Wuyi.Pipeline.Local.Cli;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class MonthListTests
{
    [Theory]
    [InlineData("2023-06", "2023-06")]
    [InlineData("2023-06,2023-07", "2023-06 2023-07")]
    [InlineData("2022-11..2023-02", "2022-11 2022-12 2023-01 2023-02")]
    [InlineData("2023-08 , 2023-06..2023-07, 2023-06", "2023-06 2023-07 2023-08")]
    public void Months_and_ranges_are_ascending_and_each_once(string text, string months) =>
        Assert.Equal(months, string.Join(' ', MonthList.Parse(text)));

    [Theory]
    [InlineData("")]
    [InlineData("2023-6")]
    [InlineData("2023-13")]
    [InlineData("2023-07..2023-06")]
    [InlineData("2023-01..2023-02..2023-03")]
    [InlineData("2023-01,")]
    public void Anything_else_is_refused_by_name(string text) => Assert.Throws<FormatException>(() => MonthList.Parse(text));
}
