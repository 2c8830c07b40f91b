namespace Wuyi.Pipeline.Recalculation.Tax;

/// <summary>One live row of kind 合计.</summary>
/// <param name="Taxpayer">As the file gives it.</param>
/// <param name="Enterprise">Its number in the register; negative when unlinked.</param>
/// <param name="Amount">Millionths of a 元, positive.</param>
/// <param name="Reason">Null for money that came in, else why it went back.</param>
internal readonly record struct TaxTotal(string Taxpayer, int Enterprise, long Amount, TaxTexts.Reason? Reason)
{
    public void AddTo(TaxAmounts amounts)
    {
        if (Reason is { } reason) amounts.Deduct(Enterprise, Amount, reason);
        else amounts.AddPositive(Enterprise, Amount);
    }
}
