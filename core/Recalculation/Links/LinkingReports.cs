using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Land;
using Wuyi.Pipeline.Recalculation.Power;
using Wuyi.Pipeline.Recalculation.Tax;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Links;

/// <summary>Makes the report of what linked and what did not from what the sources' books say.</summary>
internal static class LinkingReports
{
    private const int KwhScale = 12;
    private const int YuanScale = 6;
    private const int MuScale = 16;

    public static LinkingReport Of(
        PeriodMonths period, PowerFacts power, TaxFacts tax, LandFacts land, EnterpriseIndex enterprises, LinkCandidates candidates,
        LinkingRules rules)
    {
        var entries = new List<LinkEntry>();
        var sources = new List<SourceLinks>();
        void Add(string source, string unit, LinkBook book, int scale, Int128 linked, Int128 total, Func<LinkSubject, IEnumerable<(int, string)>> neighbours)
        {
            var unlinked = book.Rows.Where(row => row.Enterprise < 0).ToList();
            Int128 open = 0;
            foreach (var row in unlinked) open += row.Amount;
            var kept = Largest(unlinked, LinkingReport.MostEntries);
            Int128 listed = 0;
            var place = 0;
            foreach (var row in kept)
            {
                listed += row.Amount;
                entries.Add(EntryOf(source, row, scale, null) with
                {
                    Candidates = candidates.Of(
                        row.Party.Subject, row.Party.Code, row.Party.Name, neighbours(row.Party.Subject), similar: place++ < rules.SimilarFor),
                });
            }

            foreach (var row in Largest([.. book.Rows.Where(row => row.Enterprise >= 0)], LinkingReport.MostEntries))
                entries.Add(EntryOf(source, row, scale, enterprises.Codes[row.Enterprise].Value));
            decimal Exactly(Int128 amount) => Exact.ToDecimal(amount, scale);
            sources.Add(new SourceLinks(source, unit, Exactly(linked), Exactly(open), Exactly(total), unlinked.Count, Exactly(open - listed)));
        }

        Add(SourceNames.Power, "kWh", power.Links, KwhScale, SumOf(power.Months, month => month?.LinkedTotal ?? 0), SumOf(power.Months, month => month?.Total ?? 0), subject =>
            power.Neighbours.TryGetValue(subject, out var near) ? near.Select(enterprise => (enterprise, CandidateReasons.SameAddress)) : []);
        Add(SourceNames.Tax, "元", tax.Links, YuanScale, SumOf(tax.Months, month => month.Linked), SumOf(tax.Months, month => month.Total), _ => []);
        IEnumerable<(int, string)> OfParcel(LinkSubject subject) =>
            land.Neighbours.TryGetValue(subject, out var near) ? near.Select(enterprise => (enterprise, CandidateReasons.SameParcel)) : [];
        Add(SourceNames.Land, "亩·月", land.Links, MuScale, SumOf(land.Months, month => month.Linked), SumOf(land.Months, month => month.Total), OfParcel);
        Add(SourceNames.Leases, "亩·月", land.LeaseLinks, MuScale, land.LeasedLinked, land.LeasedTotal, OfParcel);
        return new LinkingReport
        {
            Period = period.Period,
            Months = [.. Enumerable.Range(0, PeriodMonths.Count).Select(month => MonthOf(period, month, power, tax, land))],
            Sources = sources,
            Imbalances = land.Imbalances(),
            Entries = entries,
        };
    }

    private static CoverageMonth MonthOf(PeriodMonths period, int month, PowerFacts power, TaxFacts tax, LandFacts land)
    {
        CoverageFigure Figure(LinkBook book, Int128 linked, Int128 total, int scale) => new(
            Exact.ToDecimal(linked, scale), Exact.ToDecimal(book.Unlinked(month), scale), Exact.ToDecimal(total, scale), book.Subjects(month));
        return new CoverageMonth(
            period[month],
            power.Months[month] is { } kwh ? Figure(power.Links, kwh.LinkedTotal, kwh.Total, KwhScale) : null,
            tax.IsDelivered(month) ? Figure(tax.Links, tax.Months[month].Linked, tax.Months[month].Total, YuanScale) : null,
            land.Months[month].Held > 0 ? Figure(land.Links, land.Months[month].Linked, land.Months[month].Total, MuScale) : null);
    }

    private static LinkEntry EntryOf(string source, LinkBook.Row row, int scale, string? linkedTo) => new()
    {
        Source = source,
        Origin = row.Party.Source,
        Subject = row.Party.Subject,
        Code = row.Party.Code,
        Name = row.Party.Name,
        Amount = Exact.ToDecimal(row.Amount, scale),
        Months = row.Months,
        LinkedTo = linkedTo,
    };

    private static List<LinkBook.Row> Largest(List<LinkBook.Row> rows, int most)
    {
        rows.Sort((a, b) =>
        {
            if (a.Amount != b.Amount) return b.Amount.CompareTo(a.Amount);
            var subject = LinkSubject.Order.Compare(a.Party.Subject, b.Party.Subject);
            if (subject != 0) return subject;
            var source = string.CompareOrdinal(a.Party.Source, b.Party.Source);
            return source != 0 ? source : a.Enterprise.CompareTo(b.Enterprise);
        });
        return rows.Count <= most ? rows : rows.GetRange(0, most);
    }

    private static Int128 SumOf<T>(IEnumerable<T> months, Func<T, Int128> amount)
    {
        Int128 sum = 0;
        foreach (var month in months) sum += amount(month);
        return sum;
    }
}
