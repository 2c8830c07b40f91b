namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>Key groups of a file added up over its months, other files by their place in drop order.</summary>
internal sealed class FileTally
{
    public long Groups { get; set; }

    public long LiveGroups { get; set; }

    public SortedDictionary<int, long> Restates { get; } = [];

    public SortedDictionary<int, long> RestatedBy { get; } = [];

    public SortedDictionary<int, long> OutweighedBy { get; } = [];

    public SortedDictionary<int, long> Completes { get; } = [];

    public static void Add(SortedDictionary<int, long> to, int file) => to[file] = to.GetValueOrDefault(file) + 1;
}
