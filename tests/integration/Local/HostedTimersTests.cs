using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Local.Hosting;

namespace Wuyi.Pipeline.IntegrationTests.Local;

public sealed class HostedTimersTests
{
    private static readonly DateTimeOffset Start = new(2023, 6, 15, 1, 59, 30, TimeSpan.Zero);
    private readonly Work _work = new();
    private readonly FakeTimeProvider _time = new(Start);

    [Fact]
    public async Task It_runs_by_its_schedule_in_utc_read_from_the_setting()
    {
        await using var timers = await RunAsync(("HourlySchedule", "0 0 2 * * *"));
        _time.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(100);
        Assert.Equal(0, _work.Runs);
        _time.Advance(TimeSpan.FromSeconds(1));
        await _work.Ran(1);
        Assert.Equal(new DateTime(2023, 6, 15, 2, 0, 0), _work.LastInfo!.ScheduleStatus!.Next);
    }

    [Fact]
    public async Task Woken_while_it_runs_it_runs_once_more_afterwards_and_never_twice_at_once()
    {
        await using var timers = await RunAsync(("HourlySchedule", "0 0 2 * * *"));
        _work.Gate = new TaskCompletionSource();
        var first = timers.Value.WakeAsync(nameof(Hourly));
        await _work.Ran(1);
        var second = timers.Value.WakeAsync(nameof(Hourly));
        var third = timers.Value.WakeAsync(nameof(Hourly));
        _work.Gate.SetResult();
        await Task.WhenAll(first, second, third);
        Assert.Equal(2, _work.Runs);
        Assert.Equal(1, _work.MostAtOnce);
    }

    [Fact]
    public async Task A_failed_run_is_reported_to_who_woke_it_and_the_next_run_comes()
    {
        await using var timers = await RunAsync(("HourlySchedule", "0 0 2 * * *"));
        _work.Failure = new InvalidOperationException("broken");
        Assert.Same(_work.Failure, (await timers.Value.WakeAsync(nameof(Hourly))).Failure);
        _work.Failure = null;
        Assert.Null((await timers.Value.WakeAsync(nameof(Hourly))).Failure);
    }

    [Fact]
    public async Task Held_it_does_not_begin_and_the_wake_is_not_lost()
    {
        await using var timers = await RunAsync(("HourlySchedule", "0 0 2 * * *"));
        Task<TimerRun> woken;
        using (timers.Value.Hold(nameof(Hourly)))
        {
            woken = timers.Value.WakeAsync(nameof(Hourly));
            await Task.Delay(100);
            Assert.Equal(0, _work.Runs);
        }

        await woken;
        Assert.Equal(1, _work.Runs);
    }

    [Fact]
    public void A_schedule_whose_setting_is_missing_or_wrong_stops_the_start()
    {
        Assert.Contains("HourlySchedule", Assert.Throws<InvalidOperationException>(() => Create()).Message, StringComparison.Ordinal);
        Assert.Contains("now and then", Assert.Throws<InvalidOperationException>(() => Create(("HourlySchedule", "now and then"))).Message, StringComparison.Ordinal);
    }

    private async Task<Running> RunAsync(params (string Name, string Value)[] settings)
    {
        var timers = Create(settings);
        await timers.StartAsync(CancellationToken.None);
        return new Running(timers);
    }

    private HostedTimers Create(params (string Name, string Value)[] settings)
    {
        var services = new ServiceCollection().AddSingleton(_work).BuildServiceProvider();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        var invoker = new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>());
        return new HostedTimers(FunctionCatalog.Of([typeof(Hourly)]), invoker, configuration, _time, NullLogger<HostedTimers>.Instance);
    }

    private sealed record Running(HostedTimers Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Value.StopAsync(CancellationToken.None);
            Value.Dispose();
        }
    }

    public sealed class Hourly(Work work)
    {
        [Function(nameof(Hourly))]
        public Task RunAsync([TimerTrigger("%HourlySchedule%")] TimerInfo timer, CancellationToken cancellation) => work.RunAsync(timer, cancellation);
    }

    public sealed class Work
    {
        private int _now;

        public int Runs { get; private set; }

        public int MostAtOnce { get; private set; }

        public TimerInfo? LastInfo { get; private set; }

        public TaskCompletionSource? Gate { get; set; }

        public Exception? Failure { get; set; }

        public async Task RunAsync(TimerInfo timer, CancellationToken cancellation)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            Runs++;
            LastInfo = timer;
            if (Gate is { } gate) await gate.Task.WaitAsync(cancellation);
            Interlocked.Decrement(ref _now);
            if (Failure is { } failure) throw failure;
        }

        public async Task Ran(int times)
        {
            for (var i = 0; i < 200 && Runs < times; i++) await Task.Delay(25);
            Assert.True(Runs >= times, $"ran {Runs} times instead of {times}");
        }
    }
}
