using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>
/// Deletes boards nobody can ask for any more: runs beyond the newest K of a period that are not current, and what attempts that never finished left
/// behind. The run goes first and its boards after it; dying in between leaves work for the next time.
/// </summary>
public sealed class CampaignCollector(StoreClients clients, CampaignStore store, CampaignOptions options, TimeProvider time, ILogger<CampaignCollector> log)
{
    private readonly BoardBlobs _boards = new(clients);

    /// <summary>Returns how many attempts' boards were deleted.</summary>
    public async Task<int> CollectAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - options.CollectAfter;
        // Blobs first: an attempt that finishes while we look is younger than they are.
        var old = await _boards.PrefixesBeforeAsync(before, cancellation).ConfigureAwait(false);
        var current = (await store.ListAsync(cancellation).ConfigureAwait(false)).Select(campaign => campaign.Run).ToHashSet(StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ofPeriod in (await store.RunsAsync(cancellation).ConfigureAwait(false)).GroupBy(run => run.Campaign.Period))
        {
            var spare = options.KeptRuns;
            foreach (var (campaign, etag) in ofPeriod.OrderByDescending(run => run.Campaign.PublishedAt))
            {
                var stays = current.Contains(campaign.Run) || spare-- > 0 || campaign.PublishedAt >= before
                    || !await store.TryRemoveAsync(campaign, etag, cancellation).ConfigureAwait(false);
                if (stays) kept.Add(BoardBlobs.PrefixOf(campaign.Period, campaign.Run, campaign.Attempt));
                else log.LogInformation("{Period}: campaign run {Run} is no longer kept", campaign.Period, campaign.Run);
            }
        }

        var collected = 0;
        foreach (var prefix in old.Where(prefix => !kept.Contains(prefix)).Order(StringComparer.Ordinal))
        {
            await _boards.DeleteAsync(prefix, cancellation).ConfigureAwait(false);
            collected++;
        }

        return collected;
    }
}
