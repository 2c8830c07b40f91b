using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators;

/// <summary>What a carbon code has to say beside its numbers.</summary>
internal static class CarbonFlags
{
    /// <summary>Flags of resolution that speak of tax or land: no matter of the carbon code (R21: the code is unaffected by land).</summary>
    private static readonly HashSet<string> OfOtherRooms = new(StringComparer.Ordinal)
    {
        ResultFlags.TaxMonthMissing, ResultFlags.TaxTotalOnly, ResultFlags.RefundUnclassified, ResultFlags.RefundReview,
        ResultFlags.CreditRepeated, ResultFlags.NoLand, ResultFlags.ShareEqual, ResultFlags.SharesNormalised,
        ResultFlags.ParcelOverlap, ResultFlags.LeaseExceedsParcel, ResultFlags.Below12MonthLand,
    };

    public static FlagSet Of(WindowFacts facts, EnergyAndEmissions energy, CarbonStanding standing)
    {
        var flags = new FlagSet();
        foreach (var flag in facts.Flags)
        {
            if (!OfOtherRooms.Contains(flag)) flags.Add(flag);
        }

        foreach (var status in standing.Others) flags.Add(Word(status));
        flags.AddIf(facts.Fuels.Count == 0, ResultFlags.ElectricityOnly);
        flags.AddIf(energy.NetT < 0m, ResultFlags.NegativeEmissions);
        flags.AddIf(!IndustryCode.Of(facts.Profile.Industry).IsKnown, ResultFlags.IndustryUnknown);
        AddShared(flags, facts, energy);
        return flags;
    }

    /// <summary>Flags that carbon code and per-mu indicators share: window, register version, energy.</summary>
    public static void AddShared(FlagSet flags, WindowFacts facts, EnergyAndEmissions energy)
    {
        flags.AddIf(facts.Kind == WindowKind.YearToDate, ResultFlags.YearToDate);
        flags.AddIf(facts.Kind == WindowKind.Month, ResultFlags.SingleMonth);
        flags.AddIf(facts.Profile.AttributesLater, ResultFlags.AttributesLater);
        flags.AddIf(!energy.IsComplete, ResultFlags.FactorMissing);
        flags.AddIf(energy.GreenCapped, ResultFlags.GreenCapped);
        flags.AddIf(energy.FactorCarried, ResultFlags.FactorCarried);
    }

    private static string Word(CarbonStatus status) => status switch
    {
        CarbonStatus.MissingValueAdded => ResultFlags.MissingValueAdded,
        CarbonStatus.ValueAddedPartial => ResultFlags.ValueAddedPartial,
        CarbonStatus.InsufficientHistory => ResultFlags.InsufficientHistory,
        CarbonStatus.NonPositiveValueAdded => ResultFlags.NonPositiveValueAdded,
        CarbonStatus.InsufficientSample => ResultFlags.InsufficientSample,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
