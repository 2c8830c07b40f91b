using Microsoft.Extensions.Logging;

namespace Wuyi.Pipeline.Results;

/// <summary>Works off requested recalculations. Dying in between leaves a request in <c>running</c>; it is taken again after the time-out.</summary>
public sealed class RequestRunner(RequestStore requests, Publisher publisher, ILogger<RequestRunner> log)
{
    /// <summary>Runs every waiting request; returns how many periods were published.</summary>
    public async Task<int> RunAllAsync(CancellationToken cancellation)
    {
        var published = 0;
        while (await requests.TakeAsync(cancellation).ConfigureAwait(false) is { } taken)
            published += await RunAsync(taken, cancellation).ConfigureAwait(false);
        return published;
    }

    private async Task<int> RunAsync(RequestStore.TakenRequest taken, CancellationToken cancellation)
    {
        var published = 0;
        for (var i = 0; i < taken.Request.Periods.Count; i++)
        {
            // Another worker may have done some before it died.
            if (taken.Request.Periods[i].Result is not null) continue;
            var done = await RunAsync(taken, i, cancellation).ConfigureAwait(false);
            if (done.Result == RequestStore.Published) published++;
            List<RecalculatedPeriod> periods = [.. taken.Request.Periods];
            periods[i] = done;
            if (await requests.TryUpdateAsync(taken, taken.Request with { Periods = periods }, cancellation).ConfigureAwait(false) is not { } next)
            {
                log.LogWarning("Request {Id} was taken over by another worker", taken.Request.Id);
                return published;
            }

            taken = next;
        }

        var status = RequestStore.StatusOf(taken.Request.Periods);
        await requests.TryUpdateAsync(taken, taken.Request with { Status = status }, cancellation).ConfigureAwait(false);
        log.LogInformation("Request {Id} of {By}: {Status}", taken.Request.Id, taken.Request.RequestedBy, status);
        return published;
    }

    private async Task<RecalculatedPeriod> RunAsync(RequestStore.TakenRequest taken, int index, CancellationToken cancellation)
    {
        var period = taken.Request.Periods[index].Period;
        try
        {
            var outcome = await publisher.PublishAsync(period, PublishMode.Operator, cancellation).ConfigureAwait(false);
            return new RecalculatedPeriod(period, outcome.Run, outcome.Word);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The host stops: put the request back, so that the next host need not wait for the time-out.
            await requests.TryUpdateAsync(taken, taken.Request with { Status = RequestStore.Queued }, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Request {Id}: {Period} failed", taken.Request.Id, period);
            return new RecalculatedPeriod(period, null, RequestStore.Failed);
        }
    }
}
