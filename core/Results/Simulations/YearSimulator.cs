using System.Globalization;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>
/// A year's evaluation under another rulebook: from what the current evaluation run read, or, while there is none, from what is live now under the
/// rulebook in force.
/// </summary>
public sealed class YearSimulator(
    StoreClients clients, EvaluationStore evaluations, IEvaluationResults results, RunReplay replay, IFileLedger ledger, IConfigDrops config, IDecisionLog decisions,
    IFactReader facts)
{
    private readonly SimulationBlobs _blobs = new(clients);

    /// <exception cref="RunNotReplayableException">Something that the evaluation run read is gone.</exception>
    /// <exception cref="EvaluationCollectedException">It is being collected just now.</exception>
    internal async Task<SimulationOutcome> RunAsync(Simulation simulation, int year, RuleSet rules, CancellationToken cancellation)
    {
        var state = await evaluations.FindAsync(year, cancellation).ConfigureAwait(false);
        var run = state?.Current ?? state?.PublicRun;
        var (inForce, files, links) = run is null
            ? (await config.CurrentRulesAsync(cancellation).ConfigureAwait(false), await ledger.LiveAsync(cancellation).ConfigureAwait(false),
                await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false))
            : await InputsAsync(year, run, cancellation).ConfigureAwait(false);
        var recomputed = run is null || run.EngineVersion != EngineVersion.Current.ToString(CultureInfo.InvariantCulture);
        var before = recomputed
            ? await EvaluateAsync(year, inForce, files, links, cancellation).ConfigureAwait(false)
            : await ReadAsync(year, run!, cancellation).ConfigureAwait(false);
        var after = await EvaluateAsync(year, rules, files, links, cancellation).ConfigureAwait(false);
        var (movement, moves) = YearComparison.Of(before, after);
        var summary = await _blobs.WriteSummaryAsync(simulation, movement, cancellation).ConfigureAwait(false);
        var lines = await _blobs.WriteLinesAsync(simulation, "moves", moves, cancellation).ConfigureAwait(false);
        return new SimulationOutcome(run?.Run, inForce.Hash, recomputed, summary, null, null, lines);
    }

    private async Task<(RuleSet Rules, LiveFiles Files, EffectiveLinks Links)> InputsAsync(int year, EvaluationManifest run, CancellationToken cancellation)
    {
        var read = await results.InputsAsync(run, cancellation).ConfigureAwait(false);
        var inputs = await replay.OfAsync(
            new Month(year, 12), run.Run, read, run.RulebookHash, run.Links, run.WrittenAt, cancellation).ConfigureAwait(false);
        return (inputs.Rules, inputs.Files, inputs.Links);
    }

    private Task<YearEvaluation> EvaluateAsync(int year, RuleSet rules, LiveFiles files, EffectiveLinks links, CancellationToken cancellation) =>
        YearEvaluator.RunAsync(year, rules.At(new Month(year, 12)), files, links, facts, cancellation);

    private async Task<YearEvaluation> ReadAsync(int year, EvaluationManifest run, CancellationToken cancellation)
    {
        var summary = await results.SummaryAsync(run, cancellation).ConfigureAwait(false);
        var enterprises = await results.LoadAsync(run, cancellation).ConfigureAwait(false);
        return new YearEvaluation
        {
            Year = year, Enterprises = enterprises, Baselines = summary.Baselines, Groups = summary.Groups, Notices = summary.Notices, MissingInputs = summary.MissingInputs,
        };
    }
}
