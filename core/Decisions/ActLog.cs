using System.Globalization;
using Azure.Data.Tables;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Decisions;

/// <summary>Table <c>Acts</c>: PartitionKey kind and subject, RowKey the number.</summary>
public sealed class ActLog(StoreClients clients) : IActLog
{
    private const int LongestSubject = 200;
    private const int LongestReason = 1000;
    private const int LongestDetails = 30_000;
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.ActsTable));

    public async Task<IReadOnlyList<Act>> AllAsync(CancellationToken cancellation)
    {
        var acts = new List<Act>();
        await foreach (var entity in _table.AllAsync(cancellation).ConfigureAwait(false)) acts.Add(Parse(entity));
        return [.. acts.OrderBy(act => act.Kind).ThenBy(act => act.Subject, StringComparer.Ordinal).ThenBy(act => act.Number)];
    }

    public async Task<IReadOnlyList<Act>> OfKindAsync(ActKind kind, CancellationToken cancellation)
    {
        var acts = new List<Act>();
        // Whatever stands between the bar and the character after it.
        var (from, to) = ($"{kind}|", $"{kind}}}");
        await foreach (var entity in _table.QueryAsync($"PartitionKey ge {from} and PartitionKey lt {to}", cancellation).ConfigureAwait(false)) acts.Add(Parse(entity));
        return [.. acts.OrderBy(act => act.Subject, StringComparer.Ordinal).ThenBy(act => act.Number)];
    }

    public async Task<IReadOnlyList<Act>> OfAsync(ActKind kind, string subject, CancellationToken cancellation)
    {
        var acts = new List<Act>();
        var partition = Partition(kind, subject);
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false)) acts.Add(Parse(entity));
        return acts;
    }

    public async Task<bool> TryAddAsync(Act act, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentException.ThrowIfNullOrWhiteSpace(act.Subject);
        ArgumentException.ThrowIfNullOrWhiteSpace(act.Verb);
        ArgumentOutOfRangeException.ThrowIfLessThan(act.Number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(act.Subject.Length, LongestSubject);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(act.Reason?.Length ?? 0, LongestReason);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(act.Details?.Length ?? 0, LongestDetails);
        if (await _table.TryInsertAsync(Entity(act), cancellation).ConfigureAwait(false)) return true;
        // An answer that was lost looks like a conflict with ourselves.
        var stored = await _table.FindAsync(Partition(act.Kind, act.Subject), Row(act.Number), cancellation).ConfigureAwait(false);
        return stored is not null && Parse(stored) == act;
    }

    private static string Partition(ActKind kind, string subject) => $"{kind}|{KeyCodec.Encode(subject)}";

    private static string Row(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static TableEntity Entity(Act act) => new(Partition(act.Kind, act.Subject), Row(act.Number))
    {
        ["Kind"] = act.Kind.ToString(),
        ["Subject"] = act.Subject,
        ["Verb"] = act.Verb,
        ["OnDay"] = act.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Details"] = act.Details,
        ["Reason"] = act.Reason,
        ["By"] = act.By,
        ["At"] = act.At,
    };

    private static Act Parse(TableEntity entity) => new()
    {
        Kind = Enum.Parse<ActKind>(entity.GetString("Kind")),
        Subject = entity.GetString("Subject"),
        Number = int.Parse(entity.RowKey, CultureInfo.InvariantCulture),
        Verb = entity.GetString("Verb"),
        On = DateOnly.ParseExact(entity.GetString("OnDay"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Details = entity.GetString("Details"),
        Reason = entity.GetString("Reason"),
        By = entity.GetString("By"),
        At = entity.GetDateTimeOffset("At")!.Value,
    };
}
