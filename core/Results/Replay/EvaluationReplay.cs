using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>Puts together again what a kept evaluation run read, as <see cref="RunReplay"/> does for months.</summary>
public sealed class EvaluationReplay(RunReplay replay, IEvaluationResults results, IYearCalculator calculator)
{
    /// <summary>The inputs of an evaluation run, checked: its id is computed again from them.</summary>
    /// <exception cref="RunNotReplayableException">Something that it read is gone, or gives another run id.</exception>
    /// <exception cref="EvaluationCollectedException">The run is no longer kept.</exception>
    public async Task<ReplayedInputs> OfAsync(EvaluationManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var inputs = await results.InputsAsync(manifest, cancellation).ConfigureAwait(false);
        var december = new Month(manifest.Year, 12);
        var replayed = await replay.OfAsync(
            december, manifest.Run, inputs, manifest.RulebookHash, manifest.Links, manifest.WrittenAt, cancellation).ConfigureAwait(false);
        var run = EvaluationRunId.Of(
            manifest.EngineVersion, replayed.Rules.Hash, manifest.Year, manifest.Stage, calculator.Inputs(manifest.Year, replayed.Files),
            replayed.Links.Hash ?? RunId.NoDecisions);
        return run == manifest.Run ? replayed : throw new RunNotReplayableException(december, manifest.Run, [new(ReplayGapKind.Run, run)]);
    }
}
