using System.Globalization;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Gate;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results;

/// <summary>
/// Publishes a period (ARCHITECTURE 3): (1) pointer and ETag, (2) ledger, rules and decisions, (3) run id, (4) rows in a fresh partition, snapshot, manifest,
/// what moved since the run before, (5) the gate: a run that moves too much waits beside the pointer, (6) the pointer If-Match. It may die or run twice at any storage call: readers see the old month or the new one, and
/// running it again ends it.
/// </summary>
public sealed class Publisher(
    IFileLedger ledger, IConfigDrops config, IDecisionLog decisions, IPeriodCalculator calculator, PointerStore pointers, RunStore runs, RunWriter writer,
    Movements movements, ResultsOptions options, TimeProvider time, ILogger<Publisher> log)
{
    private readonly PublishGate _gate = new(ledger, config, runs, options);

    /// <exception cref="PublicationConflictException">Others moved the pointer at every attempt.</exception>
    public async Task<PublishOutcome> PublishAsync(Month period, PublishMode mode, CancellationToken cancellation)
    {
        var work = new PublishOutcome(period, PublishResult.Published);
        string? swapped = null;
        for (var attempt = 0; attempt < options.PublishAttempts; attempt++)
        {
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
            var rules = await config.CurrentRulesAsync(cancellation).ConfigureAwait(false);
            var links = await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false);
            if (pointer is null && (period > Month.Of(time.GetUtcNow()) || !PeriodInputs.HasFacts(live, period))) return work with { Result = PublishResult.NoFacts };

            var inputs = calculator.Inputs(period, live);
            var run = RunIdOf(period, inputs, rules, links);
            if (pointer?.Manifest.Run == run)
            {
                // Our own swap, whose answer was lost, counts as ours.
                var ours = swapped == pointer.Manifest.Partition;
                await SettleAsync(pointer, inputsChanged: false, cancellation).ConfigureAwait(false);
                return work with { Result = ours ? PublishResult.Published : PublishResult.Unchanged, Run = run, Enterprises = pointer.Manifest.Enterprises };
            }

            if (pointer is { Pinned: true } || (pointer is { Closed: true } && mode == PublishMode.Stale))
            {
                await MarkAsync(pointer, inputsChanged: true, cancellation).ConfigureAwait(false);
                return work with { Result = pointer.Pinned ? PublishResult.Pinned : PublishResult.Closed, Run = pointer.Manifest.Run };
            }

            if (pointer is not null && IsDecided(pointer, run))
            {
                if (pointer.Waiting?.Run == run) return work with { Result = PublishResult.Waiting, Run = pointer.Manifest.Run };
                await SettleAsync(pointer, inputsChanged: true, cancellation).ConfigureAwait(false);
                return work with { Result = PublishResult.Refused, Run = pointer.Manifest.Run };
            }

            var manifest = await runs.AdoptAsync(period, run, time.GetUtcNow(), cancellation).ConfigureAwait(false);
            if (manifest is null)
            {
                var written = await writer.WriteAsync(period, run, inputs, live, rules, links, cancellation).ConfigureAwait(false);
                work = written.Outcome;
                manifest = written.Manifest;
            }

            // Null: another attempt at the same run finished first and was collected at once; start over.
            if (manifest is null) continue;
            var moved = pointer is null ? null : await movements.WriteAsync(pointer.Manifest, manifest, cancellation).ConfigureAwait(false);
            var reasons = pointer is null ? [] : await _gate.ReasonsAsync(pointer.Manifest, moved, inputs, live, rules, cancellation).ConfigureAwait(false);
            if (reasons.Count > 0)
            {
                if (await TryHoldAsync(pointer!, manifest, moved!.Moved, reasons, cancellation).ConfigureAwait(false))
                    return work with { Result = PublishResult.Waiting, Run = pointer!.Manifest.Run, Enterprises = pointer.Manifest.Enterprises };
                continue;
            }

            swapped = manifest.Partition;
            var next = new Pointer { Manifest = manifest, ClosedAt = pointer?.ClosedAt, Moved = moved?.Moved }
                .After(pointer, PointerMoveKind.Published, run, null, null, time.GetUtcNow());
            if (!await pointers.TryWriteAsync(next, pointer, cancellation).ConfigureAwait(false)) continue;
            work = work with { Run = run, Enterprises = manifest.Enterprises };
            Report(work, manifest);
            return work;
        }

        throw new PublicationConflictException(period, options.PublishAttempts);
    }

    /// <summary>The run that a period's inputs give now: cheap, nothing is computed.</summary>
    public string RunIdOf(Month period, LiveFiles live, RuleSet rules, EffectiveLinks links) =>
        RunIdOf(period, calculator.Inputs(period, live), rules, links);

    /// <summary>Notes on a pointer whether its inputs have changed; somebody else's newer pointer is left alone.</summary>
    internal async Task MarkAsync(Pointer pointer, bool inputsChanged, CancellationToken cancellation)
    {
        if (pointer.InputsChanged == inputsChanged) return;
        await pointers.TryWriteAsync(pointer with { InputsChanged = inputsChanged }, pointer, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether a run of the period waits for a person already, or was refused: then there is nothing to do until inputs change.</summary>
    internal bool IsDecided(Pointer pointer, string run) => pointer.Refused?.Run == run || (_gate.IsOn && pointer.Waiting?.Run == run);

    /// <summary>The inputs no longer give the run that waited: it is taken off, and the mark set right.</summary>
    private async Task SettleAsync(Pointer pointer, bool inputsChanged, CancellationToken cancellation)
    {
        if (pointer.Waiting is null) await MarkAsync(pointer, inputsChanged, cancellation).ConfigureAwait(false);
        else await pointers.TryWriteAsync(pointer with { Waiting = null, InputsChanged = inputsChanged }, pointer, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> TryHoldAsync(
        Pointer pointer, RunManifest manifest, MovedFrom moved, IReadOnlyList<string> reasons, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var held = (pointer with { Waiting = new WaitingRun(manifest.Run, now, reasons, moved) })
            .After(pointer, PointerMoveKind.Held, manifest.Run, null, string.Join(';', reasons), now);
        if (!await pointers.TryWriteAsync(held, pointer, cancellation).ConfigureAwait(false)) return false;
        log.LogWarning("{Period}: run {Run} waits for approval, readers see {Current}: {Reasons}", manifest.Period, manifest.Run, pointer.Manifest.Run, held.Move!.Why);
        return true;
    }

    private string RunIdOf(Month period, IReadOnlyList<RunInput> inputs, RuleSet rules, EffectiveLinks links) =>
        RunId.Of(calculator.EngineVersion, rules.Hash, period, inputs, links.Hash ?? RunId.NoDecisions);

    private void Report(PublishOutcome outcome, RunManifest manifest) => log.LogInformation(
        "{Period}: {Enterprises} enterprises, run {Run}, calc {Calculation} s, write {Write} s, snapshot {Snapshot} s{Missing}",
        outcome.Period, outcome.Enterprises, outcome.Run, Seconds(outcome.Calculation), Seconds(outcome.TableWrites), Seconds(outcome.Snapshot),
        manifest.Missing.Count == 0 ? string.Empty : $", provisional: {manifest.Missing.Count} files missing");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
