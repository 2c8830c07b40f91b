using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>What came in and what went back, an enterprise, millionths of a 元; a negative number of an enterprise is "unlinked".</summary>
internal sealed class TaxAmounts(int enterprises)
{
    private readonly Int128[] _positive = new Int128[enterprises];
    private readonly Int128[] _negative = new Int128[enterprises];
    private readonly FlagBits[] _flags = new FlagBits[enterprises];

    /// <summary>What came in from taxpayers that are nobody of the register.</summary>
    public Int128 Unlinked { get; private set; }

    /// <summary>The same taxpayer by taxpayer, and those that a person linked; kept for a month, not for a window.</summary>
    public LinkBook Links { get; } = new();

    public Int128 Linked
    {
        get
        {
            Int128 sum = 0;
            foreach (var amount in _positive) sum += amount;
            return sum;
        }
    }

    public Int128 Positive(int enterprise) => _positive[enterprise];

    public Int128 Negative(int enterprise) => _negative[enterprise];

    public FlagBits Flags(int enterprise) => _flags[enterprise];

    /// <summary>Money that came in.</summary>
    public void AddPositive(in TaxParty party, long amount)
    {
        if (party.Enterprise >= 0) _positive[party.Enterprise] += amount;
        else Unlinked += amount;
        if (party.Text is { } text) Links.Add(text, party.Enterprise, party.Month, amount);
    }

    /// <summary>Money that went back, as a positive amount.</summary>
    public void AddNegative(int enterprise, long amount)
    {
        if (enterprise >= 0) _negative[enterprise] += amount;
    }

    public void Flag(int enterprise, FlagBits flag)
    {
        if (enterprise >= 0) _flags[enterprise] |= flag;
    }

    /// <summary>Takes money that went back off, unless its reason keeps it (留抵退税, 出口退税); an unclear reason is flagged (R15 d).</summary>
    public void Deduct(int enterprise, long amount, TaxTexts.Reason reason)
    {
        if (reason == TaxTexts.Reason.NotDeducted) return;
        AddNegative(enterprise, amount);
        if (reason is TaxTexts.Reason.None or TaxTexts.Reason.Other) Flag(enterprise, FlagBits.RefundUnclassified);
    }

    public void Add(TaxAmounts other)
    {
        for (var i = 0; i < _positive.Length; i++)
        {
            _positive[i] += other._positive[i];
            _negative[i] += other._negative[i];
            _flags[i] |= other._flags[i];
        }

        Unlinked += other.Unlinked;
    }
}
