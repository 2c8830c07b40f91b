namespace Wuyi.Pipeline.Facts;

/// <summary>The order in which files restate one another: (Last-Modified, ordinal path), file id last.</summary>
public sealed class DropOrder : IComparer<LiveFile>
{
    public static DropOrder Instance { get; } = new();

    public int Compare(LiveFile? x, LiveFile? y)
    {
        var order = Nullable.Compare(x?.DroppedAt, y?.DroppedAt);
        if (order == 0) order = string.CompareOrdinal(x?.Path, y?.Path);
        return order != 0 ? order : string.CompareOrdinal(x?.FileId, y?.FileId);
    }
}
