using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What the land files say of the parcels of cases.</summary>
internal sealed class CaseLand
{
    private readonly Dictionary<string, List<ParcelRight>> _byParcel = new(StringComparer.Ordinal);
    private readonly Dictionary<CreditCode, List<string>> _ofHolder = [];

    /// <param name="rights">All rights.</param>
    /// <param name="cases">The cases: only their parcels are kept, those they name and those their enterprises hold.</param>
    public CaseLand(IReadOnlyList<ParcelRight> rights, IEnumerable<(CreditCode Code, CaseTrack Track)> cases)
    {
        var parcels = new HashSet<string>(StringComparer.Ordinal);
        var codes = new HashSet<CreditCode>();
        foreach (var (code, track) in cases)
        {
            codes.Add(code);
            foreach (var parcel in NamedBy(track)) parcels.Add(parcel);
        }

        foreach (var right in rights)
        {
            if (right.Holder is not { } holder || !codes.Contains(holder)) continue;
            parcels.Add(right.Parcel);
            if (!_ofHolder.TryGetValue(holder, out var own)) _ofHolder.Add(holder, own = []);
            if (!own.Contains(right.Parcel)) own.Add(right.Parcel);
        }

        foreach (var right in rights)
        {
            if (!parcels.Contains(right.Parcel)) continue;
            if (!_byParcel.TryGetValue(right.Parcel, out var list)) _byParcel.Add(right.Parcel, list = []);
            list.Add(right);
        }
    }

    /// <summary>Parcels that applied steps name, each once, in the order of the steps.</summary>
    public static IReadOnlyList<string> NamedBy(CaseTrack track) => [.. track.Applied.SelectMany(step => step.Parcels).Distinct(StringComparer.Ordinal)];

    /// <summary>Area of a parcel, 亩; null when no land file knows it.</summary>
    public decimal? AreaOf(string parcel) => _byParcel.TryGetValue(parcel, out var rights) && rights.Max(right => right.ParcelMu) is > 0m and var area ? area : null;

    /// <summary>
    /// The day on which the land files show that a parcel left an enterprise, from 列入清单 on: its right was cancelled, or somebody else took the parcel. Null =
    /// nothing of the kind up to <paramref name="until"/>, or the enterprise still has of the parcel on that day: a certificate that was renewed, or a unit that a
    /// neighbour sold, frees nothing.
    /// </summary>
    public DateOnly? RecoveredOn(string parcel, CreditCode code, DateOnly listed, DateOnly until)
    {
        if (!_byParcel.TryGetValue(parcel, out var rights)) return null;
        if (rights.Exists(right => right.Holder == code && right.HeldMu > 0m && !(right.CancelledOn <= until))) return null;
        DateOnly? first = null;
        foreach (var right in rights)
        {
            var day = right.Holder == code ? right.CancelledOn : right.AcquiredOn;
            if (day is { } on && on >= listed && on <= until && (first is null || on < first)) first = on;
        }

        return first;
    }

    /// <summary>Who took a parcel of the case over and uses power within the months of the rule (R30); null when nobody does.</summary>
    public (CreditCode Code, decimal Kwh)? MovedTo(CaseTrack track, CreditCode code, CampaignFacts facts)
    {
        if (track.ListedOn is not { } listed || track.CompletedOn is not { } completed) return null;
        var span = facts.Rules.Campaign.Inefficiency.MovedPowerMonths;
        (CreditCode Code, decimal Kwh, DateOnly On)? best = null;
        foreach (var parcel in NamedBy(track).Concat(_ofHolder.GetValueOrDefault(code, [])).Distinct(StringComparer.Ordinal))
        {
            if (!_byParcel.TryGetValue(parcel, out var rights)) continue;
            var left = RecoveredOn(parcel, code, listed, facts.Period.LastDay) ?? completed;
            foreach (var right in rights)
            {
                if (right.Holder is not { } holder || holder == code || right.AcquiredOn is not { } taken || taken < listed || taken > left.AddMonths(span) || taken > facts.Period.LastDay)
                    continue;
                var kwh = 0m;
                for (var month = Month.Of(taken); month < Month.Of(taken).AddMonths(span) && month <= facts.Period; month = month.AddMonths(1)) kwh += facts.Months.Kwh(holder, month) ?? 0m;
                if (kwh > 0m && (best is null || taken < best.Value.On || (taken == best.Value.On && holder.CompareTo(best.Value.Code) < 0))) best = (holder, kwh, taken);
            }
        }

        return best is { } found ? (found.Code, found.Kwh) : null;
    }
}
