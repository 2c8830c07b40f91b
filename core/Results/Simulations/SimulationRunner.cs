using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>
/// Works off simulations. Dying in between leaves one in <c>running</c>; it is taken again after the time-out and gives the same: it reads a kept run
/// again, writes create-only blobs of its own and no pointer. Two workers at once cost time, nothing else.
/// </summary>
public sealed class SimulationRunner(SimulationStore store, MonthSimulator months, YearSimulator years, ILogger<SimulationRunner> log)
{
    /// <summary>Runs every waiting simulation; returns how many ended.</summary>
    public async Task<int> RunAllAsync(CancellationToken cancellation)
    {
        var ended = 0;
        while (await store.TakeAsync(cancellation).ConfigureAwait(false) is { } taken)
        {
            var next = await RunAsync(taken, cancellation).ConfigureAwait(false);
            if (await store.TryUpdateAsync(taken, next, cancellation).ConfigureAwait(false) is null)
                log.LogWarning("Simulation {Id} was taken over by another worker", next.Id);
            else
                log.LogInformation("Simulation {Id} of {By}: {Status}", next.Id, next.RequestedBy, next.Status);
            ended++;
        }

        return ended;
    }

    private async Task<Simulation> RunAsync(SimulationStore.Taken taken, CancellationToken cancellation)
    {
        var simulation = taken.Simulation;
        if (simulation.Attempts > Simulation.MaxAttempts) return Failed(simulation, "试算多次中断,未能完成");
        try
        {
            var rules = await store.RulesAsync(simulation, cancellation).ConfigureAwait(false);
            if (rules is null) return Failed(simulation, "试用的规则库已不在");
            var outcome = simulation.Period is { } period
                ? await months.RunAsync(simulation, period, rules, cancellation).ConfigureAwait(false)
                : await years.RunAsync(simulation, simulation.Year!.Value, rules, cancellation).ConfigureAwait(false);
            return outcome is null
                ? Failed(simulation, "该统计期尚未发布,没有可比较的结果")
                : simulation with { Status = SimulationStore.Done, Outcome = outcome, Failure = null };
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The host stops: put it back, so that the next host need not wait for the time-out.
            await store.TryUpdateAsync(taken, simulation with { Status = SimulationStore.Queued }, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        catch (RunNotReplayableException gone)
        {
            log.LogWarning(gone, "Simulation {Id}: the published run cannot be put together again", simulation.Id);
            return Failed(simulation, "已发布批次所读的数据已不全,不能试算:" + string.Join(";", gone.Gaps.Take(3).Select(gap => gap.Text)));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Simulation {Id} failed", simulation.Id);
            return Failed(simulation, "试算出错,原因见系统日志;可重新提交");
        }
    }

    private static Simulation Failed(Simulation simulation, string reason) => simulation with { Status = SimulationStore.Failed, Failure = reason };
}
