using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Linking;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// The decisions about links as they were: the log only grows, so every earlier state is a beginning of it. Which beginning is told by its hash.
/// </summary>
public static class DecisionHistory
{
    /// <summary>The state with a hash; null when no beginning of the log has it.</summary>
    /// <param name="decisions">The log, oldest first.</param>
    /// <param name="hash">Of <see cref="EffectiveLinks.Hash"/>, or <see cref="RunId.NoDecisions"/>.</param>
    /// <param name="around">When the run was written; the search begins with what had been decided then, so that a long log costs little.</param>
    /// <param name="cancellation">Stops it.</param>
    public static EffectiveLinks? Find(IReadOnlyList<Decision> decisions, string hash, DateTimeOffset around, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        if (hash == RunId.NoDecisions) return EffectiveLinks.None;
        var then = decisions.Count(decision => decision.At <= around);
        // Back in time first: a run is written after it has read the log. Then forward: clocks of two machines may differ.
        var lengths = Enumerable.Range(0, then + 1).Reverse().Concat(Enumerable.Range(then + 1, decisions.Count - then));
        foreach (var length in lengths)
        {
            cancellation.ThrowIfCancellationRequested();
            var links = EffectiveLinks.Of(decisions.Take(length));
            if (links.Hash == hash) return links;
        }

        return null;
    }
}
