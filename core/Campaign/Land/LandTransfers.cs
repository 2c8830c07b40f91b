using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Industrial land on the second-hand market (二级市场): a right ends and another holder's begins, without a new grant by the state.</summary>
internal static class LandTransfers
{
    private const int LastMonths = 12;

    /// <param name="parcel">The parcel at the end of the period.</param>
    /// <param name="planFrom">First day of the plan; null = there is none.</param>
    /// <param name="rules">Words of industry.</param>
    /// <param name="names">Names of holders.</param>
    public static IEnumerable<LandTransfer> Of(ParcelOnDay parcel, DateOnly? planFrom, LandWatchRules rules, LandNames names)
    {
        // The 12 months that end with the period: after the last day of the month 12 months before.
        var last12 = new DateOnly(parcel.Day.Year, parcel.Day.Month, 1).AddMonths(1 - LastMonths);
        var from = planFrom < last12 ? planFrom.Value : last12;
        foreach (var right in parcel.Rights.Where(right => right.AcquiredOn >= from && right.AcquiredOn <= parcel.Day)
                     .OrderBy(right => right.AcquiredOn).ThenBy(right => right.HolderKey, StringComparer.Ordinal).DistinctBy(right => (right.HolderKey, right.AcquiredOn)))
        {
            var began = right.AcquiredOn!.Value;
            var old = parcel.Rights.Where(other => other.HolderKey != right.HolderKey && EndOf(other) <= parcel.Day && (other.AcquiredOn ?? DateOnly.MinValue) < began)
                .OrderByDescending(EndOf).ThenBy(other => other.HolderKey, StringComparer.Ordinal).FirstOrDefault();
            if (old is null || IsRegrant(right, old)) continue;
            if (!ParcelOnDay.Says(right.Use, rules.IndustrialWords) && !ParcelOnDay.Says(old.Use, rules.IndustrialWords)) continue;
            yield return new LandTransfer
            {
                Parcel = parcel.Parcel,
                Town = right.Town ?? old.Town,
                Location = right.Location ?? old.Location,
                Use = right.Use ?? old.Use,
                Mu = right.AreaMu,
                From = new LandHolding(old.Holder, names.Of(old), old.AreaMu),
                To = new LandHolding(right.Holder, names.Of(right), right.AreaMu),
                EndedOn = EndOf(old)!.Value,
                BeganOn = began,
                InLast12Months = began >= last12,
                SincePlan = began >= planFrom,
                Origin = right.Origin,
            };
        }
    }

    private static DateOnly? EndOf(ParcelRight right) =>
        right.CancelledOn is { } cancelled && right.EndsOn is { } ends ? (cancelled < ends ? cancelled : ends) : right.CancelledOn ?? right.EndsOn;

    /// <summary>Taken back and granted anew by the state: a new contract after the old right ended.</summary>
    private static bool IsRegrant(ParcelRight right, ParcelRight old) => right.GrantedOn >= EndOf(old) && right.GrantedOn != old.GrantedOn;
}
