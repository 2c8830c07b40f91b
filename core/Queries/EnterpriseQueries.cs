using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers questions about one enterprise, from the table and the newest campaign run.</summary>
public sealed class EnterpriseQueries(IPublishedResults results, EnterpriseCampaigns campaigns)
{
    private const int ParallelReads = 8;

    public static IReadOnlyList<QueryParameter> PointParameters { get; } = [QueryParameters.Period, QueryParameters.Window];

    public static IReadOnlyList<QueryParameter> ProfileParameters { get; } = [QueryParameters.Window, QueryParameters.Months];

    public async Task<Answer> CarbonCodeAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        var (row, published) = await FindAsync(call, creditCode, cancellation).ConfigureAwait(false);
        return Answer.Json(call, ViewOf.Carbon(row, published), ApiJson.Instance.CarbonCodeView);
    }

    public async Task<Answer> PerMuAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        var (row, published) = await FindAsync(call, creditCode, cancellation).ConfigureAwait(false);
        return Answer.Json(call, ViewOf.PerMu(row, published), ApiJson.Instance.PerMuView);
    }

    /// <summary>Profile, newest results and trend; the profile is that of the newest period that has the enterprise.</summary>
    public async Task<Answer> ProfileAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        var code = CreditCodes.Read(creditCode);
        var window = call.ReadWindow();
        var months = call.ReadInteger(QueryParameters.Months)!.Value;
        var periods = (await results.ListAsync(cancellation).ConfigureAwait(false)).Take(months).ToList();
        if (periods.Count == 0) throw new ApiProblemException(ProblemCodes.NothingPublished, "投递文件并完成第一次计算后再查询");
        var found = new EnterpriseResult?[periods.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellation };
        await Parallel.ForAsync(0, periods.Count, options, async (i, token) =>
            found[i] = await results.GetAsync(periods[i], code, token).ConfigureAwait(false)).ConfigureAwait(false);
        var newest = Array.FindIndex(found, result => result is not null);
        if (newest < 0) throw NotFound(code, $"最近{periods.Count}个统计期");

        var row = new SnapshotRow(found[newest]!.Profile, found[newest]!.Windows[window]);
        var trend = Enumerable.Range(0, periods.Count).Reverse().Where(i => found[i] is not null)
            .Select(i => ViewOf.TrendPoint(found[i]!.Windows[window], periods[i]));
        var profile = row.Profile;
        var view = new EnterpriseView(
            profile.CreditCode.Value, profile.Name, profile.Town, ViewOf.Industry(profile), profile.AboveScale, profile.Chain, profile.Park,
            profile.FoundedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), profile.Status,
            ViewOf.Carbon(row, periods[newest]), ViewOf.PerMu(row, periods[newest]), [.. trend], await campaigns.FindAsync(code, cancellation).ConfigureAwait(false));
        return Answer.Json(call, view, ApiJson.Instance.EnterpriseView);
    }

    private async Task<(SnapshotRow Row, PublishedPeriod Published)> FindAsync(ApiCall call, string creditCode, CancellationToken cancellation)
    {
        var code = CreditCodes.Read(creditCode);
        var window = call.ReadWindow();
        var published = await results.CurrentAsync(call.ReadPeriod(), cancellation).ConfigureAwait(false);
        var found = await results.GetAsync(published, code, cancellation).ConfigureAwait(false) ?? throw NotFound(code, published.Period.ToString());
        return (new SnapshotRow(found.Profile, found.Windows[window]), published);
    }

    private static ApiProblemException NotFound(CreditCode code, string where) =>
        new(ProblemCodes.EnterpriseNotFound, $"{where} 的企业名录中没有 {code}");
}
