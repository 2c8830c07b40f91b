using System.Globalization;
using Spectre.Console;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Local.Drops;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>What the person at the terminal sees. With a redirected output: plain lines, no colours, nothing that moves.</summary>
public sealed class RunScreen
{
    /// <summary>The label wherever demo data appears.</summary>
    public const string Synthetic = "演示数据(合成,非真实企业)";

    private const int TitleChars = 36;
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

    /// <summary>The short receipt of a file.</summary>
    public void Receipt(SettledFile settled, IReadOnlyList<IntakeIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(settled);
        Line(ReceiptText(settled, issues));
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

    internal static string ReceiptText(SettledFile settled, IReadOnlyList<IntakeIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(settled);
        var name = $"{settled.File.Source}/{settled.File.Path}";
        if (settled.Failure is { } failure) return $"[未能接收] {name} {failure.Message}";
        if (settled.Entry is not { } entry) return $"[已处理] {name}";
        var text = string.Create(CultureInfo.InvariantCulture,
            $"[{Status(entry.Status)}] {name} 读取{entry.RowsRead}行 采用{entry.RowsAccepted}行 问题行{entry.RowsRejected}行{Months(entry)}");
        foreach (var (code, count) in entry.IssueCounts.OrderBy(issue => issue.Key, StringComparer.Ordinal))
            text += string.Create(CultureInfo.InvariantCulture, $"\n    {code} ×{count} {Title(code, issues.FirstOrDefault(issue => issue.Code == code))}");
        return text;
    }

    private static string Status(FileStatus status) => status switch
    {
        FileStatus.Accepted => "已接收",
        FileStatus.AcceptedWithIssues => "已接收,部分行待更正",
        _ => "退回(未采用)",
    };

    private static string Months(FileEntry entry) => entry.Months switch
    {
        [] => "",
        [var only] => $" {only}",
        [var first, .., var last] => $" {first}至{last}",
    };

    /// <summary>The first issue of the code as a sentence; without one, what the catalogue says.</summary>
    private static string Title(string code, IntakeIssue? issue)
    {
        var message = issue is null ? IssueCatalogue.Of(code).Message : issue.Message.Replace("{found}", issue.Found ?? "", StringComparison.Ordinal);
        return message.Length <= TitleChars ? message : $"{message[..TitleChars]}…";
    }

    private static string Grade(CarbonCode code) =>
        code.Grade is { } grade ? string.Create(CultureInfo.InvariantCulture, $"{grade}级") : "暂不赋码";

    private static string Number(decimal? value) =>
        value is { } number ? Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) : "—";
}
