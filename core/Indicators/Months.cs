using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Indicators;

/// <summary>Monthly series as spans: reading an array through its interface costs more than the sums themselves.</summary>
internal static class Months
{
    public static ReadOnlySpan<T> Of<T>(IReadOnlyList<T> series) => series switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        _ => series.ToArray(),
    };
}
