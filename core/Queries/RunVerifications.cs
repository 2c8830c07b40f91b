using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers whether a kept run is the same when it is computed again.</summary>
public sealed class RunVerifications(RunQueries runs, EvaluationStore evaluations, RunVerifier verifier, TimeProvider time)
{
    /// <summary>A month, or the evaluation of a year.</summary>
    /// <exception cref="ApiProblemException">404: no such run, or no longer kept.</exception>
    public async Task<Answer> VerifyAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var evaluation = RunId.IsWellFormed(id) ? await evaluations.FindRunAsync(id, cancellation).ConfigureAwait(false) : null;
        var manifest = evaluation is null ? await runs.RequireAsync(id, cancellation).ConfigureAwait(false) : null;
        var began = time.GetTimestamp();
        RunVerification verified;
        try
        {
            verified = await (evaluation is null ? verifier.VerifyAsync(manifest!, cancellation) : verifier.VerifyAsync(evaluation, cancellation)).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is RunCollectedException or EvaluationCollectedException)
        {
            throw new ApiProblemException(ProblemCodes.RunNotFound, "没有这个计算批次,或已不再保留;现行批次见 periods");
        }

        var view = new RunVerificationView(
            verified.Run, verified.Period.ToString(), verified.Year, verified.Equal, Text(verified), verified.ResultHash, verified.RecomputedHash, verified.Enterprises,
            [.. verified.Differences.Select(one => new RunDifferenceView(one.CreditCode, one.Property, one.Stored, one.Recomputed))],
            verified.EngineVersion, verified.NeedsEngineVersion, [.. verified.Gaps.Select(gap => gap.Text)],
            (long)time.GetElapsedTime(began).TotalMilliseconds);
        return Answer.Json(call, view, ApiJson.Instance.RunVerificationView) with { ETag = null };
    }

    private static string Text(RunVerification verified) => verified switch
    {
        { NeedsEngineVersion: { } version } =>
            $"这个批次由计算引擎第 {version} 版算出,现行为第 {verified.EngineVersion} 版;须用第 {version} 版程序核验,本次未作比较",
        { Gaps.Count: > 0 } => "这个批次所用的部分输入已不在,无法重新计算,本次未作比较",
        { Equal: true } => "按清单重新计算,结果与保存的逐字节一致",
        _ => "按清单重新计算,结果与保存的不一致,请先停用并报告",
    };
}
