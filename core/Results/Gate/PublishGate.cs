using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Gate;

/// <summary>
/// Says whether a new run may be put before readers, or waits for a person: it waits when it moves more than the settings let pass. Never held: a period's
/// first run; a run that replaces a provisional one or fills a gap, because then files are still arriving; registers too small for shares to mean anything.
/// </summary>
internal sealed class PublishGate(IFileLedger ledger, IConfigDrops config, RunStore runs, ResultsOptions options)
{
    public bool IsOn => options.Gate;

    /// <summary>Why the new run must wait; empty = it may be published. When the old run cannot be read any more there is nothing to compare: it passes.</summary>
    /// <param name="current">What readers see.</param>
    /// <param name="moved">What the new run would move.</param>
    /// <param name="inputs">What the new run read.</param>
    /// <param name="live">The live files.</param>
    /// <param name="rules">Rulebook of the new run.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<string>> ReasonsAsync(
        RunManifest current, WrittenMovement? moved, IReadOnlyList<RunInput> inputs, LiveFiles live, RuleSet rules, CancellationToken cancellation)
    {
        if (!IsOn || moved is null || current.Missing.Count > 0 || moved.Movement.Enterprises.Before < options.GateMinEnterprises) return [];
        List<string> reasons = [.. GateReasons.Of(moved, options)];
        if (current.RulebookHash != rules.Hash && await config.FindRulesAsync(current.RulebookHash, cancellation).ConfigureAwait(false) is { } earlier
            && GateReasons.Retroactive(moved.Movement.Grades, current.Period, earlier, rules) is { } retroactive) reasons.Add(retroactive);
        if (reasons.Count == 0) return [];
        var before = await runs.InputsAsync(current, cancellation).ConfigureAwait(false);
        return await InputReach.HasGrownAsync(current.Period, before, inputs, live, ledger, cancellation).ConfigureAwait(false) ? [] : reasons;
    }
}
