using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Rights to industrial land that end soon, or have ended without another in their place.</summary>
internal static class LandExpiries
{
    public static IEnumerable<ExpiringRight> Of(ParcelOnDay parcel, LandWatchRules rules, LandNames names)
    {
        var last = parcel.Day.AddMonths(rules.ExpiryMonths);
        return parcel.Rights
            .Where(right => ParcelOnDay.Says(right.Use, rules.IndustrialWords) && right.EndsOn <= last && !(right.CancelledOn <= parcel.Day) && !(right.AcquiredOn > parcel.Day))
            .Where(right => !parcel.Rights.Any(other => Continues(other, right, parcel.Day)))
            .OrderBy(right => right.EndsOn).ThenBy(right => right.HolderKey, StringComparer.Ordinal)
            .Select(right => Of(parcel, right, names));
    }

    /// <summary>Renewed by the same holder, or gone to another one since. What begins or is cancelled after the day has not happened yet.</summary>
    private static bool Continues(ParcelRight other, ParcelRight right, DateOnly day) =>
        (other.EndsOn is null || other.EndsOn > right.EndsOn) && !(other.CancelledOn <= day) && !(other.AcquiredOn > day)
        && (other.HolderKey == right.HolderKey || (other.AcquiredOn is { } acquired && acquired > (right.AcquiredOn ?? DateOnly.MinValue)));

    private static ExpiringRight Of(ParcelOnDay parcel, ParcelRight right, LandNames names)
    {
        var ends = right.EndsOn!.Value;
        var expired = ends < parcel.Day;
        return new ExpiringRight
        {
            Parcel = parcel.Parcel,
            CreditCode = right.Holder,
            HolderName = names.Of(right),
            Town = right.Town,
            Location = right.Location,
            Use = right.Use,
            Mu = expired ? right.AreaMu : right.HeldMu,
            EndsOn = ends,
            Days = ends.DayNumber - parcel.Day.DayNumber,
            IsExpired = expired,
            Origin = right.Origin,
        };
    }
}
