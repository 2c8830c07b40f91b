using Wuyi.Pipeline.Recalculation.Links;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>How the holders of one lot share it on one day (R18, R19): numerators over one denominator; what is left is unassigned.</summary>
internal sealed class HolderShares
{
    private HolderShares(List<Share> shares, Int128 denominator, bool whole, FlagBits flags, List<int> flagged)
    {
        (Shares, Denominator, IsWhole, Flags, Flagged) = (shares, denominator, whole, flags, flagged);
    }

    public IReadOnlyList<Share> Shares { get; }

    public Int128 Denominator { get; }

    /// <summary>Sum of the shares that are given, 1 where none is; before they are scaled.</summary>
    public decimal Given { get; private init; } = 1m;

    /// <summary>Those whose right exists on the day, each once.</summary>
    public int Holders { get; private init; }

    /// <summary>The shares make up the whole lot, nothing is unassigned.</summary>
    public bool IsWhole { get; }

    public FlagBits Flags { get; }

    /// <summary>Enterprises (or negative numbers) that carry the flags, also those whose right yielded to a later one.</summary>
    public IReadOnlyList<int> Flagged { get; }

    /// <summary>Null when nobody has a right on the day.</summary>
    public static HolderShares? On(int day, Lot lot, LandRules rules)
    {
        var holders = HoldersOn(day, lot);
        if (holders.Count == 0) return null;
        var tolerance = (long)(rules.ShareTolerance * Exact.Million);
        var flagged = holders.ConvertAll(holder => holder.Enterprise);
        var flags = FlagBits.None;
        if (holders.Count > 1 && holders.TrueForAll(holder => holder.Share is null || holder.Share >= Exact.Million - tolerance))
        {
            // Two sole holders: the file of the seller was not restated. The later right is the live one.
            var latest = holders.Max(holder => holder.AcquiredOn);
            if (holders.RemoveAll(holder => holder.AcquiredOn < latest) > 0) flags |= FlagBits.ParcelOverlap;
        }

        return Divide(holders, tolerance, flags, flagged);
    }

    private static HolderShares Divide(List<Holder> holders, long tolerance, FlagBits flags, List<int> flagged)
    {
        var without = holders.Count(holder => holder.Share is null);
        if (without == holders.Count)
        {
            if (without > 1) flags |= FlagBits.ShareEqual;
            return new(holders.ConvertAll(holder => new Share(holder.Key, holder.Enterprise, holder.Party, 1)), without, true, flags, flagged) { Holders = flagged.Count };
        }

        Int128 given = 0;
        foreach (var holder in holders) given += holder.Share ?? 0;
        // Those without a share divide the rest: everything is multiplied by their number so that it stays whole.
        var times = Math.Max(1, without);
        var rest = Int128.Max(0, Exact.Million - given);
        var shares = holders.ConvertAll(holder => new Share(holder.Key, holder.Enterprise, holder.Party, holder.Share is { } share ? (Int128)share * times : rest));
        Int128 sum = 0;
        foreach (var share in shares) sum += share.Numerator;
        var whole = Exact.Million * (Int128)times;
        if (sum > whole + ((Int128)tolerance * times)) flags |= FlagBits.SharesNormalised;
        return sum < whole - ((Int128)tolerance * times)
            ? new(shares, whole, false, flags, flagged) { Given = Exact.ToDecimal(given, 6), Holders = flagged.Count }
            : new(shares, sum, true, flags, flagged) { Given = Exact.ToDecimal(given, 6), Holders = flagged.Count };
    }

    /// <summary>One entry a holder: several rights of one holder add their shares.</summary>
    private static List<Holder> HoldersOn(int day, Lot lot)
    {
        var holders = new List<Holder>();
        foreach (var right in lot.Rights)
        {
            if (!right.ExistsOn(day)) continue;
            var acquired = right.AcquiredOn ?? int.MinValue;
            if (holders.Count > 0 && holders[^1] is var last && last.Key == right.HolderKey)
            {
                var share = last.Share is null && right.Share is null ? (long?)null : (last.Share ?? 0) + (right.Share ?? 0);
                holders[^1] = last with { Share = share, AcquiredOn = Math.Max(acquired, last.AcquiredOn) };
            }
            else holders.Add(new Holder(right.HolderKey, right.Enterprise, right.Party, right.Share, acquired));
        }

        return holders;
    }

    private sealed record Holder(string Key, int Enterprise, PartyText? Party, long? Share, int AcquiredOn);

    /// <param name="HolderKey">Who the holder is (<see cref="LandRight.HolderKey"/>).</param>
    /// <param name="Enterprise">Number of the register, or negative.</param>
    /// <param name="Party">How the file names the holder, when it is unlinked or a person linked it; else null.</param>
    /// <param name="Numerator">Of the share.</param>
    public readonly record struct Share(string HolderKey, int Enterprise, PartyText? Party, Int128 Numerator);
}
