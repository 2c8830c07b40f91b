namespace Wuyi.Pipeline.Campaign.Suppression;

/// <summary>
/// Whether a vector is a linear combination of others, and of which: elimination modulo the prime 2⁶¹ − 1. A combination over the rationals is one modulo
/// the prime too unless the prime divides a determinant, which sums of this size do not reach in practice; a false alarm only hides more.
/// </summary>
internal sealed class LinearSpan(int dimensions, int most)
{
    private const ulong Prime = (1UL << 61) - 1;
    private readonly List<(int Pivot, ulong[] Vector, ulong[] Combination)> _rows = [];
    private int _added;

    /// <summary>Adds the next vector; they are numbered from 0.</summary>
    public void Add(ReadOnlySpan<ulong> vector)
    {
        var (rest, combination) = Reduce(vector);
        combination[_added] = (combination[_added] + 1) % Prime;
        _added++;
        var pivot = Array.FindIndex(rest, value => value != 0);
        if (pivot < 0) return;
        var inverse = Power(rest[pivot], Prime - 2);
        Scale(rest, inverse);
        Scale(combination, inverse);
        _rows.Add((pivot, rest, combination));
    }

    /// <summary>Numbers of vectors of which it is a combination; null when it is none.</summary>
    public IReadOnlyList<int>? Explain(ReadOnlySpan<ulong> vector)
    {
        var (rest, combination) = Reduce(vector);
        if (Array.Exists(rest, value => value != 0)) return null;
        return [.. Enumerable.Range(0, _added).Where(i => combination[i] != 0)];
    }

    private (ulong[] Left, ulong[] Combination) Reduce(ReadOnlySpan<ulong> vector)
    {
        var rest = vector.ToArray();
        var combination = new ulong[most];
        foreach (var (pivot, row, used) in _rows)
        {
            if (rest[pivot] == 0) continue;
            var factor = Prime - rest[pivot];
            for (var i = 0; i < dimensions; i++) rest[i] = (rest[i] + Times(factor, row[i])) % Prime;
            for (var i = 0; i < most; i++) combination[i] = (combination[i] + Times(factor, used[i])) % Prime;
        }

        return (rest, combination);
    }

    private static void Scale(ulong[] vector, ulong factor)
    {
        for (var i = 0; i < vector.Length; i++) vector[i] = Times(vector[i], factor);
    }

    private static ulong Times(ulong a, ulong b) => (ulong)((UInt128)a * b % Prime);

    private static ulong Power(ulong value, ulong exponent)
    {
        var result = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result = Times(result, value);
            value = Times(value, value);
        }

        return result;
    }
}
