using System.Collections.Concurrent;
using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>Flags that resolution raises, as bits so that one enterprise and window needs one number.</summary>
[Flags]
internal enum FlagBits
{
    None = 0,
    AttributesLater = 1 << 0,
    AccountGap = 1 << 1,
    IncompleteDays = 1 << 2,
    UnsplitSharedMeter = 1 << 3,
    ResidentialAccount = 1 << 4,
    AnnualSpread = 1 << 5,
    AnnualAdjusted = 1 << 6,
    CumulativeSplit = 1 << 7,
    NegativeMonth = 1 << 8,
    TaxMonthMissing = 1 << 9,
    TaxTotalOnly = 1 << 10,
    RefundUnclassified = 1 << 11,
    RefundReview = 1 << 12,
    CreditRepeated = 1 << 13,
    ShareEqual = 1 << 14,
    SharesNormalised = 1 << 15,
    ParcelOverlap = 1 << 16,
    LeaseExceedsParcel = 1 << 17,
    Below12MonthLand = 1 << 18,
    Provisional = 1 << 19,
}

/// <summary>The words of <see cref="FlagBits"/>.</summary>
internal static class FlagWords
{
    private static readonly (FlagBits Bit, string Word)[] Ordered =
    [
        .. new (FlagBits Bit, string Word)[]
        {
            (FlagBits.AttributesLater, ResultFlags.AttributesLater),
            (FlagBits.AccountGap, ResultFlags.AccountGap),
            (FlagBits.IncompleteDays, ResultFlags.IncompleteDays),
            (FlagBits.UnsplitSharedMeter, ResultFlags.UnsplitSharedMeter),
            (FlagBits.ResidentialAccount, ResultFlags.ResidentialAccount),
            (FlagBits.AnnualSpread, ResultFlags.AnnualSpread),
            (FlagBits.AnnualAdjusted, ResultFlags.AnnualAdjusted),
            (FlagBits.CumulativeSplit, ResultFlags.CumulativeSplit),
            (FlagBits.NegativeMonth, ResultFlags.NegativeMonth),
            (FlagBits.TaxMonthMissing, ResultFlags.TaxMonthMissing),
            (FlagBits.TaxTotalOnly, ResultFlags.TaxTotalOnly),
            (FlagBits.RefundUnclassified, ResultFlags.RefundUnclassified),
            (FlagBits.RefundReview, ResultFlags.RefundReview),
            (FlagBits.CreditRepeated, ResultFlags.CreditRepeated),
            (FlagBits.ShareEqual, ResultFlags.ShareEqual),
            (FlagBits.SharesNormalised, ResultFlags.SharesNormalised),
            (FlagBits.ParcelOverlap, ResultFlags.ParcelOverlap),
            (FlagBits.LeaseExceedsParcel, ResultFlags.LeaseExceedsParcel),
            (FlagBits.Below12MonthLand, ResultFlags.Below12MonthLand),
            (FlagBits.Provisional, ResultFlags.Provisional),
        }.OrderBy(pair => pair.Word, StringComparer.Ordinal),
    ];

    /// <summary>A county has many enterprises and few combinations of flags.</summary>
    private static readonly ConcurrentDictionary<FlagBits, string[]> Known = new();

    /// <summary>Ordinal order.</summary>
    public static IReadOnlyList<string> Of(FlagBits flags) => flags == FlagBits.None ? [] : Known.GetOrAdd(flags, WordsOf);

    private static string[] WordsOf(FlagBits flags)
    {
        var words = new List<string>();
        foreach (var (bit, word) in Ordered)
        {
            if ((flags & bit) != 0) words.Add(word);
        }

        return [.. words];
    }
}
