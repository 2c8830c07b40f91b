using System.Collections.Concurrent;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Configuration;

/// <summary>Plans from the register of configuration documents; parsed ones are kept in memory, since a hash never changes its document.</summary>
public sealed class Plans(IPlanVersions versions, IConfigDrops config) : IPlans
{
    private readonly ConcurrentDictionary<string, PlanDocument> _parsed = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<PlanDocument>> NewestAsync(CancellationToken cancellation)
    {
        var newest = new Dictionary<string, PlanDocument>(StringComparer.Ordinal);
        await foreach (var entry in versions.PlansAsync(cancellation).ConfigureAwait(false))
        {
            var plan = await LoadAsync(entry.MappingHash!, cancellation).ConfigureAwait(false) ?? throw new CorruptConfigurationException($"plan {entry.MappingHash}");
            newest.TryAdd(plan.Id, plan);
        }

        newest.TryAdd(EmbeddedPlan.Document.Id, EmbeddedPlan.Document);
        return [.. newest.Values.OrderBy(plan => plan.Id != EmbeddedPlan.Document.Id).ThenBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<PlanDocument>> InForceAsync(Month period, CancellationToken cancellation)
    {
        var rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
        var tail = rules.At(period).Campaign.Targets.PlanTailMonths;
        return [.. (await NewestAsync(cancellation).ConfigureAwait(false)).Where(plan => plan.From <= period && period <= plan.To.AddMonths(tail))];
    }

    public async Task<PlanDocument?> FindAsync(string idOrHash, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(idOrHash);
        var plans = await NewestAsync(cancellation).ConfigureAwait(false);
        if (plans.FirstOrDefault(plan => plan.Id == idOrHash || plan.Hash == idOrHash) is { } found) return found;
        return idOrHash.Length == 16 && idOrHash.All(char.IsAsciiHexDigitLower) ? await LoadAsync(idOrHash, cancellation).ConfigureAwait(false) : null;
    }

    private async Task<PlanDocument?> LoadAsync(string hash, CancellationToken cancellation)
    {
        if (_parsed.TryGetValue(hash, out var known)) return known;
        if (await versions.PlanAsync(hash, cancellation).ConfigureAwait(false) is not { } document) return null;
        return _parsed.GetOrAdd(hash, PlanJson.Parse(document).Plan ?? throw new CorruptConfigurationException($"plan {hash}"));
    }
}
