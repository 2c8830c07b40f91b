using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Decisions;

/// <summary>Table <c>Decisions</c>: PartitionKey the kind, RowKey the id, so that a listing is in the order of deciding.</summary>
public sealed class DecisionLog(StoreClients clients, TimeProvider time) : IDecisionLog
{
    private const int LongestSubject = 500;
    private const int LongestReason = 1000;
    private readonly TableGateway _table = new(clients.Tables.GetTableClient(StoreNames.DecisionsTable));

    public async Task<IReadOnlyList<Decision>> AllAsync(DecisionKind kind, CancellationToken cancellation)
    {
        var decisions = new List<Decision>();
        var partition = kind.ToString();
        await foreach (var entity in _table.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false))
            decisions.Add(Parse(kind, entity));
        decisions.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return decisions;
    }

    public async Task<Decision> AddAsync(
        DecisionKind kind, string subject, string verdict, string? target, string by, string? reason, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        ArgumentException.ThrowIfNullOrWhiteSpace(verdict);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject.Length, LongestSubject);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason?.Length ?? 0, LongestReason);
        while (true)
        {
            var now = time.GetUtcNow();
            var tail = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
            var decision = new Decision
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmssfffffff'Z'}-{tail}"),
                Kind = kind, Subject = subject, Verdict = verdict, Target = target, Reason = reason, By = by, At = now,
            };
            if (await _table.TryInsertAsync(Entity(decision), cancellation).ConfigureAwait(false)) return decision;
        }
    }

    private static TableEntity Entity(Decision decision) => new(decision.Kind.ToString(), decision.Id)
    {
        ["Subject"] = decision.Subject,
        ["Verdict"] = decision.Verdict,
        ["Target"] = decision.Target,
        ["Reason"] = decision.Reason,
        ["By"] = decision.By,
        ["At"] = decision.At,
    };

    private static Decision Parse(DecisionKind kind, TableEntity entity) => new()
    {
        Id = entity.RowKey,
        Kind = kind,
        Subject = entity.GetString("Subject"),
        Verdict = entity.GetString("Verdict"),
        Target = entity.GetString("Target"),
        Reason = entity.GetString("Reason"),
        By = entity.GetString("By"),
        At = entity.GetDateTimeOffset("At")!.Value,
    };
}
