using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Results;

/// <summary>Holds a period at a kept run, or lets it go again (ARCHITECTURE 3). A pinned period is skipped by every recalculation.</summary>
public sealed class Rollback(PointerStore pointers, RunStore runs, Movements movements, TimeProvider time, ILogger<Rollback> log)
{
    /// <summary>
    /// Points the period at a kept run and pins it there; false when that run is not kept or the period was never published. Pinned at that run already, it
    /// stays as it is: who said so first, and why, stands. A run that waited for approval is taken off.
    /// </summary>
    public async Task<bool> PinAsync(Month period, string run, string who, string why, CancellationToken cancellation)
    {
        while (true)
        {
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            if (pointer is null || !RunId.IsWellFormed(run)) return false;
            if (pointer.Pinned && pointer.Manifest.Run == run) return true;
            var manifest = await runs.AdoptAsync(period, run, time.GetUtcNow(), cancellation).ConfigureAwait(false);
            if (manifest is null) return false;
            var moved = pointer.Manifest.Run == run ? pointer.Moved
                : (await movements.WriteAsync(pointer.Manifest, manifest, cancellation).ConfigureAwait(false))?.Moved;
            var now = time.GetUtcNow();
            var pinned = (pointer with { Manifest = manifest, Moved = moved, Pin = new PointerPin(who, why, now), Waiting = null })
                .After(pointer, PointerMoveKind.RolledBack, run, who, why, now);
            if (!await pointers.TryWriteAsync(pinned, pointer, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("{Period} pinned at run {Run} (was {Before}) by {Who}: {Why}", period, run, pointer.Manifest.Run, who, why);
            return true;
        }
    }

    /// <summary>Lets the period follow its inputs again: the next stale timer publishes it. False when it was not pinned.</summary>
    public async Task<bool> UnpinAsync(Month period, string who, string why, CancellationToken cancellation)
    {
        while (true)
        {
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            if (pointer is not { Pinned: true }) return false;
            var released = (pointer with { Pin = null }).After(pointer, PointerMoveKind.Released, pointer.Manifest.Run, who, why, time.GetUtcNow());
            if (!await pointers.TryWriteAsync(released, pointer, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("{Period} unpinned by {Who}: {Why}", period, who, why);
            return true;
        }
    }
}
