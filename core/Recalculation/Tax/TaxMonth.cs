namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>Tax of every enterprise in one month, millionths of a 元.</summary>
internal sealed class TaxMonth(int enterprises)
{
    private readonly List<(string Taxpayer, int Enterprise, long Amount)> _columnCredits = [];
    private readonly HashSet<string> _creditRows = new(StringComparer.Ordinal);
    private TaxAmounts? _totals;

    public TaxAmounts Kinds { get; } = new(enterprises);

    /// <summary>Some row with a counted kind is live: then totals of the month are not used (R16).</summary>
    public bool HasKinds { get; set; }

    public TaxAmounts Totals => _totals ??= new TaxAmounts(enterprises);

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
        if (!HasKinds && _totals is not null)
        {
            amounts.Add(_totals);
            amounts.Flag(_totals.Touched, FlagBits.TaxTotalOnly);
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
