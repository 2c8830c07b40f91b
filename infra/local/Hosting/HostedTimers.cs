using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>Runs the timer functions.</summary>
public sealed class HostedTimers : BackgroundService
{
    private readonly Dictionary<string, HostedTimer> _timers;

    /// <exception cref="InvalidOperationException">A schedule names a setting that does not exist, or is no NCRONTAB expression.</exception>
    public HostedTimers(
        FunctionCatalog catalog, FunctionInvoker invoker, IConfiguration configuration, TimeProvider time, ILogger<HostedTimers> log)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _timers = catalog.Timers.ToDictionary(
            function => function.Name,
            function => new HostedTimer(function, Schedule(function, configuration), invoker, time, log, name => Ended?.Invoke(name)),
            StringComparer.Ordinal);
    }

    /// <summary>A timer function has ended well; its name.</summary>
    public event Action<string>? Ended;

    /// <summary>Runs a timer now; the task ends with the first run that begins after this call. It never fails: a failure is in its result.</summary>
    /// <exception cref="KeyNotFoundException">No timer function has this name.</exception>
    public Task<TimerRun> WakeAsync(string name) => _timers[name].WakeAsync();

    /// <summary>Runs a timer now, without waiting for it.</summary>
    public void Wake(string name) => _ = WakeAsync(name);

    /// <summary>Keeps a timer from beginning until the result is disposed; wakes meanwhile are not lost.</summary>
    public IDisposable Hold(string name) => _timers[name].Hold();

    /// <summary>The schedule with <c>%Setting%</c> replaced: five fields, or six with seconds first.</summary>
    internal static CrontabSchedule Schedule(TimerFunction function, IConfiguration configuration)
    {
        var text = function.Schedule;
        if (text is ['%', .., '%'])
        {
            var setting = text[1..^1];
            text = configuration[setting.Replace("__", ":", StringComparison.Ordinal)]
                ?? throw new InvalidOperationException($"timer {function.Name}: setting {setting} is missing");
        }

        var seconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = seconds })
            ?? throw new InvalidOperationException($"timer {function.Name}: '{text}' is no NCRONTAB expression");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_timers.Values.Select(timer => Task.Run(() => timer.RunAsync(stoppingToken), stoppingToken)));
}
