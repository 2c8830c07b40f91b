using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// Which taken-in files people have withdrawn (撤销): a file's last decision counts. Withdrawing deletes nothing; the earlier file of the same key
/// groups counts again, and restoring brings the withdrawn one back at its place in drop order.
/// </summary>
public sealed class Withdrawals(IDecisionLog decisions)
{
    /// <summary>Verdict of a withdrawal.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Verdict that takes a withdrawal back.</summary>
    public const string Restored = "restored";

    /// <summary>The files withdrawn now, by file id; one listing of decisions.</summary>
    public async Task<IReadOnlyDictionary<string, Withdrawal>> AllAsync(CancellationToken cancellation)
    {
        var withdrawn = new Dictionary<string, Withdrawal>(StringComparer.Ordinal);
        foreach (var decision in await decisions.AllAsync(DecisionKind.Withdrawal, cancellation).ConfigureAwait(false))
        {
            if (decision.Verdict == Withdrawn)
            {
                // Said again by another person in the same moment: who said it first, and why, stays.
                withdrawn.TryAdd(decision.Subject, new Withdrawal(decision.Subject, decision.By, decision.At, decision.Reason));
            }
            else
            {
                withdrawn.Remove(decision.Subject);
            }
        }

        return withdrawn;
    }

    /// <summary>Withdraws a file; nothing is added when it is withdrawn already.</summary>
    /// <returns>The withdrawal that stands.</returns>
    public async Task<Withdrawal> WithdrawAsync(string fileId, string by, string reason, CancellationToken cancellation)
    {
        var withdrawn = await AllAsync(cancellation).ConfigureAwait(false);
        if (withdrawn.TryGetValue(fileId, out var known)) return known;
        var decision = await decisions.AddAsync(DecisionKind.Withdrawal, fileId, Withdrawn, null, by, reason, cancellation).ConfigureAwait(false);
        return new Withdrawal(fileId, decision.By, decision.At, decision.Reason);
    }

    /// <summary>Lets a withdrawn file count again; nothing is added when it is not withdrawn.</summary>
    public async Task RestoreAsync(string fileId, string by, string? reason, CancellationToken cancellation)
    {
        var withdrawn = await AllAsync(cancellation).ConfigureAwait(false);
        if (!withdrawn.ContainsKey(fileId)) return;
        await decisions.AddAsync(DecisionKind.Withdrawal, fileId, Restored, null, by, reason, cancellation).ConfigureAwait(false);
    }
}
