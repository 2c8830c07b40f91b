namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Notes, beside the stale timer, which published years would give another result now; nothing is computed or published.</summary>
public sealed class EvaluationWatch(EvaluationStore store, YearPreparations preparations)
{
    public async Task MarkAsync(CancellationToken cancellation)
    {
        var pointers = await store.PointersAsync(cancellation).ConfigureAwait(false);
        if (pointers.Count == 0) return;
        var now = await preparations.NowAsync(cancellation).ConfigureAwait(false);
        foreach (var pointer in pointers)
        {
            if (pointer.State.Current is not { } current) continue;
            var changed = preparations.InputsOf(current.Year, now).RunOf(current.Stage) != current.Run;
            await store.MarkAsync(pointer, changed, cancellation).ConfigureAwait(false);
        }
    }
}
