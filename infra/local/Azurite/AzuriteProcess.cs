using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>Starts Azurite's process and ends it in good order.</summary>
internal static class AzuriteProcess
{
    private const int SigTerm = 15;
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Starts it detached; returns when the process exists, not yet when it listens.</summary>
    public static async Task<Process> LaunchAsync(
        string entry, string folder, AzuriteOptions options, AzuritePorts ports, CancellationToken cancellation)
    {
        List<string> arguments =
        [
            Path.Combine(AzuritePackage.LauncherFolder, "launch.cjs"), LogFile(folder), entry,
            "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--blobPort", ports.Blob.ToString(CultureInfo.InvariantCulture),
            "--queueHost", "127.0.0.1", "--queuePort", ports.Queue.ToString(CultureInfo.InvariantCulture),
            "--tableHost", "127.0.0.1", "--tablePort", ports.Table.ToString(CultureInfo.InvariantCulture),
        ];
        arguments.AddRange(options.StateFolder is null ? ["--inMemoryPersistence"] : ["--location", folder]);

        File.Delete(StopFile(folder));
        var environment = new Dictionary<string, string>
        {
            ["AZURITE_ACCOUNTS"] = string.Join(';', options.Accounts.Select(a => $"{a.Name}:{a.Key}")),
            ["WUYI_AZURITE_OWNER"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            ["WUYI_AZURITE_STOP_FILE"] = StopFile(folder),
        };
        var launched = await NodeTools.TryRunAsync("node", arguments, folder, cancellation, environment);
        if (launched is not { ExitCode: 0 }
            || !int.TryParse(launched.Value.Output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
        {
            throw new LocalRunException(
                $"无法启动 Azurite:{launched?.Errors.Trim()}", $"Azurite could not be started: {launched?.Errors.Trim()}");
        }

        try
        {
            return Process.GetProcessById(pid);
        }
        catch (ArgumentException)
        {
            throw Failed(folder);
        }
    }

    /// <summary>Asks it to close and waits until it has written everything; only then a process that hangs is killed.</summary>
    public static async Task StopAsync(Process process, string folder)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) await File.WriteAllTextAsync(StopFile(folder), string.Empty);
        else _ = Kill(process.Id, SigTerm);

        var asked = TimeProvider.System.GetTimestamp();
        while (!HasEnded(process))
        {
            if (TimeProvider.System.GetElapsedTime(asked) > StopTimeout) process.Kill();
            await Task.Delay(25);
        }

        File.Delete(StopFile(folder));
    }

    /// <summary>
    /// Azurite's parent is the system's first process, which in a container may never collect it: what is only waiting
    /// for that has ended.
    /// </summary>
    public static bool HasEnded(Process process)
    {
        if (!OperatingSystem.IsLinux()) return process.HasExited;
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/stat"));
            return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }

    public static string LogFile(string folder) => Path.Combine(folder, "azurite.log");

    /// <summary>The error that says what Azurite said last.</summary>
    public static LocalRunException Failed(string folder)
    {
        var lines = ReadLog(folder).TrimEnd().Split('\n');
        var said = string.Join('\n', lines.Skip(Math.Max(0, lines.Length - 10)));
        return new LocalRunException($"Azurite 未能启动:\n{said}", "Azurite did not start; its last words are above.");
    }

    public static string ReadLog(string folder)
    {
        if (!File.Exists(LogFile(folder))) return string.Empty;
        using var stream = new FileStream(LogFile(folder), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string StopFile(string folder) => Path.Combine(folder, "azurite.stop");

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
