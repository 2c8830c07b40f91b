using System.Globalization;
using Spectre.Console;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Local.Drops;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>What the person at the terminal sees. With a redirected output: plain lines, no colours, nothing that moves.</summary>
public sealed class RunScreen
{
    /// <summary>The label wherever demo data appears.</summary>
    public const string Synthetic = "演示数据(合成,非真实企业)";

    private const int PlainWidth = 200;
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMilliseconds(200);
    private readonly IAnsiConsole _console;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly bool _live;

    public RunScreen(IAnsiConsole console, TextWriter output, TextWriter errors, bool live)
    {
        _console = console;
        _output = output;
        _errors = errors;
        _live = live;
    }

    /// <summary>The screen of this process.</summary>
    public static RunScreen ForProcess()
    {
        var live = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;

        // A file has no width: let no table break its cells.
        if (!live) AnsiConsole.Profile.Width = PlainWidth;
        return new RunScreen(AnsiConsole.Console, Console.Out, Console.Error, live);
    }

    /// <summary>One line as it stands, never wrapped.</summary>
    public void Line(string text)
    {
        if (_live) _console.WriteLine(text);
        else _output.WriteLine(text);
    }

    /// <summary>To the error stream.</summary>
    public void Error(string text) => _errors.WriteLine(text);

    /// <summary>Shows what <paramref name="state"/> says until the work has ended, and fails if it fails.</summary>
    public async Task WhileAsync(Task work, Func<string> state, CancellationToken cancellation)
    {
        if (_live)
        {
            await _console.Status().StartAsync(Markup.Escape(state()), async status =>
            {
                while (!work.IsCompleted && !cancellation.IsCancellationRequested)
                {
                    status.Status(Markup.Escape(state()));
                    await Task.WhenAny(work, Task.Delay(LiveInterval, CancellationToken.None));
                }
            });
        }
        else
        {
            var said = string.Empty;
            while (!work.IsCompleted && !cancellation.IsCancellationRequested)
            {
                await Task.WhenAny(work, Task.Delay(PlainInterval, cancellation));
                if (work.IsCompleted || state() == said) continue;
                said = state();
                Line(said);
            }
        }

        await work;
    }

    /// <summary>The receipt of a file, the same text as over HTTP.</summary>
    public void Receipt(SettledFile settled, FileView? receipt)
    {
        ArgumentNullException.ThrowIfNull(settled);
        Line(Words(settled, receipt));
    }

    /// <summary>Some enterprises of the newest month, each grade represented.</summary>
    public void Results(PublishedPeriod published, IReadOnlyList<SnapshotRow> rows, bool synthetic)
    {
        ArgumentNullException.ThrowIfNull(published);
        var samples = rows.Where(row => row.Result.Carbon.Status == CarbonStatus.Graded)
            .GroupBy(row => row.Result.Carbon.Grade).OrderBy(grade => grade.Key).SelectMany(grade => grade.Take(2)).ToList();
        if (samples.Count == 0) samples = [.. rows.Take(5)];
        var table = new Table
        {
            Title = new TableTitle(Markup.Escape(string.Create(CultureInfo.InvariantCulture,
            $"{published.Period.Year}年{published.Period.Number}月 近12个月(滚动) 共{published.Enterprises}家 规则版本 {published.Rulebook}{(synthetic ? $" {Synthetic}" : "")}")))
        };
        foreach (var header in new[] { "企业名称", "统一社会信用代码", "乡镇街道", "碳效等级", "碳效值", "亩均税收(万元/亩)" }) table.AddColumn(header);
        foreach (var row in samples)
        {
            table.AddRow(new[]
            {
                row.Profile.Name, row.Profile.CreditCode.ToString(), row.Profile.Town ?? "", Grade(row.Result.Carbon), Number(row.Result.Carbon.Ratio), Number(row.Result.PerMu.TaxPerMu),
            }.Select(Markup.Escape).ToArray());
        }

        _console.Write(table);
    }

    private static string Words(SettledFile settled, FileView? receipt)
    {
        if (receipt is not null) return ReceiptText.Of(receipt).TrimEnd('\n');
        var name = $"{settled.File.Source}/{settled.File.Path}";
        return settled.Failure is { } failure ? $"[未能接收] {name} {failure.Message}" : $"[已处理] {name}";
    }

    private static string Grade(CarbonCode code) =>
        code.Grade is { } grade ? string.Create(CultureInfo.InvariantCulture, $"{grade}级") : "暂不赋码";

    private static string Number(decimal? value) =>
        value is { } number ? Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) : "—";
}
