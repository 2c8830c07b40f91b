namespace Wuyi.Pipeline.Indicators;

/// <summary>Flags of one result: each once, in ordinal order.</summary>
internal sealed class FlagSet
{
    private readonly List<string> flags = [];

    public void Add(string flag)
    {
        if (!flags.Contains(flag)) flags.Add(flag);
    }

    public void AddIf(bool applies, string flag)
    {
        if (applies) Add(flag);
    }

    public bool Has(string flag) => flags.Contains(flag);

    public IReadOnlyList<string> ToList()
    {
        if (flags.Count == 0) return [];
        flags.Sort(StringComparer.Ordinal);
        return [.. flags];
    }
}
