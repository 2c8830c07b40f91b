using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>Node.js and npm of this machine.</summary>
internal static class NodeTools
{
    private const int OldestNode = 20;

    /// <exception cref="LocalRunException">Node is missing or older than 20.</exception>
    public static async Task RequireNodeAsync(CancellationToken cancellation)
    {
        var result = await TryRunAsync("node", ["--version"], Environment.CurrentDirectory, cancellation);
        if (result is not { ExitCode: 0 } || Major(result.Value.Output) is not { } major)
        {
            throw new LocalRunException(
                "未找到 Node.js。Azurite(本地存储模拟器)需要 Node.js 20 或更新版本,请安装后重试。",
                "Node.js was not found. Azurite, the storage emulator, needs Node.js 20 or newer: install it and try again.");
        }

        if (major < OldestNode)
        {
            throw new LocalRunException(
                $"Node.js 版本过旧({result.Value.Output.Trim()}),需要 20 或更新版本。",
                $"Node.js is too old ({result.Value.Output.Trim()}): version 20 or newer is needed.");
        }
    }

    /// <summary>Runs <c>npm</c> (a command script on Windows) in a folder.</summary>
    public static Task<ToolResult?> NpmAsync(IReadOnlyList<string> arguments, string folder, CancellationToken cancellation) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? TryRunAsync("cmd.exe", ["/d", "/c", "npm", .. arguments], folder, cancellation)
            : TryRunAsync("npm", arguments, folder, cancellation);

    /// <summary>Runs a program to its end; null when there is no such program.</summary>
    public static async Task<ToolResult?> TryRunAsync(
        string program, IReadOnlyList<string> arguments, string folder, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        using (process)
        {
            process!.StandardInput.Close();
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(cancellation);
                var errors = process.StandardError.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return new ToolResult(process.ExitCode, await output, await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    private static int? Major(string version)
    {
        var text = version.Trim().TrimStart('v');
        var end = text.IndexOf('.', StringComparison.Ordinal);
        return end > 0 && int.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}

/// <summary>What a program said.</summary>
internal readonly record struct ToolResult(int ExitCode, string Output, string Errors);
