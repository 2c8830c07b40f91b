using System.Collections.Concurrent;

namespace Wuyi.Pipeline.Facts;

/// <summary>
/// A month repeats the codes, names and account numbers of its neighbours: the texts read last are kept by column, and the next segment takes
/// its strings from them. Fewer strings are made, cached segments share theirs, and comparing two of them is comparing references.
/// Thread safe; what a reader gets does not depend on it.
/// </summary>
internal sealed class TextPool
{
    private readonly ConcurrentDictionary<string, FactTextBuilder> _last = new(StringComparer.Ordinal);

    /// <summary>A new builder for a column of a segment; it is offered to others once it is finished.</summary>
    public FactTextBuilder Builder(string column, int rows)
    {
        _last.TryGetValue(column, out var last);
        return new FactTextBuilder(last, rows, builder => _last[column] = builder);
    }
}
