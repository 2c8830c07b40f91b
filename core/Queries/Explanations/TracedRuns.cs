using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Recalculation.Tracing;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Results.Replay;

namespace Wuyi.Pipeline.Queries.Explanations;

/// <summary>
/// Runs resolved again with a trace of one enterprise. One at a time, since each needs the memory of a whole resolution; the last few are kept, so that the
/// page after the JSON, or another window, costs nothing.
/// </summary>
public sealed class TracedRuns(RunReplay replay, IFactReader facts) : IDisposable
{
    private const int Kept = 2;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LinkedList<(string Key, TracedRun Run)> _recent = new();

    /// <exception cref="RunNotReplayableException">Something that the run read is gone.</exception>
    public Task<TracedRun> OfAsync(RunManifest manifest, CreditCode code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return OfAsync($"{manifest.Period}|{manifest.Run}|{code}", code, () => replay.OfAsync(manifest, cancellation), null, cancellation);
    }

    /// <summary>The same of an evaluation: December's twelve months, and the year evaluated again.</summary>
    /// <exception cref="RunNotReplayableException">Something that the run read is gone.</exception>
    public async Task<TracedRun> OfAsync(EvaluationManifest manifest, IReadOnlyList<RunInput> inputs, CreditCode code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return await OfAsync(
            $"{manifest.Year}|{manifest.Run}|{code}", code,
            () => replay.OfAsync(new Month(manifest.Year, 12), manifest.Run, inputs, manifest.RulebookHash, manifest.Links, manifest.WrittenAt, cancellation),
            manifest.Year, cancellation).ConfigureAwait(false);
    }

    private async Task<TracedRun> OfAsync(string key, CreditCode code, Func<Task<ReplayedInputs>> inputsOf, int? year, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key) continue;
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value.Run;
            }

            var inputs = await inputsOf().ConfigureAwait(false);
            var trace = new PeriodTrace([code]);
            var resolved = await PeriodResolver.ResolveAsync(inputs.Period, inputs.Rules, inputs.Files, inputs.Links, facts, cancellation, trace).ConfigureAwait(false);
            var evaluation = year is { } evaluated
                ? await YearEvaluator.RunAsync(evaluated, inputs.Rules, inputs.Files, inputs.Links, facts, cancellation).ConfigureAwait(false) : null;
            var run = new TracedRun(inputs, resolved, trace, evaluation);
            _recent.AddFirst((key, run));
            if (_recent.Count > Kept) _recent.RemoveLast();
            return run;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <param name="Inputs">What the run read.</param>
/// <param name="Resolved">Resolved again.</param>
/// <param name="Trace">Of one enterprise.</param>
/// <param name="Evaluation">The year evaluated again; null for a month.</param>
public sealed record TracedRun(ReplayedInputs Inputs, ResolvedPeriod Resolved, PeriodTrace Trace, YearEvaluation? Evaluation = null);
