using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.WhatIf;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Results.Evaluations;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// The facts behind a year's evaluation for questions of the kind “what if”: what the published evaluation read, or, while none is published, the files that
/// count now. The one asked for last stays in memory while it is not larger than <see cref="ResultsOptions.CachedRows"/> enterprises.
/// </summary>
public sealed class ReplayedYears(
    EvaluationReplay replay, EvaluationStore evaluations, IFileLedger ledger, IConfigDrops config, IDecisionLog decisions, IYearCalculator calculator, IFactReader facts,
    ResultsOptions options) : IDisposable
{
    /// <summary>Word of <see cref="ReplayedYear.Basis"/>.</summary>
    public const string Published = "published";

    /// <summary>Word of <see cref="ReplayedYear.Basis"/>.</summary>
    public const string Live = "live";

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Kept? _last;

    public void Dispose() => _one.Dispose();

    /// <summary>The year as its published evaluation saw it, else as the live files have it; null when it may not be asked of these.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="mayBeLive">Whether the files of now may answer for a year that is not published.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunNotReplayableException">Something that the published evaluation read is gone.</exception>
    public async Task<ReplayedYear?> OfAsync(int year, bool mayBeLive, CancellationToken cancellation)
    {
        var state = await evaluations.FindAsync(year, cancellation).ConfigureAwait(false);
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (state?.Current is { } manifest)
            {
                if (_last?.Run == manifest.Run) return _last.Year;
                var inputs = await replay.OfAsync(manifest, cancellation).ConfigureAwait(false);
                var text = $"以{year}年度评价({manifest.Stage.Chinese()})所用的数据为准";
                return Keep(manifest.Run, new ReplayedYear(await ResolveAsync(inputs, cancellation).ConfigureAwait(false), manifest.Run, Published, text));
            }

            if (!mayBeLive) return null;
            var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
            var rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
            var links = await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
            var id = EvaluationRunId.Of(calculator.EngineVersion, rules.Hash, year, null, calculator.Inputs(year, live), links.Hash ?? RunId.NoDecisions);
            if (_last?.Run == id) return _last.Year;
            var now = new ReplayedInputs(new Month(year, 12), rules, live, links);
            return Keep(id, new ReplayedYear(await ResolveAsync(now, cancellation).ConfigureAwait(false), null, Live, $"{year}年度评价尚未发布或已撤回,以现有数据试算"));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>See <see cref="ClassDistance"/>; one search at a time, because a large county's takes a while.</summary>
    public async Task<IReadOnlyList<ClassLeverDistance>> DistanceAsync(YearFacts year, int place, string? only, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => ClassDistance.Of(year, place, only, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    private Task<YearFacts> ResolveAsync(ReplayedInputs inputs, CancellationToken cancellation) =>
        YearEvaluator.FactsAsync(inputs.Period.Year, inputs.Rules, inputs.Files, inputs.Links, facts, cancellation);

    private ReplayedYear Keep(string run, ReplayedYear year)
    {
        if (year.Facts.Facts.Count <= options.CachedRows) _last = new Kept(run, year);
        return year;
    }

    private sealed record Kept(string Run, ReplayedYear Year);
}

/// <param name="Facts">What the evaluation stands on.</param>
/// <param name="Run">The published run; null when none is published.</param>
/// <param name="Basis"><see cref="ReplayedYears.Published"/> or <see cref="ReplayedYears.Live"/>.</param>
/// <param name="Text">The same in Chinese.</param>
public sealed record ReplayedYear(YearFacts Facts, string? Run, string Basis, string Text);
