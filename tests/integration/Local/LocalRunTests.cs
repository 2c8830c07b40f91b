using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console;
using Wuyi.Pipeline.Local;
using Wuyi.Pipeline.Local.Cli;

namespace Wuyi.Pipeline.IntegrationTests.Local;

/// <summary>The command as a person runs it, in this process: Azurite, host, demo county, results.</summary>
public sealed partial class LocalRunTests : IDisposable
{
    private const string Reader = "reader-key-of-the-test";
    private readonly string _folder = Directory.CreateTempSubdirectory("wuyi-test-").FullName;

    [Fact]
    public async Task The_small_county_is_served_and_survives_a_restart_without_being_taken_in_twice()
    {
        var options = Options() with { Demo = DemoChoice.Small };
        var (firstFiles, firstHash) = await ServeAsync(options, async http =>
        {
            using var refused = await http.GetAsync("/api/carbon-codes");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            http.DefaultRequestHeaders.Add("x-functions-key", Reader);
            var codes = await JsonAsync(http, "/api/carbon-codes?limit=1000");
            Assert.Equal(60, codes.GetProperty("total").GetInt32());
            Assert.Equal("2023-12", codes.GetProperty("period").GetString());
        });

        var (secondFiles, secondHash) = await ServeAsync(options, _ => Task.CompletedTask);
        Assert.Equal(firstFiles, secondFiles);
        Assert.Equal(firstHash, secondHash);
    }

    [Fact]
    public async Task Exit_ends_with_1_when_a_file_was_refused_and_says_why()
    {
        var drop = Directory.CreateDirectory(Path.Combine(_folder, "drop")).FullName;
        Directory.CreateDirectory(Path.Combine(drop, "power", "2023"));
        await File.WriteAllTextAsync(Path.Combine(drop, "power", "2023", "good.csv"), "户号,年月,电量(kWh)\n3300000000001,202306,1200\n");
        await File.WriteAllTextAsync(Path.Combine(drop, "readme.txt"), "not a source");
        var options = Options() with { DropFolder = drop, Exit = true };
        var (good, said) = await RunToEndAsync(options);
        Assert.Equal(0, good);
        Assert.Contains("[忽略] readme.txt", said, StringComparison.Ordinal);
        Assert.Contains("行数:读取1行,采用1行,待更正0行", said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(drop, "power", "bad.csv"), "这不是表格\n");
        var (bad, saidThen) = await RunToEndAsync(options);
        Assert.Equal(1, bad);
        Assert.Contains("接收回执 power/bad.csv", saidThen, StringComparison.Ordinal);
        Assert.Contains("状态:退回,未采用", saidThen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_before_anything_starts()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refusal = await Assert.ThrowsAsync<LocalRunException>(() => RunToEndAsync(Options() with { Port = port, Exit = true }));
        Assert.Contains($"端口 {port} 已被占用", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"port {port} is taken", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs until ready, looks, ends it as SIGTERM does; gives the number of files and the newest month's result hash.</summary>
    private static async Task<(int Files, string? Hash)> ServeAsync(LocalOptions options, Func<HttpClient, Task> look)
    {
        using var stopping = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var output = new StringWriter();
        var run = Task.Run(() => new LocalRun(options, Screen(TextWriter.Synchronized(output))).RunAsync(stopping.Token));
        Match ready;
        while (!(ready = Ready().Match(output.ToString())).Success)
        {
            Assert.False(run.IsCompleted, output.ToString());
            await Task.Delay(100);
        }

        using var http = new HttpClient { BaseAddress = new Uri(ready.Groups[1].Value) };
        await look(http);
        http.DefaultRequestHeaders.Remove("x-functions-key");
        http.DefaultRequestHeaders.Add("x-functions-key", Reader);
        var files = (await JsonAsync(http, "/api/files?limit=1000")).GetProperty("items").GetArrayLength();
        var periods = (await JsonAsync(http, "/api/periods")).GetProperty("items");
        await stopping.CancelAsync();
        Assert.Equal(0, await run);
        return (files, periods[0].GetProperty("resultHash").GetString());
    }

    private static async Task<(int Code, string Said)> RunToEndAsync(LocalOptions options)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var output = new StringWriter();
        var code = await new LocalRun(options, Screen(TextWriter.Synchronized(output))).RunAsync(patience.Token);
        Assert.False(patience.IsCancellationRequested, output.ToString());
        return (code, output.ToString());
    }

    private static RunScreen Screen(TextWriter output) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) }), output, output, live: false);

    private static async Task<JsonElement> JsonAsync(HttpClient http, string address)
    {
        using var document = JsonDocument.Parse(await http.GetStringAsync(address));
        return document.RootElement.Clone();
    }

    private LocalOptions Options() => new()
    {
        Port = 0, StateFolder = Path.Combine(_folder, "state"), Demo = DemoChoice.None, ReaderKey = Reader, OperatorKey = "operator-key-of-the-test",
    };

    [GeneratedRegex(@"^ready (http://127\.0\.0\.1:\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Ready();
}
