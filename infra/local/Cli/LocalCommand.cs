using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Cli;

/// <summary>The command line. Every text is in Chinese and English, the two languages of those who run it.</summary>
public static class LocalCommand
{
    private const string DefaultState = ".state";
    private static readonly Dictionary<string, DemoChoice> DemoChoices = new(StringComparer.Ordinal)
    {
        ["county"] = DemoChoice.County,
        ["small"] = DemoChoice.Small,
        ["none"] = DemoChoice.None,
    };

    /// <summary>The root command; <paramref name="run"/> is called with valid options and returns the exit code.</summary>
    public static RootCommand Create(Func<LocalOptions, Task<int>> run)
    {
        var port = new Option<int>("--port")
        {
            Description = "监听 127.0.0.1 的端口,0 表示任意空闲端口 / port on 127.0.0.1, 0 for any free one",
            DefaultValueFactory = _ => LocalOptions.DefaultPort,
            HelpName = "N",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var text] && int.TryParse(text.Value, CultureInfo.InvariantCulture, out var number) && number is < 0 or > 65535)
                result.AddError("--port:应在 0 到 65535 之间 / must be from 0 to 65535");
        });
        var state = new Option<string?>("--state")
        {
            Description = "Azurite 的数据、日志和密钥所在目录(默认:仓库根目录下的 .state) / folder of Azurite's data, logs and keys (default: .state in the repository)",
            HelpName = "DIR",
        };
        var demo = new Option<string>("--demo")
        {
            Description = "投递合成的演示县数据:county 5000家×36个月,small 60家×14个月,none 不投递 / drop a synthetic demo county",
            DefaultValueFactory = _ => "county",
            HelpName = "county|small|none",
        };
        demo.Validators.Add(result =>
        {
            if (result.Tokens is [var choice] && !DemoChoices.ContainsKey(choice.Value))
                result.AddError("--demo:应为 county、small 或 none / must be county, small or none");
        });
        var drop = Folder("--drop", "把 DIR/{数据源}/… 投递到各收件箱,等待全部处理完并打印回执 / upload DIR/{source}/… into the inboxes, wait, print each receipt");
        var watch = Folder("--watch", "同 --drop,并持续投递新增或改动的文件 / the same, continuously: new and changed files");
        var recalculate = new Option<IReadOnlyList<Month>>("--recalculate")
        {
            Description = "重新计算的月份,如 2023-06,2023-08..2023-12 / months to recalculate",
            CustomParser = ParseMonths,
            DefaultValueFactory = _ => [],
            HelpName = "2023-06[,2023-07|..2023-12]",
        };
        var exit = new Option<bool>("--exit")
        {
            Description = "全部完成后退出;有文件被退回或失败时退出码为 1 / end when done; exit code 1 if anything was rejected or failed",
        };
        var readerKey = Key("--reader-key", "读者密钥(默认:自动生成并保存在数据目录) / reader key (default: generated, kept in the state folder)");
        var operatorKey = Key("--operator-key", "操作员密钥(默认:自动生成并保存在数据目录) / operator key (default: generated, kept in the state folder)");

        var command = new RootCommand(
            "武义县碳效码与亩均效益数据管道:本地运行(启动 Azurite、接收文件、计算、提供 HTTP 接口)\n" +
            "Wuyi.Pipeline on this machine: starts Azurite, takes files in, calculates, serves the HTTP interface until Ctrl+C")
        {
            port, state, demo, drop, watch, recalculate, exit, readerKey, operatorKey,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(watch) is not null && result.GetResult(exit) is { Implicit: false })
                result.AddError("--watch 与 --exit 不能同时使用 / --watch and --exit exclude each other");
        });
        command.SetAction((parsed, _) => run(new LocalOptions
        {
            Port = parsed.GetValue(port),
            StateFolder = Path.GetFullPath(parsed.GetValue(state) ?? Path.Combine(RepositoryFolder.Find(), DefaultState)),
            Demo = DemoChoices[parsed.GetValue(demo)!],
            DropFolder = FullPath(parsed.GetValue(drop)),
            WatchFolder = FullPath(parsed.GetValue(watch)),
            Recalculate = parsed.GetValue(recalculate) ?? [],
            Exit = parsed.GetValue(exit),
            ReaderKey = parsed.GetValue(readerKey),
            OperatorKey = parsed.GetValue(operatorKey),
        }));
        return command;
    }

    private static string? FullPath(string? folder) => folder is null ? null : Path.GetFullPath(folder);

    private static Option<string?> Folder(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var folder] && !Directory.Exists(folder.Value))
                result.AddError($"{name}:目录不存在:{folder.Value} / no such folder");
        });
        return option;
    }

    private static Option<string?> Key(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "KEY" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var key] && key.Value.Length < 8) result.AddError($"{name}:至少 8 个字符 / at least 8 characters");
        });
        return option;
    }

    private static IReadOnlyList<Month> ParseMonths(ArgumentResult result)
    {
        try
        {
            return MonthList.Parse(result.Tokens[0].Value);
        }
        catch (FormatException error)
        {
            result.AddError($"--recalculate:{error.Message}");
            return [];
        }
    }
}
