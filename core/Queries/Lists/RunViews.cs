using System.Collections.Concurrent;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Lists;

/// <summary>The lists of the runs asked for last, loaded once each. Runs never change, so nothing in here can be stale.</summary>
public sealed class RunViews(IPublishedResults results)
{
    private const int MaxViews = 12;
    private readonly ConcurrentDictionary<string, Entry> _views = new();
    private long _uses;

    public async Task<RunView<TView>> GetAsync<TView>(ListDefinition<TView> definition, PublishedPeriod published, WindowKind window)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(published);
        var key = $"{definition.Name}|{published.Period}|{published.Run}|{published.Snapshot}|{window.Word()}";
        var entry = _views.GetOrAdd(key, _ => new Entry(new Lazy<Task<object>>(() => LoadAsync(definition, published, window))));
        entry.LastUse = Interlocked.Increment(ref _uses);
        try
        {
            var view = await entry.View.Value.ConfigureAwait(false);
            Trim();
            return (RunView<TView>)view;
        }
        catch
        {
            // A failed load is not kept: the next request tries again.
            _views.TryRemove(new KeyValuePair<string, Entry>(key, entry));
            throw;
        }
    }

    /// <summary>Shared by all who wait for it, so it does not end with the request that happened to be first.</summary>
    private async Task<object> LoadAsync<TView>(ListDefinition<TView> definition, PublishedPeriod published, WindowKind window) =>
        new RunView<TView>(definition, published, await results.LoadAsync(published, window, CancellationToken.None).ConfigureAwait(false));

    private void Trim()
    {
        while (_views.Count > MaxViews)
        {
            var oldest = _views.MinBy(pair => pair.Value.LastUse);
            if (!_views.TryRemove(oldest)) return;
        }
    }

    private sealed class Entry(Lazy<Task<object>> view)
    {
        public Lazy<Task<object>> View { get; } = view;

        public long LastUse { get; set; }
    }
}
