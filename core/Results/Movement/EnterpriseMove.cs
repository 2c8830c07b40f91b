using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Movement;

/// <summary>An enterprise whose results differ between two runs, or that only one of them has.</summary>
/// <param name="Before">In the earlier run; null = added.</param>
/// <param name="After">In the later run; null = removed.</param>
public sealed record EnterpriseMove(SnapshotRow? Before, SnapshotRow? After)
{
    public EnterpriseProfile Profile => (After ?? Before)!.Profile;

    /// <summary>Indicators whose figure differs, in the order of <see cref="IndicatorList.All"/>; unknown is a figure of its own.</summary>
    public IEnumerable<(Indicator Indicator, decimal? Before, decimal? After)> Changes()
    {
        foreach (var indicator in IndicatorList.All)
        {
            var before = Before is null ? null : indicator.Value(Before);
            var after = After is null ? null : indicator.Value(After);
            if (before != after) yield return (indicator, before, after);
        }
    }

    /// <summary>Pairs up two runs of one period, both in ordinal code order; tells the enterprises that differ, streaming.</summary>
    public static IEnumerable<EnterpriseMove> Between(IEnumerable<SnapshotRow> before, IEnumerable<SnapshotRow> after) =>
        Pairs(before, after).Where(pair => pair.Before is null || pair.After is null || pair.Differs());

    /// <summary>Every enterprise of both runs once, with what each run says of it.</summary>
    public static IEnumerable<EnterpriseMove> Pairs(IEnumerable<SnapshotRow> before, IEnumerable<SnapshotRow> after)
    {
        using var older = before.GetEnumerator();
        using var newer = after.GetEnumerator();
        var hasOlder = older.MoveNext();
        var hasNewer = newer.MoveNext();
        while (hasOlder || hasNewer)
        {
            var order = !hasOlder ? 1 : !hasNewer ? -1
                : string.CompareOrdinal(older.Current.Profile.CreditCode.Value, newer.Current.Profile.CreditCode.Value);
            yield return new EnterpriseMove(order <= 0 ? older.Current : null, order >= 0 ? newer.Current : null);
            if (order <= 0) hasOlder = older.MoveNext();
            if (order >= 0) hasNewer = newer.MoveNext();
        }
    }

    /// <summary>Whether a figure, the status, the grade, the level or a flag differs.</summary>
    public bool Differs()
    {
        if (Before is null || After is null) return true;
        var (old, now) = (Before.Result, After.Result);
        return old.Carbon.Status != now.Carbon.Status || old.Carbon.Grade != now.Carbon.Grade || old.Carbon.Level != now.Carbon.Level
            || !old.Carbon.Flags.SequenceEqual(now.Carbon.Flags) || !old.PerMu.Flags.SequenceEqual(now.PerMu.Flags) || Changes().Any();
    }

    /// <summary>Flags of either record, ordinal order, each once.</summary>
    public static IReadOnlyList<string> FlagsOf(SnapshotRow? row) => row is null ? []
        : [.. row.Result.Carbon.Flags.Concat(row.Result.PerMu.Flags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
