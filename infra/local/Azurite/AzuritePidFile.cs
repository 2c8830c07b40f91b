using System.Diagnostics;
using System.Text.Json;

namespace Wuyi.Pipeline.Local.Azurite;

/// <summary>Which process serves a state folder. The start time tells it from a later process with the same id.</summary>
internal sealed record AzuritePidFile(int Pid, DateTimeOffset StartedAt)
{
    private static readonly TimeSpan StartTolerance = TimeSpan.FromSeconds(2);

    public static string PathIn(string folder) => Path.Combine(folder, "azurite.pid.json");

    /// <summary>Null when there is none or it is damaged (a machine that lost power while writing it).</summary>
    public static async Task<AzuritePidFile?> ReadAsync(string folder, CancellationToken cancellation)
    {
        var path = PathIn(folder);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<AzuritePidFile>(await File.ReadAllTextAsync(path, cancellation));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task WriteAsync(string folder, CancellationToken cancellation) =>
        File.WriteAllTextAsync(PathIn(folder), JsonSerializer.Serialize(this), cancellation);

    /// <summary>The process if it still runs and is the one that was recorded; the caller disposes it.</summary>
    public Process? FindProcess()
    {
        Process process;
        try
        {
            process = Process.GetProcessById(Pid);
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (!AzuriteProcess.HasEnded(process) && (new DateTimeOffset(process.StartTime) - StartedAt).Duration() < StartTolerance) return process;
        process.Dispose();
        return null;
    }
}
