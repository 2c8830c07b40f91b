using System.Collections.Concurrent;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Reads through the pointers, which are looked at as often as the settings ask, and at once after this process has published; boards stay in memory by run.</summary>
public sealed class CampaignResults(StoreClients clients, CampaignStore store, CampaignOptions options, ResultsOptions results, TimeProvider time) : ICampaignResults, IDisposable
{
    private readonly BoardBlobs _boards = new(clients);
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _cache = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile View? _view;

    public void Dispose() => _loading.Dispose();

    public async Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation)
    {
        if (_view is { } recent && IsFresh(recent)) return recent.Campaigns;
        await _loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_view is { } loaded && IsFresh(loaded)) return loaded.Campaigns;
            var (at, version) = (time.GetTimestamp(), store.Version);
            var view = new View(await store.ListAsync(cancellation).ConfigureAwait(false), at, version);
            _view = view;
            return view.Campaigns;
        }
        finally
        {
            _loading.Release();
        }
    }

    public async Task<PublishedCampaign?> FindAsync(Month? period, CancellationToken cancellation)
    {
        var campaigns = await ListAsync(cancellation).ConfigureAwait(false);
        return period is null ? campaigns.Count > 0 ? campaigns[0] : null : campaigns.FirstOrDefault(campaign => campaign.Period == period);
    }

    public async Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation) =>
        await FindAsync(period, cancellation).ConfigureAwait(false) is { } current && current.Run == run
            ? current : await store.FindRunAsync(period, run, cancellation).ConfigureAwait(false);

    public async Task<TBoard> BoardAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation)
        where TBoard : class
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(board);
        var key = $"{campaign.Period}|{campaign.Run}|{campaign.Attempt}|{board.Name}";
        var entry = _cache.GetOrAdd(key, added =>
        {
            _order.Enqueue(added);
            // Without the caller's cancellation: others may wait for it too.
            return new Lazy<Task<object>>(async () => await _boards.ReadAsync(campaign, board, CancellationToken.None).ConfigureAwait(false));
        });
        try
        {
            var value = await entry.Value.WaitAsync(cancellation).ConfigureAwait(false);
            while (_cache.Count > options.CachedBoards && _order.TryDequeue(out var oldest)) _cache.TryRemove(oldest, out _);
            return (TBoard)value;
        }
        catch when (entry.Value is { IsFaulted: true } or { IsCanceled: true })
        {
            _cache.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    private bool IsFresh(View view) => view.Version == store.Version && time.GetElapsedTime(view.At) < results.PointerFreshness;

    private sealed record View(IReadOnlyList<PublishedCampaign> Campaigns, long At, int Version);
}
