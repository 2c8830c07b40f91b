using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>
/// A running Azurite, loopback only, in a process group of its own. Disposing it closes it with SIGTERM and waits: killed, it would
/// lose writes that it has acknowledged. If this process dies, Azurite notices and closes itself.
/// </summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly AzuriteOptions _options;
    private readonly string _folder;
    private readonly FileGate _gate;

    private AzuriteServer(Process process, AzuriteOptions options, string folder, FileGate gate, AzuritePorts ports)
    {
        _process = process;
        _options = options;
        _folder = folder;
        _gate = gate;
        Ports = ports;
    }

    /// <summary>The ports it listens on.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Its process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Connection string of its first account.</summary>
    public string ConnectionString => Ports.ConnectionString(_options.Accounts[0]);

    /// <summary>Fetches the package if need be, ends an orphan that still serves the state folder, and starts.</summary>
    /// <param name="options">How it is run.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <param name="tell">Told (in Chinese) about work that takes time; null = silent.</param>
    /// <exception cref="LocalRunException">Node, npm or the state folder is not usable.</exception>
    public static async Task<AzuriteServer> StartAsync(AzuriteOptions options, CancellationToken cancellation, Action<string>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        await NodeTools.RequireNodeAsync(cancellation);
        var entry = await AzuritePackage.EnsureAsync(tell, cancellation);
        var folder = Directory.CreateDirectory(
            options.StateFolder is { } state ? Path.GetFullPath(state) : Path.Combine(Path.GetTempPath(), $"wuyi-azurite-{Guid.NewGuid():N}")).FullName;
        var gate = FileGate.TryEnter(Path.Combine(folder, "azurite.lock")) ?? throw new LocalRunException(
            $"数据目录正被另一个运行中的程序使用:{folder}。请先停止它,或用 --state 指定另一个目录。",
            $"the state folder is in use by another run: {folder}. Stop that one, or choose another folder with --state.");
        try
        {
            await StopOrphanAsync(folder, cancellation);
            var ports = options.PreferDefaultPorts && AzuritePorts.Default.AreFree() ? AzuritePorts.Default : AzuritePorts.Free;
            var started = await TryStartAsync(entry, folder, options, ports, cancellation);

            // Somebody took a default port between our look and Azurite's own attempt.
            started ??= await TryStartAsync(entry, folder, options, AzuritePorts.Free, cancellation);
            return started is var (process, bound) ? new AzuriteServer(process, options, folder, gate, bound) : throw AzuriteProcess.Failed(folder);
        }
        catch
        {
            await gate.DisposeAsync();
            if (options.StateFolder is null) Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await AzuriteProcess.StopAsync(_process, _folder);
        _process.Dispose();
        File.Delete(AzuritePidFile.PathIn(_folder));
        await _gate.DisposeAsync();
        if (_options.StateFolder is null) Directory.Delete(_folder, recursive: true);
    }

    private static async Task StopOrphanAsync(string folder, CancellationToken cancellation)
    {
        if (await AzuritePidFile.ReadAsync(folder, cancellation) is not { } recorded) return;
        using var orphan = recorded.FindProcess();
        if (orphan is not null) await AzuriteProcess.StopAsync(orphan, folder);
        File.Delete(AzuritePidFile.PathIn(folder));
    }

    private static async Task<(Process Process, AzuritePorts Ports)?> TryStartAsync(
        string entry, string folder, AzuriteOptions options, AzuritePorts ports, CancellationToken cancellation)
    {
        var process = await AzuriteProcess.LaunchAsync(entry, folder, options, ports, cancellation);
        try
        {
            await new AzuritePidFile(process.Id, process.StartTime).WriteAsync(folder, cancellation);
            var started = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(started) < options.StartTimeout)
            {
                if (Listening(AzuriteProcess.ReadLog(folder)) is { } bound) return (process, bound);
                if (AzuriteProcess.HasEnded(process)) break;
                await Task.Delay(50, cancellation);
            }
        }
        catch
        {
            await AzuriteProcess.StopAsync(process, folder);
            process.Dispose();
            throw;
        }

        if (!AzuriteProcess.HasEnded(process)) await AzuriteProcess.StopAsync(process, folder);
        process.Dispose();
        if (AzuriteProcess.ReadLog(folder).Contains("EADDRINUSE", StringComparison.Ordinal) && ports != AzuritePorts.Free) return null;
        throw AzuriteProcess.Failed(folder);
    }

    private static AzuritePorts? Listening(string log)
    {
        var ports = new Dictionary<string, int>();
        foreach (Match line in ListeningLine().Matches(log))
            ports[line.Groups[1].Value] = int.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture);
        return ports.Count == 3 ? new AzuritePorts(ports["Blob"], ports["Queue"], ports["Table"]) : null;
    }

    [GeneratedRegex(@"Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)\r?\n")]
    private static partial Regex ListeningLine();
}
