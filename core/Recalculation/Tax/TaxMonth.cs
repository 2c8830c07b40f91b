using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax of every enterprise in one month, millionths of a 元.</summary>
internal sealed class TaxMonth(int enterprises, TaxNotes notes)
{
    private readonly List<(TaxParty Party, long Amount, TaxUse? Use)> _columnCredits = [];
    private readonly Dictionary<string, Int128> _creditRows = new(StringComparer.Ordinal);
    private readonly List<TaxTotal> _totals = [];
    private readonly bool[] _paidKinds = new bool[enterprises];
    private readonly HashSet<string> _unlinkedKinds = new(StringComparer.Ordinal);

    public TaxAmounts Kinds { get; } = new(enterprises);

    /// <summary>A payment of a counted kind is live: the taxpayer's total of this month is not used (R16). Refunds and 免抵调 do not outdo a total (R2).</summary>
    public void HasKind(in TaxParty party)
    {
        if (party.Enterprise >= 0) _paidKinds[party.Enterprise] = true;
        else _unlinkedKinds.Add(party.Taxpayer);
    }

    /// <summary>Keeps a row of kind 合计 until it is known whether kinds win over it.</summary>
    public void AddTotal(TaxTotal total) => _totals.Add(total);

    public void AddCreditRow(in TaxParty party, long amount)
    {
        _creditRows[party.Taxpayer] = _creditRows.GetValueOrDefault(party.Taxpayer) + amount;
        Kinds.AddPositive(party, amount);
    }

    public void AddColumnCredit(in TaxParty party, long amount, TaxUse? use) => _columnCredits.Add((party, amount, use));

    /// <summary>The month's amounts once all rows are in: rows of 免抵调 win over the column, kinds win over totals.</summary>
    public TaxAmounts Finish()
    {
        var amounts = Kinds;
        var outdone = new Dictionary<(string Taxpayer, int Enterprise), Int128>();
        var ignored = new Dictionary<string, (int Enterprise, Int128 Sum)>(StringComparer.Ordinal);
        // As it stands before totals and 免抵调 of columns are in.
        var kinds = _totals.Select(total => (total.Party.Taxpayer, total.Party.Enterprise)).Distinct().ToDictionary(
            who => who, who => who.Enterprise >= 0 ? amounts.Positive(who.Enterprise) - amounts.Negative(who.Enterprise) : (Int128?)null);
        foreach (var total in _totals)
        {
            var who = (total.Party.Taxpayer, total.Party.Enterprise);
            if (who.Enterprise >= 0 ? _paidKinds[who.Enterprise] : _unlinkedKinds.Contains(who.Taxpayer))
            {
                outdone[who] = outdone.GetValueOrDefault(who) + total.Signed;
                if (total.Use is { } left) left.Outcome = FactOutcome.KindsLive;
                continue;
            }

            total.AddTo(amounts);
            TaxTrace.Total(total);
            amounts.Flag(total.Party.Enterprise, FlagBits.TaxTotalOnly);
        }

        _columnCredits.Sort((a, b) =>
        {
            var taxpayer = string.CompareOrdinal(a.Party.Taxpayer, b.Party.Taxpayer);
            if (taxpayer != 0) return taxpayer;
            return a.Amount != b.Amount ? a.Amount.CompareTo(b.Amount) : b.Party.Enterprise.CompareTo(a.Party.Enterprise);
        });
        for (var i = 0; i < _columnCredits.Count;)
        {
            var (party, amount, use) = _columnCredits[i];
            var (taxpayer, enterprise) = (party.Taxpayer, party.Enterprise);
            var times = 1;
            while (i + times < _columnCredits.Count && _columnCredits[i + times].Party.Taxpayer == taxpayer && _columnCredits[i + times].Amount == amount) times++;
            for (var repeat = 1; repeat < times; repeat++)
            {
                if (_columnCredits[i + repeat].Use is { } again) again.Outcome = FactOutcome.CreditRepeated;
            }

            i += times;
            if (_creditRows.ContainsKey(taxpayer))
            {
                if (use is not null) use.Outcome = FactOutcome.CreditRowsLive;
                ignored[taxpayer] = (enterprise, ignored.GetValueOrDefault(taxpayer).Sum + amount);
                continue;
            }

            if (times > 1)
            {
                amounts.Flag(enterprise, FlagBits.CreditRepeated);
                notes.AddRepeated(taxpayer, enterprise, amount, times);
            }

            amounts.AddPositive(party, amount);
            use?.Count(Exact.ToDecimal(amount, 6));
        }

        foreach (var (taxpayer, (enterprise, sum)) in ignored) notes.AddRowsBesideColumn(taxpayer, enterprise, sum, _creditRows[taxpayer]);
        foreach (var ((taxpayer, enterprise), total) in outdone) notes.AddTotalBesideKinds(taxpayer, enterprise, total, kinds[(taxpayer, enterprise)]);
        notes.Finish();
        return amounts;
    }
}
