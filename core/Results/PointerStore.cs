using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Table <c>Pointers</c>: one entity a period, changed only If-Match or by insert. Readers share one recent view of all of them; what this process
/// writes is seen by its readers at once, what another writes within <see cref="ResultsOptions.PointerFreshness"/>.
/// </summary>
public sealed class PointerStore(StoreClients clients, ResultsOptions options, TimeProvider time) : IDisposable
{
    private const string Partition = "pointer";
    private readonly TableGateway _pointers = new(clients.Tables.GetTableClient(StoreNames.PointersTable));
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile View? _view;
    private int _version;

    public void Dispose() => _loading.Dispose();

    internal async Task<Pointer?> ReadAsync(Month period, CancellationToken cancellation)
    {
        var entity = await _pointers.FindAsync(Partition, period.ToString(), cancellation).ConfigureAwait(false);
        return entity is null ? null : Parse(entity);
    }

    /// <summary>Every pointer as it is now, newest period first.</summary>
    internal async Task<IReadOnlyList<Pointer>> ListAsync(CancellationToken cancellation)
    {
        var pointers = new List<Pointer>();
        await foreach (var entity in _pointers.QueryAsync($"PartitionKey eq {Partition}", cancellation).ConfigureAwait(false))
            pointers.Add(Parse(entity));
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

    /// <summary>Add (no pointer yet) or If-Match; false when somebody was faster.</summary>
    internal async Task<bool> TryWriteAsync(Pointer pointer, Pointer? replaced, CancellationToken cancellation)
    {
        var entity = Entity(pointer);
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

    private static TableEntity Entity(Pointer pointer)
    {
        var entity = new TableEntity(Partition, pointer.Manifest.Period.ToString());
        ManifestEntity.Fill(entity, pointer.Manifest);
        // The list of inputs stays with the manifest: readers list all pointers at once.
        entity["Inputs"] = null;
        entity["ClosedAt"] = pointer.ClosedAt;
        entity["PinnedBy"] = pointer.Pin?.By;
        entity["PinnedWhy"] = pointer.Pin?.Why;
        entity["PinnedAt"] = pointer.Pin?.At;
        entity["InputsChanged"] = pointer.InputsChanged;
        entity["MovedFrom"] = pointer.Moved?.Run;
        entity["MovedBlob"] = pointer.Moved?.Blob;
        entity["MovedEnterprises"] = pointer.Moved?.Enterprises;
        return entity;
    }

    private static Pointer Parse(TableEntity entity) => new()
    {
        Manifest = ManifestEntity.Parse(entity),
        ClosedAt = entity.GetDateTimeOffset("ClosedAt"),
        Pin = entity.GetString("PinnedBy") is { } by
            ? new PointerPin(by, entity.GetString("PinnedWhy"), entity.GetDateTimeOffset("PinnedAt")!.Value)
            : null,
        InputsChanged = entity.GetBoolean("InputsChanged") ?? false,
        Moved = entity.GetString("MovedFrom") is { } from
            ? new MovedFrom(from, entity.GetString("MovedBlob"), entity.GetInt32("MovedEnterprises")!.Value) : null,
        ETag = entity.ETag,
    };

    private sealed record View(IReadOnlyList<PublishedPeriod> Periods, long At, int Version);
}
