using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Gate;

/// <summary>
/// A person's word about the run that waits: let it pass, or keep the old one. Both change the pointer If-Match, so exactly the run that the person named is
/// meant, and saying it twice changes nothing more.
/// </summary>
public sealed class Approvals(PointerStore pointers, RunStore runs, TimeProvider time, ILogger<Approvals> log)
{
    /// <summary>Puts the waiting run before readers.</summary>
    public async Task<ApprovalResult> ApproveAsync(Month period, string run, string who, string why, CancellationToken cancellation)
    {
        while (true)
        {
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            if (pointer is null) return ApprovalResult.NotPublished;
            if (pointer.Manifest.Run == run) return ApprovalResult.Done;
            if (pointer.Waiting is not { } waiting || waiting.Run != run) return ApprovalResult.NotWaiting;
            var now = time.GetUtcNow();
            if (await runs.AdoptAsync(period, run, now, cancellation).ConfigureAwait(false) is not { } manifest) return ApprovalResult.NotWaiting;
            var approved = (pointer with { Manifest = manifest, Moved = waiting.Moved, Waiting = null, Refused = null, InputsChanged = false })
                .After(pointer, PointerMoveKind.Approved, run, who, why, now);
            if (!await pointers.TryWriteAsync(approved, pointer, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("{Period}: run {Run} (was {Before}) approved by {Who}: {Why}", period, run, pointer.Manifest.Run, who, why);
            return ApprovalResult.Done;
        }
    }

    /// <summary>Keeps the old run; the same inputs do not offer the refused one again.</summary>
    public async Task<ApprovalResult> RefuseAsync(Month period, string run, string who, string why, CancellationToken cancellation)
    {
        while (true)
        {
            var pointer = await pointers.ReadAsync(period, cancellation).ConfigureAwait(false);
            if (pointer is null) return ApprovalResult.NotPublished;
            if (pointer.Waiting is null && pointer.Refused?.Run == run) return ApprovalResult.Done;
            if (pointer.Waiting?.Run != run) return ApprovalResult.NotWaiting;
            var now = time.GetUtcNow();
            var refused = (pointer with { Waiting = null, Refused = new RefusedRun(run, who, why, now), InputsChanged = true })
                .After(pointer, PointerMoveKind.Refused, run, who, why, now);
            if (!await pointers.TryWriteAsync(refused, pointer, cancellation).ConfigureAwait(false)) continue;
            log.LogWarning("{Period}: run {Run} refused by {Who}, {Current} stays: {Why}", period, run, who, pointer.Manifest.Run, why);
            return ApprovalResult.Done;
        }
    }
}

/// <summary>What became of a person's word about a waiting run.</summary>
public enum ApprovalResult
{
    /// <summary>It is so now, or was so already.</summary>
    Done,

    /// <summary>The period was never published.</summary>
    NotPublished,

    /// <summary>This run does not wait, or no longer.</summary>
    NotWaiting,
}
