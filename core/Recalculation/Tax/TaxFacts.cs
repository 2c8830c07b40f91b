using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax of every enterprise by window.</summary>
internal sealed class TaxFacts(int enterprises)
{
    private readonly TaxAmounts[] _windows = [.. Enumerable.Range(0, PeriodMonths.Windows).Select(_ => new TaxAmounts(enterprises))];
    private readonly bool[] _delivered = new bool[PeriodMonths.Count];

    /// <summary>What came in from unlinked taxpayers, and from those that a person linked; millionths of a 元.</summary>
    public LinkBook Links { get; } = new();

    /// <summary>What came in by month from enterprises of the register, and in all; millionths of a 元.</summary>
    public (Int128 Linked, Int128 Total)[] Months { get; } = new (Int128, Int128)[PeriodMonths.Count];

    public bool IsDelivered(int month) => _delivered[month];

    /// <summary>A month has come in as far as R11 asks.</summary>
    public void Deliver(int month) => _delivered[month] = true;

    /// <summary>What went back and what came in, 元, of an enterprise of which so much went back that somebody should look (R15 d); else null.</summary>
    public (decimal Back, decimal Paid)? Refunded(int window, int enterprise, TaxRules rules)
    {
        var amounts = _windows[window];
        if (amounts.Negative(enterprise) <= 0) return null;
        var (back, paid) = (Exact.ToDecimal(amounts.Negative(enterprise), 6), Exact.ToDecimal(amounts.Positive(enterprise), 6));
        return back > rules.RefundReviewShare * paid ? (back, paid) : null;
    }

    /// <summary>Adds what there is of a month; not at the same time from two threads.</summary>
    public void Add(int month, TaxAmounts amounts, PeriodMonths period)
    {
        var linked = amounts.Linked;
        Months[month] = (linked, linked + amounts.Unlinked);
        Links.Add(amounts.Links);
        for (var window = 0; window < _windows.Length; window++)
        {
            if (month >= period.Start(window)) _windows[window].Add(amounts);
        }
    }

    /// <summary>T in 万元: what came in + 免抵调 − refunds; null when no month of the window was delivered (R11).</summary>
    public decimal? Wan(int window, int enterprise, PeriodMonths period)
    {
        for (var month = period.Start(window); month < PeriodMonths.Count; month++)
        {
            if (!_delivered[month]) continue;
            var amounts = _windows[window];
            return Exact.ToDecimal(amounts.Positive(enterprise) - amounts.Negative(enterprise), 10);
        }

        return null;
    }

    public FlagBits Flags(int window, int enterprise, PeriodMonths period, TaxRules rules)
    {
        var amounts = _windows[window];
        var flags = amounts.Flags(enterprise);
        if (Refunded(window, enterprise, rules) is not null) flags |= FlagBits.RefundReview;

        for (var month = period.Start(window); month < PeriodMonths.Count; month++)
        {
            if (!_delivered[month]) flags |= FlagBits.TaxMonthMissing;
        }

        return flags;
    }

    /// <summary>Share of what came in that is an enterprise's of the register; null when nothing came in.</summary>
    public decimal? Coverage(int window)
    {
        var linked = _windows[window].Linked;
        var total = linked + _windows[window].Unlinked;
        return total > 0 ? Exact.ToDecimal(linked, 6) / Exact.ToDecimal(total, 6) : null;
    }
}
