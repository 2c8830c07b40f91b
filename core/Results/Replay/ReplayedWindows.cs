using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// The windows of published runs for questions of the kind “what if”. The one asked for last stays in memory while it is not larger than
/// <see cref="ResultsOptions.CachedRows"/> enterprises; one is resolved at a time, so that several questions do not take the memory of several runs.
/// </summary>
public sealed class ReplayedWindows(RunReplay replay, RunStore runs, IFactReader facts, ResultsOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Kept? _last;

    public void Dispose() => _one.Dispose();

    /// <summary>The rolling window of a published run.</summary>
    /// <exception cref="RunNotReplayableException">Something that it read is gone.</exception>
    /// <exception cref="RunCollectedException">The run is no longer kept.</exception>
    public async Task<ReplayedWindow> OfAsync(PublishedPeriod published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (_last is { } kept && kept.Run == published.Run) return kept.Window;
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_last is { } meanwhile && meanwhile.Run == published.Run) return meanwhile.Window;
            var manifest = await runs.FindAsync(published.Period, published.Run, cancellation).ConfigureAwait(false)
                ?? throw new RunCollectedException(published.Period, published.Run);
            var inputs = await replay.OfAsync(manifest, cancellation).ConfigureAwait(false);
            var resolved = await PeriodResolver.ResolveAsync(
                inputs.Period, inputs.Rules, inputs.Files, inputs.Links, facts, cancellation).ConfigureAwait(false);
            var window = new ReplayedWindow(inputs.Period, resolved.Rules, resolved.Facts(WindowKind.Rolling12));
            if (window.Facts.Count <= options.CachedRows) _last = new Kept(published.Run, window);
            return window;
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed record Kept(string Run, ReplayedWindow Window);
}
