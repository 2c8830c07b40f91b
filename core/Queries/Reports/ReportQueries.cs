using System.Text.Json;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Campaign;
using Wuyi.Pipeline.Queries.Periods;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Reports;
using Wuyi.Pipeline.Reports.Rendering;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Reports;

/// <summary>Answers 月度监测, 季度通报 and 年度考核; one that is asked for and not there is made.</summary>
public sealed class ReportQueries(ReportPublisher publisher, ReportStore store, ICampaignResults campaigns)
{
    private static readonly IReadOnlyDictionary<string, string> PageHeaders = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = ReportPage.ContentSecurityPolicy, ["Referrer-Policy"] = "no-referrer", ["X-Frame-Options"] = "DENY", ["X-Robots-Tag"] = "noindex, nofollow",
    };

    private static QueryParameter Kind { get; } = new("kind", "string", "monthly 月度监测、quarterly 季度通报(period 为季末月)、annual 年度考核(period 为12月)") { Words = ReportKinds.Words, Default = "monthly" };

    private static QueryParameter KindFilter { get; } = Kind with { Default = null };

    private static QueryParameter Format { get; } = new("format", "string", "json、html 可打印的页面、xlsx(也可用 Accept)") { Words = ["json", "html", "xlsx"], Default = "json" };

    private static QueryParameter Run { get; } = new("run", "string", "攻坚行动的计算批次,默认现行批次") { Pattern = "^[0-9a-f]{16}$", Example = "0123456789abcdef" };

    public static IReadOnlyList<QueryParameter> ListParameters { get; } = [QueryParameters.Period, KindFilter];

    public static IReadOnlyList<QueryParameter> Parameters { get; } = [Kind, Format, Run];

    /// <summary>What is kept.</summary>
    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (period, kind) = (call.ReadPeriod(), call.ReadWord(KindFilter) is { } word ? ReportKinds.Parse(word) : null);
        var current = (await campaigns.ListAsync(cancellation).ConfigureAwait(false)).ToDictionary(campaign => campaign.Period);
        var items = new List<ReportRefView>();
        foreach (var report in (await store.ListAsync(cancellation).ConfigureAwait(false)).Where(report => (period is null || report.Period == period) && (kind is null || report.Kind == kind)))
        {
            var now = current.GetValueOrDefault(report.Period);
            var campaign = now?.Run == report.Run ? now : await campaigns.FindRunAsync(report.Period, report.Run, cancellation).ConfigureAwait(false);
            items.Add(View(report.Period, report.Kind, report.Run, now?.Run == report.Run, report.StoredAt, campaign));
        }

        return Answer.Json(call, new ReportsView(items), ApiJson.Instance.ReportsView);
    }

    /// <exception cref="ApiProblemException">400; 404 campaign-not-published, report-not-found.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (month, kind) = (RunReasons.ReadMonth(period), ReportKinds.Parse(call.ReadWord(Kind)!)!.Value);
        Require(kind, month);
        var form = FormOf(call);
        byte[] bytes;
        if (call.Parameter(Run.Name) is not { } run)
        {
            var campaign = await campaigns.CurrentAsync(month, cancellation).ConfigureAwait(false);
            bytes = await publisher.EnsureAsync(campaign, kind, form, cancellation).ConfigureAwait(false);
        }
        else
        {
            if (!RunId.IsWellFormed(run)) throw ApiProblemException.Bad(Run.Name, run, "16位小写十六进制数字");
            // A kept report stays readable when its run is not kept any more.
            var stored = await store.ExistsAsync(month, kind, run, cancellation).ConfigureAwait(false)
                ? await store.FindAsync(month, kind, run, form, cancellation).ConfigureAwait(false) : null;
            bytes = stored ?? await publisher.EnsureAsync(
                await campaigns.FindRunAsync(month, run, cancellation).ConfigureAwait(false)
                    ?? throw new ApiProblemException(ProblemCodes.ReportNotFound, $"{month} 没有批次 {run} 的{kind.Chinese()},该批次也已不再保留"),
                kind, form, cancellation).ConfigureAwait(false);
        }

        var answer = new Answer { Body = bytes, ETag = EntityTag.OfContent(call.Audience, bytes) };
        return form switch
        {
            "html" => answer with { ContentType = Answer.HtmlType, Headers = PageHeaders },
            "xlsx" => answer with { ContentType = Answer.XlsxType, FileName = $"report-{kind.Word()}-{month}.xlsx" },
            _ => answer with { ContentType = Answer.JsonType },
        };
    }

    /// <summary>Makes a report of the current run; asked twice, the same is answered.</summary>
    /// <exception cref="ApiProblemException">400; 404 campaign-not-published.</exception>
    public async Task<Answer> MakeAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        ReportBody? body;
        try
        {
            body = JsonSerializer.Deserialize(call.Body.Span, ApiJson.Instance.ReportBody);
        }
        catch (JsonException)
        {
            throw new ApiProblemException(ProblemCodes.BadBody, "请求内容不是 {\"period\":\"2023-06\",\"kind\":\"monthly\"} 形式的 JSON");
        }

        if (!Month.TryParse(body?.Period, out var month)) throw new ApiProblemException(ProblemCodes.BadBody, "period 应为形如 2023-06 的月份") { Parameter = "period" };
        var kind = ReportKinds.Parse(body!.Kind ?? "monthly") ?? throw new ApiProblemException(ProblemCodes.BadBody, $"kind 应为 {string.Join("、", ReportKinds.Words)}") { Parameter = "kind" };
        Require(kind, month);
        var campaign = await campaigns.CurrentAsync(month, cancellation).ConfigureAwait(false);
        await publisher.EnsureAsync(campaign, kind, "json", cancellation).ConfigureAwait(false);
        var stored = (await store.ListAsync(cancellation).ConfigureAwait(false)).First(report => report.Period == month && report.Kind == kind && report.Run == campaign.Run);
        var view = View(month, kind, campaign.Run, current: true, stored.StoredAt, campaign);
        return Answer.Json(call, view, ApiJson.Instance.ReportRefView) with { Location = view.Address };
    }

    private static void Require(ReportKind kind, Month month)
    {
        if (kind.Has(month)) return;
        throw ApiProblemException.Bad(
            QueryParameters.Period.Name, month.ToString(), kind == ReportKind.Quarterly ? "季度通报的统计期为季末月:3月、6月、9月、12月" : "年度考核的统计期为12月");
    }

    private static string FormOf(ApiCall call) =>
        call.Parameter(Format.Name) is not null ? call.ReadWord(Format)! : OutputFormats.WantsHtml(call) ? "html" : OutputFormats.WantsXlsx(call) ? "xlsx" : "json";

    private static ReportRefView View(Month period, ReportKind kind, string run, bool current, DateTimeOffset storedAt, PublishedCampaign? campaign) => new(
        period.ToString(), kind.Word(), kind.Chinese(), run, current, storedAt, campaign?.Rulebook, campaign?.EngineVersion, campaign?.Plans,
        $"reports/{period}?kind={kind.Word()}&run={run}");
}
