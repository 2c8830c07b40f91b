using Wuyi.Pipeline.Local.Cli;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class LocalCommandTests
{
    [Fact]
    public async Task Without_options_it_serves_the_demo_county_on_port_7071()
    {
        var options = await ParseAsync();
        Assert.Equal(7071, options.Port);
        Assert.Equal(DemoChoice.County, options.Demo);
        Assert.EndsWith(".state", options.StateFolder, StringComparison.Ordinal);
        Assert.False(options.Exit);
        Assert.Empty(options.Recalculate);
    }

    [Fact]
    public async Task Every_option_is_understood()
    {
        var folder = Path.GetTempPath();
        var options = await ParseAsync(
            "--port", "0", "--state", "/x/y", "--demo", "small", "--drop", folder,
            "--recalculate", "2023-06,2023-08..2023-09", "--exit", "--reader-key", "reader-key-1", "--operator-key", "operator-key-1");
        Assert.Equal(0, options.Port);
        Assert.Equal(Path.GetFullPath("/x/y"), options.StateFolder);
        Assert.Equal(DemoChoice.Small, options.Demo);
        Assert.Equal(Path.GetFullPath(folder), options.DropFolder);
        Assert.Equal(Path.GetFullPath(folder), (await ParseAsync("--watch", folder)).WatchFolder);
        Assert.Equal("2023-06 2023-08 2023-09", string.Join(' ', options.Recalculate));
        Assert.True(options.Exit);
        Assert.Equal("reader-key-1", options.ReaderKey);
        Assert.Equal("operator-key-1", options.OperatorKey);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "x")]
    [InlineData("--demo", "large")]
    [InlineData("--drop", "/no/such/folder")]
    [InlineData("--recalculate", "2023-6")]
    [InlineData("--reader-key", "short")]
    [InlineData("--unknown", "1")]
    public void A_wrong_value_is_an_error_before_anything_starts(string option, string value) =>
        Assert.NotEmpty(LocalCommand.Create(_ => Task.FromResult(0)).Parse([option, value]).Errors);

    [Fact]
    public void Watching_and_ending_exclude_each_other() =>
        Assert.NotEmpty(LocalCommand.Create(_ => Task.FromResult(0)).Parse(["--watch", Path.GetTempPath(), "--exit"]).Errors);

    [Fact]
    public async Task Help_is_in_chinese_and_english()
    {
        await using var output = new StringWriter();
        await LocalCommand.Create(_ => Task.FromResult(0)).Parse(["--help"]).InvokeAsync(new() { Output = output });
        foreach (var option in new[] { "--port", "--state", "--demo", "--drop", "--watch", "--recalculate", "--exit", "--reader-key", "--operator-key" })
        {
            var line = output.ToString().Split('\n').Single(l => l.TrimStart().StartsWith(option, StringComparison.Ordinal));
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.* / .*[a-z]{3}", line);
        }
    }

    private static async Task<LocalOptions> ParseAsync(params string[] arguments)
    {
        LocalOptions? options = null;
        var parsed = LocalCommand.Create(given =>
        {
            options = given;
            return Task.FromResult(0);
        }).Parse(arguments);
        Assert.Empty(parsed.Errors);
        await parsed.InvokeAsync();
        return options!;
    }
}
