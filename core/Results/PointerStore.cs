using Azure;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Table <c>Pointers</c>: one entity a period, changed only If-Match or by insert. Readers share one recent view of all of them; what this process
/// writes is seen by its readers at once, what another writes within <see cref="ResultsOptions.PointerFreshness"/>.
/// </summary>
public sealed class PointerStore(StoreClients clients, ResultsOptions options, TimeProvider time) : IDisposable
{
    private readonly TableGateway _pointers = new(clients.Tables.GetTableClient(StoreNames.PointersTable));
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile View? _view;
    private int _version;

    public void Dispose() => _loading.Dispose();

    internal async Task<Pointer?> ReadAsync(Month period, CancellationToken cancellation)
    {
        var entity = await _pointers.FindAsync(PointerEntity.Pointers, period.ToString(), cancellation).ConfigureAwait(false);
        return entity is null ? null : PointerEntity.Parse(entity);
    }

    /// <summary>Every pointer as it is now, newest period first.</summary>
    internal async Task<IReadOnlyList<Pointer>> ListAsync(CancellationToken cancellation)
    {
        var pointers = new List<Pointer>();
        await foreach (var entity in _pointers.QueryAsync($"PartitionKey eq {PointerEntity.Pointers}", cancellation).ConfigureAwait(false))
            pointers.Add(PointerEntity.Parse(entity));
        pointers.Reverse();
        return pointers;
    }

    /// <summary>Every published period, newest first, as recent as the options ask.</summary>
    internal async Task<IReadOnlyList<PublishedPeriod>> ViewAsync(CancellationToken cancellation)
    {
        if (_view is { } recent && IsFresh(recent)) return recent.Periods;
        await _loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_view is { } loaded && IsFresh(loaded)) return loaded.Periods;
            var version = Volatile.Read(ref _version);
            var at = time.GetTimestamp();
            var pointers = await ListAsync(cancellation).ConfigureAwait(false);
            var view = new View([.. pointers.Select(pointer => pointer.ToPublished())], at, version);
            _view = view;
            return view.Periods;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>
    /// What happened to a period's pointer, newest first. The pointer carries its last move, and whoever replaces that puts it into the history before:
    /// whatever dies when, no move is lost and none is told that did not happen.
    /// </summary>
    internal async Task<IReadOnlyList<PointerMove>> HistoryAsync(Month period, CancellationToken cancellation)
    {
        // The pointer first: all moves before the one it carries are in the history by then.
        var pointer = await ReadAsync(period, cancellation).ConfigureAwait(false);
        var moves = new SortedDictionary<int, PointerMove>();
        var partition = PointerEntity.MovesOf(period);
        await foreach (var entity in _pointers.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false))
        {
            if (PointerEntity.ParseMove(entity) is { } move) moves[move.Number] = move;
        }

        if (pointer?.Move is { } last) moves[last.Number] = last;
        return [.. moves.Values.Reverse()];
    }

    /// <summary>Add (no pointer yet) or If-Match; false when somebody was faster. A move that is replaced is put into the history before.</summary>
    internal async Task<bool> TryWriteAsync(Pointer pointer, Pointer? replaced, CancellationToken cancellation)
    {
        var entity = PointerEntity.Of(pointer);
        if (replaced?.Move is { } last && pointer.Move != last)
            await _pointers.TryInsertAsync(PointerEntity.Of(pointer.Manifest.Period, last), cancellation).ConfigureAwait(false);
        try
        {
            return replaced is null
                ? await _pointers.TryInsertAsync(entity, cancellation).ConfigureAwait(false)
                : await _pointers.TryReplaceAsync(entity, replaced.ETag, cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Also after a lost answer: the swap may have happened.
            Interlocked.Increment(ref _version);
        }
    }

    // A view whose reading began before a write of this process may not hold it.
    private bool IsFresh(View view) =>
        view.Version == Volatile.Read(ref _version) && time.GetElapsedTime(view.At) < options.PointerFreshness;

    private sealed record View(IReadOnlyList<PublishedPeriod> Periods, long At, int Version);
}
