using Azure;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries.WhatIf;

/// <summary>Why a published run cannot be asked again, as a problem document.</summary>
internal static class ReplayProblems
{
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (RunNotReplayableException missing)
        {
            throw Gone(string.Join(';', missing.Gaps.Take(3).Select(gap => gap.Text)));
        }
        catch (Exception gone) when (gone is RunCollectedException or EvaluationCollectedException)
        {
            throw new ApiProblemException(ProblemCodes.RunNotFound, "这个计算批次刚刚被代替,请再试一次");
        }
        catch (CorruptSegmentException broken)
        {
            throw Gone(broken.Message);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw Gone("数据段不在");
        }
    }

    /// <summary>The year as published. What it would be by the files of now, before anybody has published it, is for operators only: it is nobody's class yet.</summary>
    /// <exception cref="ApiProblemException">404 for a reader: not published, or withdrawn.</exception>
    public static async Task<ReplayedYear> YearAsync(ReplayedYears years, ApiCall call, int year, CancellationToken cancellation)
    {
        var replayed = await AskAsync(() => years.OfAsync(year, call.Audience == Audience.Operator, cancellation)).ConfigureAwait(false);
        return replayed ?? throw new ApiProblemException(ProblemCodes.EvaluationNotPublished, $"{year}年的评价尚未发布或已撤回;发布前的试算仅供管理员");
    }

    public static ApiProblemException NoSuch(CreditCode code, string where) =>
        new(ProblemCodes.EnterpriseNotFound, $"{where} 的企业名录中没有 {code}");

    private static ApiProblemException Gone(string what) => new(ProblemCodes.RunNotReplayable, $"这个批次所用的部分输入已不在,无法重新计算:{what}");
}
