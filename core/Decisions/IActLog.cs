namespace Wuyi.Pipeline.Decisions;

/// <summary>What operators did, as facts: append-only.</summary>
public interface IActLog
{
    /// <summary>Every act of every kind: ordered by kind, subject (ordinal), number.</summary>
    Task<IReadOnlyList<Act>> AllAsync(CancellationToken cancellation);

    /// <summary>The acts of one kind: ordered by subject (ordinal), number.</summary>
    async Task<IReadOnlyList<Act>> OfKindAsync(ActKind kind, CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation).ConfigureAwait(false)).Where(act => act.Kind == kind)];

    /// <summary>The acts about one subject, by number.</summary>
    Task<IReadOnlyList<Act>> OfAsync(ActKind kind, string subject, CancellationToken cancellation);

    /// <summary>Adds one as number <see cref="Act.Number"/> of its subject; false when that number is taken: somebody was faster, look again. Trying twice adds once.</summary>
    Task<bool> TryAddAsync(Act act, CancellationToken cancellation);
}
