using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Reports.Rendering;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Reports;

/// <summary>
/// Makes reports and keeps them. It may run twice, in parallel or die at any call: the workbook and the page go first, the JSON last; who comes after it writes
/// what is missing, and what is there is never written again. Reports of closed months are made by the monthly timer, which catches up what it missed.
/// </summary>
public sealed class ReportPublisher(
    ReportStore store, ICampaignResults campaigns, IPublishedResults results, IRunAttachments attachments, ILogger<ReportPublisher> log) : IMonthlyReports
{
    /// <summary>The report of a run; made and kept when it is not there.</summary>
    public async Task<byte[]> EnsureAsync(PublishedCampaign campaign, ReportKind kind, string form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        if (await ExistingAsync(campaign, kind, form, cancellation).ConfigureAwait(false) is { } stored) return stored;
        await MakeAsync(campaign, kind, cancellation).ConfigureAwait(false);
        // As stored: somebody may have been faster.
        return await store.FindAsync(campaign.Period, kind, campaign.Run, form, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"report {campaign.Period} {kind} {campaign.Run} {form} was written and is not there");
    }

    public async Task<int> CatchUpAsync(CancellationToken cancellation)
    {
        var closed = (await results.ListAsync(cancellation).ConfigureAwait(false)).Where(month => month.Closed).Select(month => month.Period).ToHashSet();
        var stored = (await store.ListAsync(cancellation).ConfigureAwait(false)).Select(report => (report.Period, report.Kind, report.Run)).ToHashSet();
        var (made, failures) = (0, new List<Exception>());
        foreach (var campaign in (await campaigns.ListAsync(cancellation).ConfigureAwait(false)).Where(campaign => closed.Contains(campaign.Period)).OrderBy(campaign => campaign.Period))
        {
            foreach (var kind in Enum.GetValues<ReportKind>().Where(kind => kind.Has(campaign.Period) && !stored.Contains((campaign.Period, kind, campaign.Run))))
            {
                try
                {
                    await MakeAsync(campaign, kind, cancellation).ConfigureAwait(false);
                    made++;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "{Period}: the {Kind} report of run {Run} failed", campaign.Period, kind, campaign.Run);
                    failures.Add(failure);
                }
            }
        }

        return failures.Count == 0 ? made : throw new AggregateException(failures);
    }

    private async Task<byte[]?> ExistingAsync(PublishedCampaign campaign, ReportKind kind, string form, CancellationToken cancellation) =>
        await store.ExistsAsync(campaign.Period, kind, campaign.Run, cancellation).ConfigureAwait(false)
            ? await store.FindAsync(campaign.Period, kind, campaign.Run, form, cancellation).ConfigureAwait(false) : null;

    private async Task MakeAsync(PublishedCampaign campaign, ReportKind kind, CancellationToken cancellation)
    {
        var report = ReportBuilder.Build(kind, await FactsAsync(campaign, cancellation).ConfigureAwait(false));
        var forms = new Dictionary<string, byte[]>
        {
            ["xlsx"] = ReportWorkbook.Write(report), ["html"] = Encoding.UTF8.GetBytes(ReportPage.Write(report)), ["json"] = JsonSerializer.SerializeToUtf8Bytes(report, ReportJson.Instance.Report),
        };
        foreach (var form in ReportStore.Forms) await store.CreateAsync(campaign.Period, kind, campaign.Run, form, forms[form], cancellation).ConfigureAwait(false);
        log.LogInformation("{Period}: {Kind} report of run {Run}, {Sections} sections", campaign.Period, kind, campaign.Run, report.Sections.Count);
    }

    /// <summary>Loads what a report is made from.</summary>
    internal async Task<ReportFacts> FactsAsync(PublishedCampaign campaign, CancellationToken cancellation)
    {
        var month = await results.FindRunAsync(campaign.Period, campaign.MonthRun, cancellation).ConfigureAwait(false);
        return new ReportFacts
        {
            Campaign = campaign,
            Land = await campaigns.BoardAsync(campaign, StoredBoards.Land, cancellation).ConfigureAwait(false),
            Projects = await campaigns.BoardAsync(campaign, StoredBoards.Projects, cancellation).ConfigureAwait(false),
            Cases = await campaigns.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false),
            Aggregates = await campaigns.BoardAsync(campaign, StoredBoards.Aggregates, cancellation).ConfigureAwait(false),
            Warnings = await campaigns.BoardAsync(campaign, StoredBoards.Warnings, cancellation).ConfigureAwait(false),
            Targets = await campaigns.BoardAsync(campaign, StoredBoards.Targets, cancellation).ConfigureAwait(false),
            Coverage = month?.Coverage,
            Findings = month is null ? null : await FindingsAsync(month, cancellation).ConfigureAwait(false),
        };
    }

    private async Task<IReadOnlyList<FindingTotal>?> FindingsAsync(PublishedPeriod month, CancellationToken cancellation)
    {
        try
        {
            return await attachments.LoadAsync(month, FindingJson.Totals, FindingJson.ReadTotal, cancellation).ConfigureAwait(false);
        }
        catch (RunCollectedException)
        {
            return null;
        }
    }
}
