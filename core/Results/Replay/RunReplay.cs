using System.Collections.Concurrent;
using Azure;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// Puts together again what a kept run read (ARCHITECTURE 3: a run is a pure function of its inputs). Files are found in the ledger whether they were
/// withdrawn since or not, the rulebook by its hash, the decisions about links as the beginning of the log that has the run's hash.
/// </summary>
public sealed class RunReplay(IFileLedger ledger, IConfigDrops config, IDecisionLog decisions, IPeriodCalculator calculator, RunStore runs)
{
    /// <summary>Ledger entries read at the same time.</summary>
    private const int ParallelReads = 8;

    /// <summary>The inputs of a run, checked: its id is computed again from them.</summary>
    /// <exception cref="RunNotReplayableException">Something that it read is gone, or gives another run id.</exception>
    public async Task<ReplayedInputs> OfAsync(RunManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var inputs = await InputsAsync(manifest, cancellation).ConfigureAwait(false);
        var replayed = await OfAsync(
            manifest.Period, manifest.Run, inputs, manifest.RulebookHash, manifest.Decisions, manifest.PublishedAt, cancellation).ConfigureAwait(false);
        var run = RunId.Of(
            manifest.EngineVersion, replayed.Rules.Hash, manifest.Period, calculator.Inputs(manifest.Period, replayed.Files),
            replayed.Links.Hash ?? RunId.NoDecisions);
        return run == manifest.Run ? replayed : throw new RunNotReplayableException(manifest.Period, manifest.Run, [new(ReplayGapKind.Run, run)]);
    }

    /// <summary>The same from a list of inputs; the caller checks the id.</summary>
    /// <param name="period">Its month.</param>
    /// <param name="run">Its id, for the exception.</param>
    /// <param name="inputs">What it read.</param>
    /// <param name="rulebookHash">Hash of its rulebook.</param>
    /// <param name="decisionsHash">Hash of the decisions about links, or <see cref="RunId.NoDecisions"/>.</param>
    /// <param name="around">When it was written, roughly.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RunNotReplayableException">Something that it read is gone.</exception>
    public async Task<ReplayedInputs> OfAsync(
        Month period, string run, IReadOnlyList<RunInput> inputs, string rulebookHash, string decisionsHash, DateTimeOffset around,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var gaps = new List<ReplayGap>();
        var files = await FilesAsync(inputs, gaps, cancellation).ConfigureAwait(false);
        var rules = await config.FindRulesAsync(rulebookHash, cancellation).ConfigureAwait(false);
        if (rules?.Hash != rulebookHash) gaps.Add(new ReplayGap(ReplayGapKind.Rulebook, rulebookHash));
        var log = await decisions.AllAsync(DecisionKind.Link, cancellation).ConfigureAwait(false);
        var links = DecisionHistory.Find(log, decisionsHash, around, cancellation);
        if (links is null) gaps.Add(new ReplayGap(ReplayGapKind.Decisions, decisionsHash));
        return gaps.Count == 0 ? new ReplayedInputs(period, rules!, files, links!) : throw new RunNotReplayableException(period, run, gaps);
    }

    private async Task<IReadOnlyList<RunInput>> InputsAsync(RunManifest manifest, CancellationToken cancellation)
    {
        IReadOnlyList<RunInput> inputs;
        try
        {
            inputs = await runs.InputsAsync(manifest, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            inputs = [];
        }

        // A run without a register of enterprises is never written, so an empty list is a list that is gone.
        return inputs.Count > 0 ? inputs : throw new RunNotReplayableException(manifest.Period, manifest.Run, [new(ReplayGapKind.Inputs, manifest.Run)]);
    }

    private async Task<LiveFiles> FilesAsync(IReadOnlyList<RunInput> inputs, List<ReplayGap> gaps, CancellationToken cancellation)
    {
        var entries = new ConcurrentDictionary<string, FileEntry?>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            inputs, new ParallelOptions { MaxDegreeOfParallelism = ParallelReads, CancellationToken = cancellation },
            async (input, stop) => entries[input.FileId] = await ledger.FindAsync(input.FileId, stop).ConfigureAwait(false)).ConfigureAwait(false);
        var files = new Dictionary<string, List<LiveFile>>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            if (entries[input.FileId] is not { } entry)
            {
                gaps.Add(new ReplayGap(ReplayGapKind.File, input.FileId));
                continue;
            }

            if (!files.TryGetValue(entry.Source, out var ofSource)) files.Add(entry.Source, ofSource = []);
            ofSource.Add(new LiveFile
            {
                FileId = entry.FileId, Source = entry.Source, Path = entry.Path, DroppedAt = entry.DroppedAt, Corrects = entry.Corrects,
                Segments = Segments(entry, input, gaps),
                SupersededRows = input.SupersededRows is { } rows ? [.. RowRanges.Parse(rows)] : [],
            });
        }

        return new LiveFiles(files.ToDictionary(
            pair => pair.Key, pair => (IReadOnlyList<LiveFile>)[.. pair.Value.Order(DropOrder.Instance)], StringComparer.Ordinal));
    }

    /// <summary>Those that the run read, in the order of the ledger.</summary>
    private static List<SegmentRef> Segments(FileEntry entry, RunInput input, List<ReplayGap> gaps)
    {
        var wanted = input.SegmentHashes.GroupBy(hash => hash, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var segments = new List<SegmentRef>();
        foreach (var segment in entry.Segments)
        {
            if (!wanted.TryGetValue(segment.Sha256, out var left) || left == 0) continue;
            wanted[segment.Sha256] = left - 1;
            segments.Add(segment);
        }

        gaps.AddRange(wanted.Where(pair => pair.Value > 0).Select(pair => new ReplayGap(ReplayGapKind.Segment, $"{entry.FileId} {pair.Key}")));
        return segments;
    }
}
