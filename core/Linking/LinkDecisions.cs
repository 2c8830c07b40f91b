using Wuyi.Pipeline.Decisions;

namespace Wuyi.Pipeline.Linking;

/// <summary>The log of decisions as far as it is about links.</summary>
public static class LinkDecisions
{
    /// <summary>What holds now.</summary>
    public static async Task<EffectiveLinks> EffectiveLinksAsync(this IDecisionLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(log);
        return EffectiveLinks.Of(await log.AllAsync(DecisionKind.Link, cancellation).ConfigureAwait(false));
    }
}
