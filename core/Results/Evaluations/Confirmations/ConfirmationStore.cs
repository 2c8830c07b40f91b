using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations.Confirmations;

/// <summary>
/// Table <c>Procedure</c>, PartitionKey <c>confirmations|{year}</c>, RowKey the credit code and the hash of what was said: saying the same again finds it on
/// record and writes nothing.
/// </summary>
public sealed class ConfirmationStore(StoreClients clients, ResultsOptions options)
{
    private const string Json = "Json";
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.ProcedureTable));

    /// <summary>Puts them on record; those that are already are left as they are. Returns how many were written.</summary>
    public async Task<int> AddAsync(IReadOnlyList<Confirmation> confirmations, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(confirmations);
        var fresh = new Dictionary<(string, string), TableEntity>();
        foreach (var confirmation in confirmations)
        {
            var (partition, row) = (Partition(confirmation.Year), Row(confirmation));
            if (await _table.FindAsync(partition, row, cancellation).ConfigureAwait(false) is not null) continue;
            fresh[(partition, row)] = new TableEntity(partition, row) { [Json] = JsonSerializer.Serialize(confirmation, EvaluationJson.Instance.Confirmation) };
        }

        // Somebody who says the very same at the same time is put down in place of us, or we of him.
        await _table.PutManyAsync(fresh.Values.OrderBy(entity => entity.PartitionKey, StringComparer.Ordinal), options.ParallelBatches, cancellation).ConfigureAwait(false);
        return fresh.Count;
    }

    /// <summary>All of a year, by credit code.</summary>
    public async IAsyncEnumerable<Confirmation> ReadAsync(int year, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = Partition(year);
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false)) yield return Parse(entity);
    }

    /// <summary>Those of one enterprise.</summary>
    public async Task<IReadOnlyList<Confirmation>> OfAsync(int year, CreditCode code, CancellationToken cancellation)
    {
        var (partition, from, to) = (Partition(year), code.Value + "|", code.Value + "}");
        var found = new List<Confirmation>();
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}", cancellation).ConfigureAwait(false))
            found.Add(Parse(entity));
        return [.. found.OrderBy(confirmation => confirmation.RecordedAt)];
    }

    public async Task<ConfirmationCoverage> CoverageAsync(int year, CancellationToken cancellation)
    {
        var coverage = new ConfirmationCoverage();
        await foreach (var confirmation in ReadAsync(year, cancellation).ConfigureAwait(false)) coverage.Add(confirmation);
        return coverage;
    }

    private static Confirmation Parse(TableEntity entity) => JsonSerializer.Deserialize(entity.GetString(Json), EvaluationJson.Instance.Confirmation)!;

    private static string Partition(int year) => string.Create(CultureInfo.InvariantCulture, $"confirmations|{year:0000}");

    private static string Row(Confirmation confirmation)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"{confirmation.ConfirmedBy}\n{confirmation.On:yyyy-MM-dd}\n{string.Join(',', confirmation.Items)}\n{confirmation.Remarks}");
        return $"{confirmation.CreditCode.Value}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8))}";
    }
}
