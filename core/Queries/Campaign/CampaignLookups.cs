using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>The current campaign run, or the problem that says why there is none.</summary>
public static class CampaignLookups
{
    /// <exception cref="ApiProblemException">404 campaign-not-published.</exception>
    public static async Task<PublishedCampaign> CurrentAsync(this ICampaignResults results, Month? period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(results);
        return await results.FindAsync(period, cancellation).ConfigureAwait(false) ?? throw new ApiProblemException(
            ProblemCodes.CampaignNotPublished,
            period is { } asked ? $"{asked} 的攻坚行动数据尚未形成:该月各项指标发布后几分钟内自动计算" : "攻坚行动数据尚未形成:首个统计期发布后几分钟内自动计算")
        { Parameter = period is null ? null : QueryParameters.Period.Name };
    }
}
