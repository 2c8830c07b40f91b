namespace Wuyi.Pipeline.Campaign.Suppression;

/// <summary>
/// Hides cells that would tell of single enterprises, and then as many others as it takes so that none of the hidden ones follows from what is left
/// (RULINGS 6.3). Several tables over the same enterprises, and their total, are looked at together: a cell may follow from the cells of another table.
/// </summary>
public static class Suppressor
{
    /// <summary>Kinds of enterprises (who is in the same cells) above which the tables are checked one by one instead of together.</summary>
    private const int MostKinds = 4000;

    /// <summary>The cells to hide, by index. The total of all enterprises counts as published unless it is unsafe itself: then everything is hidden.</summary>
    /// <param name="cells">The cells of all tables.</param>
    /// <param name="units">Number of enterprises.</param>
    /// <param name="measures">Per measure the value of every enterprise; null = unknown.</param>
    /// <param name="rule">What may not be shown.</param>
    public static IReadOnlySet<int> Hide(
        IReadOnlyList<AggregateCell> cells, int units, IReadOnlyList<IReadOnlyList<decimal?>> measures, SuppressionRule rule)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(rule);
        if (!rule.IsSafe([.. Enumerable.Range(0, units)], measures)) return Enumerable.Range(0, cells.Count).ToHashSet();
        var sensitive = Enumerable.Range(0, cells.Count).Where(i => !rule.IsSafe(cells[i].Units, measures)).ToList();
        var hidden = sensitive.ToHashSet();
        var order = Enumerable.Range(0, cells.Count)
            .OrderBy(i => cells[i].Units.Count).ThenBy(i => cells[i].Table, StringComparer.Ordinal).ThenBy(i => cells[i].Name, StringComparer.Ordinal).ToList();
        var kinds = Kinds.Of(cells, units, MostKinds);
        while (true)
        {
            var before = hidden.Count;
            HideByTable(cells, measures, rule, order, hidden);
            HideDifferences(cells, units, measures, rule, order, hidden);
            if (kinds is not null) HideAcrossTables(cells, kinds, measures, rule, order, hidden);
            if (hidden.Count == before) return hidden;
        }
    }

    /// <summary>What a table hides follows in sum from the total: that sum must be safe itself.</summary>
    private static void HideByTable(
        IReadOnlyList<AggregateCell> cells, IReadOnlyList<IReadOnlyList<decimal?>> measures, SuppressionRule rule, List<int> order, HashSet<int> hidden)
    {
        foreach (var table in cells.Select(cell => cell.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var next in order.Where(i => cells[i].Table == table && !hidden.Contains(i)).ToList())
            {
                var rest = hidden.Where(i => cells[i].Table == table).SelectMany(i => cells[i].Units).Order().ToList();
                if (rule.IsSafe(rest, measures)) break;
                hidden.Add(next);
            }
        }
    }

    /// <summary>
    /// A cell within a cell of another table, both safe, tells of the difference: a town with four firms, three of which are all there is of an industry. The
    /// same with what a table hides in sum, which follows from the total. Where that difference is unsafe, the smaller cell goes.
    /// </summary>
    private static void HideDifferences(
        IReadOnlyList<AggregateCell> cells, int units, IReadOnlyList<IReadOnlyList<decimal?>> measures, SuppressionRule rule, List<int> order, HashSet<int> hidden)
    {
        var known = order.Where(i => !hidden.Contains(i)).Select(i => (Cell: i, Units: cells[i].Units.ToHashSet())).ToList();
        foreach (var ofTable in hidden.GroupBy(i => cells[i].Table).OrderBy(group => group.Key, StringComparer.Ordinal).ToList())
        {
            var sum = ofTable.SelectMany(i => cells[i].Units).ToHashSet();
            if (sum.Count < units) known.Add((-1, sum));
        }

        foreach (var (inner, few) in known)
        {
            foreach (var (outer, many) in known)
            {
                if (few.Count >= many.Count || (inner < 0 && outer < 0) || hidden.Contains(inner) || hidden.Contains(outer) || !few.IsSubsetOf(many)) continue;
                if (!rule.IsSafe([.. many.Except(few).Order()], measures)) hidden.Add(inner >= 0 ? inner : outer);
            }
        }
    }

    /// <summary>Whatever hidden unsafe cell follows from the cells left, one of these goes too.</summary>
    private static void HideAcrossTables(
        IReadOnlyList<AggregateCell> cells, Kinds kinds, IReadOnlyList<IReadOnlyList<decimal?>> measures, SuppressionRule rule, List<int> order, HashSet<int> hidden)
    {
        while (true)
        {
            var left = order.Where(i => !hidden.Contains(i)).ToList();
            var span = new LinearSpan(kinds.Count, left.Count + 1);
            span.Add(kinds.Everybody);
            foreach (var i in left) span.Add(kinds.Vectors[i]);
            var explanation = order.Where(i => hidden.Contains(i) && !rule.IsSafe(cells[i].Units, measures))
                .Select(i => span.Explain(kinds.Vectors[i])).FirstOrDefault(found => found is not null);
            if (explanation is null) return;
            // Number 0 is the total; the smallest cell of the combination goes.
            hidden.Add(left[explanation.Where(number => number > 0).Min() - 1]);
        }
    }

    /// <summary>Enterprises that are in the very same cells cannot be told apart by sums: one dimension for all of them.</summary>
    private sealed class Kinds
    {
        public required int Count { get; init; }

        public required ulong[] Everybody { get; init; }

        public required ulong[][] Vectors { get; init; }

        public static Kinds? Of(IReadOnlyList<AggregateCell> cells, int units, int most)
        {
            var memberships = new List<int>[units];
            for (var unit = 0; unit < units; unit++) memberships[unit] = [];
            for (var cell = 0; cell < cells.Count; cell++)
            {
                foreach (var unit in cells[cell].Units) memberships[unit].Add(cell);
            }

            var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
            var members = new List<List<int>>();
            foreach (var membership in memberships)
            {
                var key = string.Join(',', membership);
                if (!byKey.TryAdd(key, byKey.Count)) continue;
                members.Add(membership);
                if (byKey.Count > most) return null;
            }

            var vectors = new ulong[cells.Count][];
            for (var cell = 0; cell < cells.Count; cell++) vectors[cell] = new ulong[members.Count];
            for (var kind = 0; kind < members.Count; kind++)
            {
                foreach (var cell in members[kind]) vectors[cell][kind] = 1;
            }

            return new Kinds { Count = members.Count, Everybody = [.. Enumerable.Repeat(1UL, members.Count)], Vectors = vectors };
        }
    }
}
