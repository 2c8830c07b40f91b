using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>Holds what is stored of a run against what it is computed again; tells the first differences. Memory is a row, whatever the size of the run.</summary>
internal sealed class StoredRows(StoreClients clients)
{
    /// <summary>Differences told.</summary>
    public const int MaxDifferences = 20;

    /// <summary>Of one enterprise.</summary>
    private const int MaxOfOne = 5;

    private const string There = "有";

    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));
    private readonly List<RunDifference> _differences = [];

    public IReadOnlyList<RunDifference> Differences => _differences;

    /// <summary>Whether everything held so far is equal.</summary>
    public bool Equal { get; private set; } = true;

    /// <summary>Walks each bucket beside the results: both are in ordinal order of credit codes.</summary>
    /// <param name="partition">Start of the rows' partition keys.</param>
    /// <param name="buckets">Buckets of the run.</param>
    /// <param name="computed">Every enterprise in code order; enumerated once a bucket.</param>
    /// <param name="code">Its code.</param>
    /// <param name="json">Its canonical JSON.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task CompareAsync<T>(
        string partition, int buckets, IEnumerable<T> computed, Func<T, CreditCode> code, Func<T, byte[]> json, CancellationToken cancellation)
    {
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            var key = ResultEntity.PartitionKey(partition, bucket);
            using var again = computed.Where(enterprise => ResultEntity.Bucket(code(enterprise), buckets) == bucket).GetEnumerator();
            var more = again.MoveNext();
            await foreach (var row in _results.QueryAsync($"PartitionKey eq {key}", cancellation).ConfigureAwait(false))
            {
                for (; more && string.CompareOrdinal(code(again.Current).Value, row.RowKey) < 0; more = again.MoveNext())
                    Tell(new RunDifference(code(again.Current).Value, "-", null, There));
                if (!more || code(again.Current).Value != row.RowKey)
                {
                    Tell(new RunDifference(row.RowKey, "-", There, null));
                    continue;
                }

                Compare(row.RowKey, ResultEntity.JsonOf(row), json(again.Current));
                more = again.MoveNext();
            }

            for (; more; more = again.MoveNext()) Tell(new RunDifference(code(again.Current).Value, "-", null, There));
        }
    }

    /// <summary>Hash of every attachment computed again, against the manifest's and against what is stored under it.</summary>
    public async Task CompareAsync(
        IReadOnlyDictionary<string, AttachmentRef> stored, IReadOnlyList<RunAttachment> computed, CancellationToken cancellation)
    {
        var again = computed.ToDictionary(
            attachment => attachment.Name, attachment => AttachmentWriter.Compress(attachment, Stream.Null).Sha256, StringComparer.Ordinal);
        foreach (var name in again.Keys.Union(stored.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var recomputed = again.GetValueOrDefault(name);
            var kept = stored.GetValueOrDefault(name);
            var found = kept?.Sha256;
            if (kept is not null && recomputed == found)
            {
                try
                {
                    // Reading to the end checks the stored lines against the manifest's hash.
                    Exception Gone() => new CorruptAttachmentException(kept.Blob, "gone");
                    await foreach (var _ in AttachmentLines.ReadAsync(clients, kept, Gone, _ => true, cancellation).ConfigureAwait(false))
                    {
                    }

                    continue;
                }
                catch (CorruptAttachmentException broken)
                {
                    found = broken.Message;
                }
            }

            Tell(new RunDifference(null, name, found, recomputed));
        }
    }

    private void Compare(string code, byte[] stored, byte[] again)
    {
        if (stored.AsSpan().SequenceEqual(again)) return;
        Equal = false;
        if (_differences.Count >= MaxDifferences) return;
        foreach (var (path, before, after) in JsonDifferences.Between(stored, again).DefaultIfEmpty(("-", null, null)).Take(MaxOfOne))
            Tell(new RunDifference(code, path, before, after));
    }

    private void Tell(RunDifference difference)
    {
        Equal = false;
        if (_differences.Count < MaxDifferences) _differences.Add(difference);
    }
}
