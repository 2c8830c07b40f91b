using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.UnitTests.Campaign;

/// <summary>A log of acts in memory.</summary>
internal sealed class KnownActs : IActLog
{
    public List<Act> Log { get; } = [];

    /// <summary>What somebody else does between our look and our act.</summary>
    public Action? BeforeAdd { get; set; }

    public Task<IReadOnlyList<Act>> AllAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Act>>([.. Log.OrderBy(act => act.Kind).ThenBy(act => act.Subject, StringComparer.Ordinal).ThenBy(act => act.Number)]);

    public Task<IReadOnlyList<Act>> OfAsync(ActKind kind, string subject, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Act>>([.. Log.Where(act => act.Kind == kind && act.Subject == subject).OrderBy(act => act.Number)]);

    public Task<bool> TryAddAsync(Act act, CancellationToken cancellation)
    {
        var before = BeforeAdd;
        BeforeAdd = null;
        before?.Invoke();
        if (Log.Exists(other => other.Kind == act.Kind && other.Subject == act.Subject && other.Number == act.Number)) return Task.FromResult(false);
        Log.Add(act);
        return Task.FromResult(true);
    }
}
