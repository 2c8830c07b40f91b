using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Point reads from table <c>Results</c>, whole runs from their attachment.</summary>
public sealed class EvaluationResults(StoreClients clients) : IEvaluationResults
{
    /// <summary>Enterprises kept in memory over all runs; the run loaded last stays whatever its size.</summary>
    private const int CachedEnterprises = 100_000;

    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));
    private readonly ConcurrentDictionary<string, Entry> _loaded = new(StringComparer.Ordinal);
    private long _uses;

    public async Task<EvaluatedEnterprise?> GetAsync(EvaluationManifest run, CreditCode code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var partition = ResultEntity.PartitionKey(run.Partition, ResultEntity.Bucket(code, run.Buckets));
        return await _results.FindAsync(partition, code.Value, cancellation).ConfigureAwait(false) is { } entity ? EvaluationRow.Parse(entity) : null;
    }

    public IAsyncEnumerable<EvaluatedEnterprise> ReadAsync(EvaluationManifest run, CancellationToken cancellation) =>
        LinesAsync(run, EvaluationManifest.EnterprisesAttachment, static json => json.Deserialize(EvaluationJson.Instance.EvaluatedEnterprise)!, cancellation);

    public async Task<IReadOnlyList<EvaluatedEnterprise>> LoadAsync(EvaluationManifest run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        var key = run.Partition;
        // Shared by all who wait for it, so it does not end with the request that happened to be first.
        var entry = _loaded.GetOrAdd(key, _ => new Entry(new(() => ListAsync(ReadAsync(run, CancellationToken.None)))));
        entry.LastUse = Interlocked.Increment(ref _uses);
        try
        {
            var enterprises = await entry.List.Value.WaitAsync(cancellation).ConfigureAwait(false);
            Trim();
            return enterprises;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A failed load is not kept: the next request tries again.
            _loaded.TryRemove(new KeyValuePair<string, Entry>(key, entry));
            throw;
        }
    }

    public async Task<EvaluationSummary> SummaryAsync(EvaluationManifest run, CancellationToken cancellation)
    {
        var lines = LinesAsync(run, EvaluationManifest.SummaryAttachment, static json => json.Deserialize(EvaluationJson.Instance.EvaluationSummary)!, cancellation);
        return (await ListAsync(lines).ConfigureAwait(false))[0];
    }

    public async Task<IReadOnlyList<RunInput>> InputsAsync(EvaluationManifest run, CancellationToken cancellation) =>
        await ListAsync(LinesAsync(run, EvaluationManifest.InputsAttachment, static json => json.Deserialize(EvaluationJson.Instance.RunInput)!, cancellation)).ConfigureAwait(false);

    private async IAsyncEnumerable<T> LinesAsync<T>(
        EvaluationManifest run, string attachment, Func<JsonElement, T> parse, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Exception Gone() => new EvaluationCollectedException(run.Year, run.Run);
        await foreach (var item in AttachmentLines.ReadAsync(clients, run.Attachments[attachment], Gone, parse, cancellation).ConfigureAwait(false)) yield return item;
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items.ConfigureAwait(false)) list.Add(item);
        return list;
    }

    private void Trim()
    {
        while (_loaded.Count > 1 && _loaded.Values.Sum(static entry => (long)entry.Count) > CachedEnterprises)
        {
            if (!_loaded.TryRemove(_loaded.MinBy(static pair => pair.Value.LastUse))) return;
        }
    }

    private sealed class Entry(Lazy<Task<IReadOnlyList<EvaluatedEnterprise>>> list)
    {
        public Lazy<Task<IReadOnlyList<EvaluatedEnterprise>>> List { get; } = list;

        public int Count => List.Value.IsCompletedSuccessfully ? List.Value.Result.Count : 0;

        public long LastUse { get; set; }
    }
}
