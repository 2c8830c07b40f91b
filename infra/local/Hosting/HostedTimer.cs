using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>One timer function: runs by its schedule (UTC) and when it is woken, never twice at once; a failure is logged and the next run comes.</summary>
internal sealed class HostedTimer(TimerFunction function, CrontabSchedule schedule, FunctionInvoker invoker, TimeProvider time, ILogger log, Action<string> ended)
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromHours(12);
    private readonly Lock _lock = new();
    private List<TaskCompletionSource<TimerRun>> _waiting = [];
    private TaskCompletionSource _wake = New();
    private int _holds;

    /// <summary>Runs it as soon as it neither runs nor is held; the task ends with the run that started after this call.</summary>
    public Task<TimerRun> WakeAsync()
    {
        var waiter = new TaskCompletionSource<TimerRun>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(waiter);
            if (_holds == 0) _wake.TrySetResult();
        }

        return waiter.Task;
    }

    /// <summary>No run begins before the result is disposed.</summary>
    public IDisposable Hold()
    {
        lock (_lock) _holds++;
        return new Release(this);
    }

    public async Task RunAsync(CancellationToken stopping)
    {
        if (function.RunOnStartup) _ = WakeAsync();
        while (!stopping.IsCancellationRequested)
        {
            var next = new DateTimeOffset(schedule.GetNextOccurrence(time.GetUtcNow().UtcDateTime), TimeSpan.Zero);
            if (await SleepUntilAsync(next, stopping)) await RunOnceAsync(next, stopping);
        }
    }

    /// <summary>False when it is only time to look at the clock again.</summary>
    private async Task<bool> SleepUntilAsync(DateTimeOffset next, CancellationToken stopping)
    {
        var wait = next - time.GetUtcNow();
        var due = wait <= LongestSleep;
        using var sleeping = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var sleep = Task.Delay(due ? (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) : LongestSleep, time, sleeping.Token);
        var first = await Task.WhenAny(sleep, _wake.Task);
        await sleeping.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_holds > 0) return false;
            return first != sleep || due;
        }
    }

    private async Task RunOnceAsync(DateTimeOffset next, CancellationToken stopping)
    {
        List<TaskCompletionSource<TimerRun>> waiters;
        lock (_lock)
        {
            (waiters, _waiting) = (_waiting, []);
            _wake = New();
        }

        Exception? failure = null;
        try
        {
            var info = new TimerInfo { IsPastDue = false, ScheduleStatus = new ScheduleStatus { Next = next.UtcDateTime } };
            await invoker.InvokeAsync(function, parameter => parameter.ParameterType == typeof(TimerInfo) ? info : null, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            foreach (var waiter in waiters) waiter.TrySetCanceled(stopping);
            throw;
        }
        catch (Exception error)
        {
            failure = error;
            log.LogError(error, "Timer {Function} failed", function.Name);
        }

        if (failure is null) ended(function.Name);
        foreach (var waiter in waiters) waiter.TrySetResult(new TimerRun(failure));
    }

    private void LetGo()
    {
        lock (_lock)
        {
            if (--_holds == 0 && _waiting.Count > 0) _wake.TrySetResult();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Release(HostedTimer timer) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0) timer.LetGo();
        }
    }
}
