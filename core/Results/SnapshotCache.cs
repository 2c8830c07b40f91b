using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Windows of runs in memory, bounded by their rows; the one not used for longest goes first. A window is loaded once however many ask for it,
/// and a failed load is forgotten.
/// </summary>
internal sealed class SnapshotCache(int maxRows)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Dictionary<(string Snapshot, WindowKind Window), LinkedListNode<Entry>> _entries = [];

    /// <summary>Windows held.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _entries.Count;
        }
    }

    /// <summary>The rows; <paramref name="load"/> runs without the caller's cancellation, because others may wait for it too.</summary>
    public async Task<IReadOnlyList<SnapshotRow>> GetAsync(
        string snapshot, WindowKind window, Func<Task<IReadOnlyList<SnapshotRow>>> load, CancellationToken cancellation)
    {
        Entry entry;
        lock (_gate)
        {
            if (_entries.TryGetValue((snapshot, window), out var node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            else
            {
                node = _byUse.AddFirst(new Entry((snapshot, window), new Lazy<Task<IReadOnlyList<SnapshotRow>>>(() => Task.Run(load, CancellationToken.None))));
                _entries.Add((snapshot, window), node);
            }

            entry = node.Value;
        }

        try
        {
            var rows = await entry.Rows.Value.WaitAsync(cancellation).ConfigureAwait(false);
            Trim();
            return rows;
        }
        catch when (entry.Rows.Value is { IsFaulted: true } or { IsCanceled: true })
        {
            Forget(entry);
            throw;
        }
    }

    private void Trim()
    {
        lock (_gate)
        {
            long rows = 0;
            var node = _byUse.First;
            while (node is not null)
            {
                var next = node.Next;
                if (node.Value.Rows is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                {
                    rows += node.Value.Rows.Value.Result.Count;
                    if (rows > maxRows && node != _byUse.First)
                    {
                        _byUse.Remove(node);
                        _entries.Remove(node.Value.Key);
                    }
                }

                node = next;
            }
        }
    }

    private void Forget(Entry entry)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(entry.Key, out var node) || node.Value != entry) return;
            _byUse.Remove(node);
            _entries.Remove(entry.Key);
        }
    }

    private sealed record Entry((string Snapshot, WindowKind Window) Key, Lazy<Task<IReadOnlyList<SnapshotRow>>> Rows);
}
