using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>What a run read cannot be put together again; says what is missing.</summary>
public sealed class RunNotReplayableException(Month period, string run, IReadOnlyList<ReplayGap> gaps)
    : Exception($"{period}: run {run} cannot be replayed: {string.Join("; ", gaps.Take(5).Select(gap => $"{gap.Kind} {gap.Name}"))}")
{
    public Month Period { get; } = period;

    public string Run { get; } = run;

    /// <summary>At least one; all of them.</summary>
    public IReadOnlyList<ReplayGap> Gaps { get; } = gaps;
}
