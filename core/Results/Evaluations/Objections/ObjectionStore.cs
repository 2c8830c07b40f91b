using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations.Objections;

/// <summary>
/// Table <c>Procedure</c>, PartitionKey <c>objections|{year}</c>: RowKey <c>000001</c> an objection, <c>000001|answer</c> its answer. Numbers are given by inserting:
/// two at once never get the same, and an objection sent again keeps its own.
/// </summary>
public sealed class ObjectionStore(StoreClients clients)
{
    private const string Json = "Json";
    private const string AnswerSuffix = "|answer";
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.ProcedureTable));

    /// <summary>Puts an objection on record under the next number of its year; one that says the same already is returned instead.</summary>
    /// <param name="objection">Number and receipt are given here.</param>
    /// <param name="prefix">County's word of the receipt number, e.g. 武亩异.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Objection> AddAsync(Objection objection, string prefix, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objection);
        while (true)
        {
            var known = await OfYearAsync(objection.Year, cancellation).ConfigureAwait(false);
            if (known.FirstOrDefault(file => file.Objection.SaysTheSameAs(objection)) is { } same) return same.Objection;
            var number = known.Count == 0 ? 1 : known[^1].Objection.Number + 1;
            var numbered = objection with
            {
                Number = number,
                Receipt = string.Create(CultureInfo.InvariantCulture, $"{prefix}〔{objection.Year}〕{number:0000}"),
            };
            var entity = new TableEntity(Partition(objection.Year), Row(number))
            {
                [Json] = JsonSerializer.Serialize(numbered, EvaluationJson.Instance.Objection),
            };
            if (await _table.TryInsertAsync(entity, cancellation).ConfigureAwait(false)) return numbered;
        }
    }

    /// <summary>Puts the answer on record; false when there is one already, which stays.</summary>
    public Task<bool> TryAnswerAsync(Objection objection, ObjectionAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return _table.TryInsertAsync(
            new TableEntity(Partition(objection.Year), Row(objection.Number) + AnswerSuffix) { [Json] = JsonSerializer.Serialize(answer, EvaluationJson.Instance.ObjectionAnswer) },
            cancellation);
    }

    public async Task<ObjectionFile?> FindAsync(int year, int number, CancellationToken cancellation)
    {
        var partition = Partition(year);
        if (await _table.FindAsync(partition, Row(number), cancellation).ConfigureAwait(false) is not { } entity) return null;
        var answer = await _table.FindAsync(partition, Row(number) + AnswerSuffix, cancellation).ConfigureAwait(false);
        return new ObjectionFile(Parse(entity), answer is null ? null : ParseAnswer(answer));
    }

    /// <summary>All of a year in order of receipt.</summary>
    public async Task<IReadOnlyList<ObjectionFile>> OfYearAsync(int year, CancellationToken cancellation)
    {
        var partition = Partition(year);
        var objections = new SortedDictionary<int, Objection>();
        var answers = new Dictionary<int, ObjectionAnswer>();
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false))
        {
            if (entity.RowKey.EndsWith(AnswerSuffix, StringComparison.Ordinal))
            {
                answers.Add(int.Parse(entity.RowKey[..^AnswerSuffix.Length], NumberStyles.None, CultureInfo.InvariantCulture), ParseAnswer(entity));
                continue;
            }

            var objection = Parse(entity);
            objections.Add(objection.Number, objection);
        }

        return [.. objections.Values.Select(objection => new ObjectionFile(objection, answers.GetValueOrDefault(objection.Number)))];
    }

    private static Objection Parse(TableEntity entity) => JsonSerializer.Deserialize(entity.GetString(Json), EvaluationJson.Instance.Objection)!;

    private static ObjectionAnswer ParseAnswer(TableEntity entity) => JsonSerializer.Deserialize(entity.GetString(Json), EvaluationJson.Instance.ObjectionAnswer)!;

    private static string Partition(int year) => string.Create(CultureInfo.InvariantCulture, $"objections|{year:0000}");

    // Six digits, so that the keys stay in order whatever the number.
    private static string Row(int number) => number.ToString("000000", CultureInfo.InvariantCulture);
}
