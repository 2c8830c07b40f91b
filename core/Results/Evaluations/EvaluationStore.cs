using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>
/// Runs, acts and the state of each year. An act is written together with the state it makes and the run it names, in one transaction: readers see the
/// old state or the new one, and the history never lacks or invents an act. Readers share one recent view of all states
/// (<see cref="ResultsOptions.PointerFreshness"/>); what this process writes they see at once.
/// </summary>
public sealed class EvaluationStore(StoreClients clients, ResultsOptions options, TimeProvider time) : IDisposable
{
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.EvaluationsTable));
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile View? _view;
    private int _version;

    public void Dispose() => _loading.Dispose();

    /// <summary>The state of a year; null when nothing of it was ever published.</summary>
    public async Task<EvaluationState?> FindAsync(int year, CancellationToken cancellation) =>
        (await ListAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(state => state.Year == year);

    /// <summary>Every year's state, newest year first, as recent as the options ask.</summary>
    public async Task<IReadOnlyList<EvaluationState>> ListAsync(CancellationToken cancellation)
    {
        if (_view is { } recent && IsFresh(recent)) return recent.States;
        await _loading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_view is { } loaded && IsFresh(loaded)) return loaded.States;
            var version = Volatile.Read(ref _version);
            var at = time.GetTimestamp();
            var view = new View([.. (await PointersAsync(cancellation).ConfigureAwait(false)).Select(pointer => pointer.State)], at, version);
            _view = view;
            return view.States;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Every act of a year in the order of acting.</summary>
    public async Task<IReadOnlyList<EvaluationAct>> HistoryAsync(int year, CancellationToken cancellation)
    {
        var acts = new List<EvaluationAct>();
        var partition = EvaluationEntity.Partition(year);
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition} and RowKey ge {"act|"} and RowKey lt {"act}"}", cancellation).ConfigureAwait(false))
            acts.Add(EvaluationEntity.ParseAct(entity));
        return acts;
    }

    /// <summary>A kept run of a year; null when there is none.</summary>
    public async Task<EvaluationManifest?> FindRunAsync(int year, string run, CancellationToken cancellation) =>
        RunId.IsWellFormed(run) && await _table.FindAsync(EvaluationEntity.Partition(year), EvaluationEntity.RunRow(run), cancellation).ConfigureAwait(false) is { } entity
            ? EvaluationEntity.ParseRun(entity) : null;

    /// <summary>A kept run by its id alone; null when there is none.</summary>
    public async Task<EvaluationManifest?> FindRunAsync(string run, CancellationToken cancellation)
    {
        if (!RunId.IsWellFormed(run)) return null;
        var row = EvaluationEntity.RunRow(run);
        await foreach (var entity in _table.QueryAsync($"RowKey eq {row}", cancellation).ConfigureAwait(false)) return EvaluationEntity.ParseRun(entity);
        return null;
    }

    /// <summary>The state as stored now; null when nothing of the year was ever published.</summary>
    internal async Task<EvaluationPointer?> ReadAsync(int year, CancellationToken cancellation) =>
        await _table.FindAsync(EvaluationEntity.Partition(year), EvaluationEntity.PointerRow, cancellation).ConfigureAwait(false) is { } entity
            ? EvaluationEntity.ParsePointer(entity) : null;

    /// <summary>Every state as stored now, newest year first.</summary>
    internal async Task<IReadOnlyList<EvaluationPointer>> PointersAsync(CancellationToken cancellation)
    {
        var pointers = new List<EvaluationPointer>();
        await foreach (var entity in _table.QueryAsync($"RowKey eq {EvaluationEntity.PointerRow}", cancellation).ConfigureAwait(false))
            pointers.Add(EvaluationEntity.ParsePointer(entity));
        pointers.Reverse();
        return pointers;
    }

    /// <summary>
    /// Puts an act on record with the state that it makes: at once or not at all. False when somebody was faster, or the run was collected just now.
    /// </summary>
    /// <param name="next">The state after it; its last act is the new one.</param>
    /// <param name="replaced">The state it was decided on; null for a year's first act.</param>
    /// <param name="published">The run that becomes published by it; null when it publishes none.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task<bool> TryActAsync(EvaluationState next, EvaluationPointer? replaced, EvaluationManifest? published, CancellationToken cancellation)
    {
        var actions = new List<TableTransactionAction>
        {
            new(TableTransactionActionType.Add, EvaluationEntity.Act(next.Last)),
            replaced is null
                ? new(TableTransactionActionType.Add, EvaluationEntity.Pointer(next))
                : new(TableTransactionActionType.UpdateReplace, EvaluationEntity.Pointer(next), replaced.ETag),
        };
        if (published is not null)
        {
            var stored = await _table.FindAsync(EvaluationEntity.Partition(published.Year), EvaluationEntity.RunRow(published.Run), cancellation).ConfigureAwait(false);
            if (stored is null) return false;
            // If-Match: the collector removes it only while nobody has published it.
            actions.Add(new(TableTransactionActionType.UpdateReplace, EvaluationEntity.Run(published with { Published = true }), stored.ETag));
        }

        return await WriteAsync(() => _table.TryTransactAsync(actions, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Notes whether the inputs of the current run have changed; somebody else's newer state is left alone.</summary>
    internal async Task MarkAsync(EvaluationPointer pointer, bool inputsChanged, CancellationToken cancellation)
    {
        if (pointer.State.InputsChanged == inputsChanged) return;
        var entity = EvaluationEntity.Pointer(pointer.State with { InputsChanged = inputsChanged });
        await WriteAsync(() => _table.TryReplaceAsync(entity, pointer.ETag, cancellation)).ConfigureAwait(false);
    }

    /// <summary>False when the run has a manifest already: another attempt at the same run has finished first.</summary>
    internal Task<bool> TryInsertRunAsync(EvaluationManifest manifest, CancellationToken cancellation) =>
        _table.TryInsertAsync(EvaluationEntity.Run(manifest), cancellation);

    /// <summary>Runs of a year with the ETags needed to remove them.</summary>
    internal async Task<IReadOnlyList<(EvaluationManifest Manifest, ETag ETag)>> RunsAsync(int year, CancellationToken cancellation)
    {
        var runs = new List<(EvaluationManifest, ETag)>();
        var partition = EvaluationEntity.Partition(year);
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition} and RowKey ge {"run|"} and RowKey lt {"run}"}", cancellation).ConfigureAwait(false))
            runs.Add((EvaluationEntity.ParseRun(entity), entity.ETag));
        return runs;
    }

    /// <summary>False when it was published since it was read.</summary>
    internal Task<bool> TryRemoveRunAsync(EvaluationManifest manifest, ETag etag, CancellationToken cancellation) => _table.TryTransactAsync(
        [new(TableTransactionActionType.Delete, new TableEntity(EvaluationEntity.Partition(manifest.Year), EvaluationEntity.RunRow(manifest.Run)), etag)], cancellation);

    internal Task RegisterAsync(EvaluationAttempt attempt, CancellationToken cancellation) => _table.PutAsync(EvaluationEntity.Attempt(attempt), cancellation);

    internal Task ForgetAsync(EvaluationAttempt attempt, CancellationToken cancellation) =>
        _table.DeleteAsync(EvaluationEntity.AttemptsPartition, attempt.Partition, cancellation);

    internal async Task<IReadOnlyList<EvaluationAttempt>> AttemptsAsync(CancellationToken cancellation)
    {
        var attempts = new List<EvaluationAttempt>();
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {EvaluationEntity.AttemptsPartition}", cancellation).ConfigureAwait(false))
            attempts.Add(EvaluationEntity.ParseAttempt(entity));
        return attempts;
    }

    private async Task<bool> WriteAsync(Func<Task<bool>> write)
    {
        try
        {
            return await write().ConfigureAwait(false);
        }
        finally
        {
            // Also after a lost answer: it may have been written.
            Interlocked.Increment(ref _version);
        }
    }

    // A view whose reading began before a write of this process may not hold it.
    private bool IsFresh(View view) => view.Version == Volatile.Read(ref _version) && time.GetElapsedTime(view.At) < options.PointerFreshness;

    private sealed record View(IReadOnlyList<EvaluationState> States, long At, int Version);
}
