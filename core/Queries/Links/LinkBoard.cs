using System.Runtime.CompilerServices;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Links;

/// <summary>The links of one run as it left them: totals, texts, and in which order they are asked for. Runs never change, so nothing here is stale.</summary>
public sealed class LinkBoard
{
    private static readonly ConditionalWeakTable<IReadOnlyList<LinkEntry>, Order> Orders = [];
    private readonly Dictionary<string, SourceLinks> _sources;
    private readonly Order _order;

    private LinkBoard(PublishedPeriod published, LinkingReport report, IReadOnlyList<LinkEntry> entries)
    {
        (Published, Report, Entries) = (published, report, entries);
        _sources = report.Sources.ToDictionary(source => source.Source, StringComparer.Ordinal);
        _order = Orders.GetValue(entries, list => new Order(list, _sources));
    }

    public PublishedPeriod Published { get; }

    /// <summary>Totals; its entries are in <see cref="Entries"/>.</summary>
    public LinkingReport Report { get; }

    public IReadOnlyList<LinkEntry> Entries { get; }

    /// <summary>Indexes of all entries, the largest share of its source first.</summary>
    public IReadOnlyList<int> BySize => _order.BySize;

    /// <summary>Loads a run's links; a run from before there were any has none.</summary>
    public static async Task<LinkBoard> LoadAsync(IRunAttachments attachments, PublishedPeriod published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        ArgumentNullException.ThrowIfNull(published);
        var coverage = await attachments.LoadAsync(published, LinkingJson.CoverageName, LinkingJson.ParseCoverage, cancellation).ConfigureAwait(false);
        var entries = await attachments.LoadAsync(published, LinkingJson.EntriesName, LinkingJson.ParseEntry, cancellation).ConfigureAwait(false);
        var report = coverage.Count > 0 ? coverage[0] : new LinkingReport { Period = published.Period, Months = [], Sources = [], Entries = [] };
        return new LinkBoard(published, report, entries);
    }

    /// <summary>Entries of a subject's id; one text may stand in several sources.</summary>
    public IReadOnlyList<LinkEntry> Find(string id) => _order.ById.TryGetValue(id, out var found) ? [.. found.Select(index => Entries[index])] : [];

    public SourceLinks SourceOf(LinkEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _sources[entry.Source];
    }

    /// <summary>Months of an entry, oldest first.</summary>
    public IReadOnlyList<string> MonthsOf(LinkEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var first = MonthWindow.Of(WindowKind.Rolling12, Published.Period).From;
        return [.. Enumerable.Range(0, 12).Where(month => (entry.Months & (1 << month)) != 0).Select(month => first.AddMonths(month).ToString())];
    }

    /// <summary>What is costly to make and the same for every request.</summary>
    private sealed class Order(IReadOnlyList<LinkEntry> entries, Dictionary<string, SourceLinks> sources)
    {
        private readonly Lazy<int[]> _bySize = new(() =>
        {
            var shares = entries.Select(entry => sources[entry.Source].Total is > 0 and var total ? entry.Amount / total : 0m).ToArray();
            var order = Enumerable.Range(0, entries.Count).ToArray();
            // Entries of a run have one order of their own, which settles what is equal.
            Array.Sort(order, (a, b) => shares[a] != shares[b] ? shares[b].CompareTo(shares[a]) : a.CompareTo(b));
            return order;
        });

        private readonly Lazy<Dictionary<string, List<int>>> _byId = new(() =>
        {
            var byId = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var i = 0; i < entries.Count; i++)
            {
                var id = entries[i].Subject.Id;
                if (!byId.TryGetValue(id, out var list)) byId.Add(id, list = []);
                list.Add(i);
            }

            return byId;
        });

        public int[] BySize => _bySize.Value;

        public Dictionary<string, List<int>> ById => _byId.Value;
    }
}
