namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>
/// Gathers findings from all threads of a calculation: every one is counted and summed, the largest of each code are kept. What comes out depends
/// on the findings only, not on the order in which they came.
/// </summary>
/// <param name="listed">How many of each code are kept.</param>
public sealed class FindingLog(int listed)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, Ranking> _codes = new(StringComparer.Ordinal);

    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        finding = finding with { Size = FindingNumbers.Round(finding.Size) };
        lock (_gate)
        {
            if (!_codes.TryGetValue(finding.Code, out var ranking)) _codes.Add(finding.Code, ranking = new Ranking(finding.SizeUnit));
            ranking.Add(finding, listed);
        }
    }

    /// <summary>By code, the largest first within a code.</summary>
    public IReadOnlyList<Finding> Largest()
    {
        lock (_gate) return [.. _codes.Values.SelectMany(ranking => ranking.Ordered())];
    }

    /// <summary>In the order of codes.</summary>
    public IReadOnlyList<FindingTotal> Totals()
    {
        lock (_gate) return [.. _codes.Select(pair => new FindingTotal(pair.Key, pair.Value.Count, pair.Value.Sum, pair.Value.Unit, pair.Value.Kept))];
    }

    private sealed class Ranking(string unit)
    {
        // The smallest of those kept stands on top.
        private readonly PriorityQueue<Finding, Finding> _kept = new(Comparer<Finding>.Create((a, b) => Compare(b, a)));

        public string Unit { get; } = unit;

        public long Count { get; private set; }

        public decimal Sum { get; private set; }

        public int Kept => _kept.Count;

        public void Add(Finding finding, int bound)
        {
            Count++;
            Sum += finding.Size;
            if (_kept.Count < bound) _kept.Enqueue(finding, finding);
            else _kept.EnqueueDequeue(finding, finding);
        }

        public IEnumerable<Finding> Ordered() => _kept.UnorderedItems.Select(item => item.Element).Order(Comparer<Finding>.Create(Compare));

        /// <summary>Larger first; then whatever makes the order total.</summary>
        private static int Compare(Finding a, Finding b)
        {
            var order = b.Size.CompareTo(a.Size);
            if (order == 0) order = string.CompareOrdinal(a.Subject, b.Subject);
            if (order == 0) order = Nullable.Compare(a.From, b.From);
            if (order == 0) order = Nullable.Compare(a.To, b.To);
            if (order == 0) order = string.CompareOrdinal(a.Note, b.Note);
            if (order == 0) order = string.CompareOrdinal(a.CreditCode, b.CreditCode);
            if (order == 0) order = Nullable.Compare(a.Found, b.Found);
            if (order == 0) order = Nullable.Compare(a.Expected, b.Expected);
            for (var i = 0; order == 0 && i < Math.Min(a.Rows.Count, b.Rows.Count); i++)
            {
                order = string.CompareOrdinal(a.Rows[i].FileId, b.Rows[i].FileId);
                if (order == 0) order = Nullable.Compare(a.Rows[i].Row, b.Rows[i].Row);
            }

            return order != 0 ? order : a.Rows.Count.CompareTo(b.Rows.Count);
        }
    }
}
