using System.Collections;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>One figure of every enterprise in millionths, as results are stored: eight bytes each, so that a million enterprises fit.</summary>
internal sealed class FirmColumn : IReadOnlyList<decimal?>
{
    private const long Unknown = long.MinValue;
    private const decimal Scale = 1_000_000m;
    private long[] _values = [];

    /// <summary>Number of enterprises; those never set are unknown.</summary>
    public int Count { get; set; }

    public decimal? this[int index] => index >= _values.Length || _values[index] == Unknown ? null : _values[index] / Scale;

    public void Set(int index, decimal? value)
    {
        if (index >= _values.Length)
        {
            var from = _values.Length;
            Array.Resize(ref _values, Math.Max(64, Math.Max(index + 1, from * 2)));
            Array.Fill(_values, Unknown, from, _values.Length - from);
        }

        // What passes nine trillion units counts as that: it only decides what is hidden.
        _values[index] = value is { } known ? (long)Math.Clamp(Math.Round(known * Scale), -(decimal)long.MaxValue, long.MaxValue) : Unknown;
    }

    public IEnumerator<decimal?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
