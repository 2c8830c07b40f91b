namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax of every enterprise in one month, millionths of a 元.</summary>
internal sealed class TaxMonth(int enterprises)
{
    private readonly List<(string Taxpayer, int Enterprise, long Amount)> _columnCredits = [];
    private readonly HashSet<string> _creditRows = new(StringComparer.Ordinal);
    private readonly List<TaxTotal> _totals = [];
    private readonly bool[] _paidKinds = new bool[enterprises];
    private readonly HashSet<string> _unlinkedKinds = new(StringComparer.Ordinal);

    public TaxAmounts Kinds { get; } = new(enterprises);

    /// <summary>A payment of a counted kind is live: the taxpayer's total of this month is not used (R16). Refunds and 免抵调 do not outdo a total (R2).</summary>
    public void HasKind(string taxpayer, int enterprise)
    {
        if (enterprise >= 0) _paidKinds[enterprise] = true;
        else _unlinkedKinds.Add(taxpayer);
    }

    /// <summary>Keeps a row of kind 合计 until it is known whether kinds win over it.</summary>
    public void AddTotal(TaxTotal total) => _totals.Add(total);

    public void AddCreditRow(string taxpayer, int enterprise, long amount)
    {
        _creditRows.Add(taxpayer);
        Kinds.AddPositive(enterprise, amount);
    }

    public void AddColumnCredit(string taxpayer, int enterprise, long amount) => _columnCredits.Add((taxpayer, enterprise, amount));

    /// <summary>The month's amounts once all rows are in: rows of 免抵调 win over the column, kinds win over totals.</summary>
    public TaxAmounts Finish()
    {
        var amounts = Kinds;
        foreach (var total in _totals)
        {
            if (total.Enterprise >= 0 ? _paidKinds[total.Enterprise] : _unlinkedKinds.Contains(total.Taxpayer)) continue;
            total.AddTo(amounts);
            amounts.Flag(total.Enterprise, FlagBits.TaxTotalOnly);
        }

        _columnCredits.Sort((a, b) =>
        {
            var taxpayer = string.CompareOrdinal(a.Taxpayer, b.Taxpayer);
            if (taxpayer != 0) return taxpayer;
            return a.Amount != b.Amount ? a.Amount.CompareTo(b.Amount) : b.Enterprise.CompareTo(a.Enterprise);
        });
        for (var i = 0; i < _columnCredits.Count; i++)
        {
            var (taxpayer, enterprise, amount) = _columnCredits[i];
            if (_creditRows.Contains(taxpayer)) continue;
            if (i > 0 && _columnCredits[i - 1].Taxpayer == taxpayer && _columnCredits[i - 1].Amount == amount)
            {
                amounts.Flag(enterprise, FlagBits.CreditRepeated);
                continue;
            }

            amounts.AddPositive(enterprise, amount);
        }

        return amounts;
    }
}
