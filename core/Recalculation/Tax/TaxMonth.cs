namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax of every enterprise in one month, millionths of a 元.</summary>
internal sealed class TaxMonth(int enterprises)
{
    private readonly List<(TaxParty Party, long Amount)> _columnCredits = [];
    private readonly HashSet<string> _creditRows = new(StringComparer.Ordinal);
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
        _creditRows.Add(party.Taxpayer);
        Kinds.AddPositive(party, amount);
    }

    public void AddColumnCredit(in TaxParty party, long amount) => _columnCredits.Add((party, amount));

    /// <summary>The month's amounts once all rows are in: rows of 免抵调 win over the column, kinds win over totals.</summary>
    public TaxAmounts Finish()
    {
        var amounts = Kinds;
        foreach (var total in _totals)
        {
            if (total.Party.Enterprise >= 0 ? _paidKinds[total.Party.Enterprise] : _unlinkedKinds.Contains(total.Party.Taxpayer)) continue;
            total.AddTo(amounts);
            amounts.Flag(total.Party.Enterprise, FlagBits.TaxTotalOnly);
        }

        _columnCredits.Sort((a, b) =>
        {
            var taxpayer = string.CompareOrdinal(a.Party.Taxpayer, b.Party.Taxpayer);
            if (taxpayer != 0) return taxpayer;
            return a.Amount != b.Amount ? a.Amount.CompareTo(b.Amount) : b.Party.Enterprise.CompareTo(a.Party.Enterprise);
        });
        for (var i = 0; i < _columnCredits.Count; i++)
        {
            var (party, amount) = _columnCredits[i];
            if (_creditRows.Contains(party.Taxpayer)) continue;
            if (i > 0 && _columnCredits[i - 1].Party.Taxpayer == party.Taxpayer && _columnCredits[i - 1].Amount == amount)
            {
                amounts.Flag(party.Enterprise, FlagBits.CreditRepeated);
                continue;
            }

            amounts.AddPositive(party, amount);
        }

        return amounts;
    }
}
