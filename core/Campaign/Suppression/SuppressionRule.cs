namespace Wuyi.Pipeline.Campaign.Suppression;

/// <summary>Which cells would tell of single enterprises (RULINGS 6.3).</summary>
/// <param name="MinFirms">Cells of fewer enterprises are hidden, and cells where fewer, but some, have a value to a sum; at least 1.</param>
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
            var (sum, largest, having) = (0m, 0m, 0);
            foreach (var unit in units)
            {
                if (measure[unit] is not { } given) continue;
                having++;
                sum += Math.Abs(given);
                largest = Math.Max(largest, Math.Abs(given));
            }

            // Of four firms only two may have reported: each of them knows the other one's figure from the sum.
            if ((having > 0 && having < MinFirms) || largest > DominantShare * sum) return false;
        }

        return true;
    }
}
