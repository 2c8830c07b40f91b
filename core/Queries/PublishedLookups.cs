using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries;

/// <summary>The current run, or the problem that says why there is none.</summary>
public static class PublishedLookups
{
    /// <exception cref="ApiProblemException">404 period-not-published or nothing-published.</exception>
    public static async Task<PublishedPeriod> CurrentAsync(this IPublishedResults results, Month? period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(results);
        return await results.FindAsync(period, cancellation).ConfigureAwait(false)
            ?? throw (period is { } asked
                ? new ApiProblemException(ProblemCodes.PeriodNotPublished, $"{asked} 尚未发布;已发布的统计期见 periods") { Parameter = QueryParameters.Period.Name }
                : new ApiProblemException(ProblemCodes.NothingPublished, "投递文件并完成第一次计算后再查询"));
    }
}
