namespace Wuyi.Pipeline.Results.Replay;

/// <summary>Something that a run read and that is not there any more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Which one: a file id, the hash of a segment, of a rulebook or of decisions, or a run id.</param>
public sealed record ReplayGap(ReplayGapKind Kind, string Name)
{
    /// <summary>For people.</summary>
    public string Text => Kind switch
    {
        ReplayGapKind.Inputs => $"批次 {Name} 的输入清单已不再保留",
        ReplayGapKind.File => $"文件台账中没有 {Name}",
        ReplayGapKind.Segment => $"数据段 {Name} 不在或内容已变",
        ReplayGapKind.Rulebook => $"规则库 {Name} 未登记",
        ReplayGapKind.Decisions => $"关联决定记录中找不到散列为 {Name} 的状态",
        ReplayGapKind.Run => $"由清单得出的批次号是 {Name},与记录不符",
        _ => throw new InvalidOperationException($"no text for {Kind}"),
    };
}

/// <summary>Kinds of <see cref="ReplayGap"/>.</summary>
public enum ReplayGapKind
{
    /// <summary>The list of what the run read.</summary>
    Inputs,

    /// <summary>A file of the ledger.</summary>
    File,

    /// <summary>A segment of a file, by its hash.</summary>
    Segment,

    /// <summary>The rulebook.</summary>
    Rulebook,

    /// <summary>The state of decisions about links.</summary>
    Decisions,

    /// <summary>Everything is there, but it gives another run id.</summary>
    Run,
}
