namespace Wuyi.Pipeline.Queries.Suppression;

/// <summary>Which cells would tell of single enterprises (RULINGS 6.3).</summary>
/// <param name="MinFirms">Cells of fewer enterprises are hidden; at least 1.</param>
/// <param name="DominantShare">So are cells of which one enterprise has more than this share of any sum; a ratio.</param>
public sealed record SuppressionRule(int MinFirms, decimal DominantShare)
{
    /// <summary>Whether a set of enterprises may be summed before readers.</summary>
    /// <param name="units">Who is summed.</param>
    /// <param name="measures">Per measure the value of every enterprise; null = unknown. Shares are of absolute values.</param>
    public bool IsSafe(IReadOnlyList<int> units, IReadOnlyList<IReadOnlyList<decimal?>> measures)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(measures);
        if (units.Count == 0) return true;
        if (units.Count < MinFirms) return false;
        foreach (var measure in measures)
        {
            var (sum, largest) = (0m, 0m);
            foreach (var unit in units)
            {
                var value = Math.Abs(measure[unit] ?? 0m);
                sum += value;
                largest = Math.Max(largest, value);
            }

            if (largest > DominantShare * sum) return false;
        }

        return true;
    }
}
