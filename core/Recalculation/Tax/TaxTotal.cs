using Wuyi.Pipeline.Recalculation.Tracing;

namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>One live row of kind 合计.</summary>
/// <param name="Party">Whose it is.</param>
/// <param name="Amount">Millionths of a 元, positive.</param>
/// <param name="Reason">Null for money that came in, else why it went back.</param>
/// <param name="Use">The row in the trace; null unless traced.</param>
internal readonly record struct TaxTotal(TaxParty Party, long Amount, TaxTexts.Reason? Reason, TaxUse? Use = null)
{
    /// <summary>Negative for money that went back.</summary>
    public Int128 Signed => Reason is null ? Amount : -(Int128)Amount;

    public void AddTo(TaxAmounts amounts)
    {
        if (Reason is { } reason) amounts.Deduct(Party.Enterprise, Amount, reason);
        else amounts.AddPositive(Party, Amount);
    }
}
