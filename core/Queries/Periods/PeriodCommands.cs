using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Gate;

namespace Wuyi.Pipeline.Queries.Periods;

/// <summary>
/// What a named person decides about the run that readers see: back to an earlier one and on again, a waiting one approved or refused. Each answers with the
/// period as it is then; sent twice, nothing more happens.
/// </summary>
public sealed class PeriodCommands(IPublishedResults results, Rollback rollback, Approvals approvals)
{
    /// <exception cref="ApiProblemException">403 without a name, 400, 404.</exception>
    public async Task<Answer> RollBackAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var who = Named(call);
        var month = RunReasons.ReadMonth(period);
        var (run, reason) = RunReasons.Read(call);
        await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        if (!await rollback.PinAsync(month, run, who, reason, cancellation).ConfigureAwait(false))
            throw new ApiProblemException(ProblemCodes.RunNotFound, $"{month} 没有批次 {run},或已不再保留;可回到的批次见 periods/{month}/history");
        return await PeriodAsync(call, month, cancellation).ConfigureAwait(false);
    }

    /// <summary>The period follows its inputs again; harmless when it does already.</summary>
    /// <exception cref="ApiProblemException">403 without a name, 400, 404.</exception>
    public async Task<Answer> ReleaseAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var who = Named(call);
        var month = RunReasons.ReadMonth(period);
        var reason = RunReasons.ReadReason(call);
        await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        await rollback.UnpinAsync(month, who, reason, cancellation).ConfigureAwait(false);
        return await PeriodAsync(call, month, cancellation).ConfigureAwait(false);
    }

    /// <exception cref="ApiProblemException">403 without a name, 400, 404, 409 when another run waits, or none.</exception>
    public async Task<Answer> ApproveAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var (month, run, who, reason) = Read(call, period);
        Require(month, run, await approvals.ApproveAsync(month, run, who, reason, cancellation).ConfigureAwait(false));
        return await PeriodAsync(call, month, cancellation).ConfigureAwait(false);
    }

    /// <exception cref="ApiProblemException">403 without a name, 400, 404, 409 when another run waits, or none.</exception>
    public async Task<Answer> RefuseAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        var (month, run, who, reason) = Read(call, period);
        Require(month, run, await approvals.RefuseAsync(month, run, who, reason, cancellation).ConfigureAwait(false));
        return await PeriodAsync(call, month, cancellation).ConfigureAwait(false);
    }

    private static (Month Month, string Run, string Who, string Reason) Read(ApiCall call, string period)
    {
        var who = Named(call);
        var month = RunReasons.ReadMonth(period);
        var (run, reason) = RunReasons.Read(call);
        return (month, run, who, reason);
    }

    private static string Named(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.RequireNamed();
    }

    private static void Require(Month month, string run, ApprovalResult result)
    {
        if (result == ApprovalResult.NotPublished) throw new ApiProblemException(ProblemCodes.PeriodNotPublished, $"{month} 尚未发布;已发布的统计期见 periods");
        if (result == ApprovalResult.NotWaiting)
            throw new ApiProblemException(ProblemCodes.RunNotWaiting, $"{month} 的批次 {run} 不在等待核准:可能已有新的批次代替它,或已作决定;请重新查看 periods/{month}/waiting");
    }

    private async Task<Answer> PeriodAsync(ApiCall call, Month month, CancellationToken cancellation)
    {
        var published = await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        return Answer.Json(call, ViewOf.Period(published), ApiJson.Instance.PeriodView) with { ETag = null };
    }
}
