namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Who holds which parcel and who rents from whom.</summary>
internal static class DemoEstate
{
    private const double SquareMetresPerMu = 10000.0 / 15;

    private static readonly DateOnly LastDay = new(2023, 11, 30);

    private static readonly DateOnly AllYoungOn = new(2021, 6, 18);

    public static IReadOnlyList<DemoParcel> Build(IReadOnlyList<DemoEnterprise> enterprises, DemoNoise noise)
    {
        var owners = enterprises.Where(e => e.Land == LandHold.Owns).ToList();
        // Landlords are found among the first owners, which are the large ones.
        var landlords = owners.Take(Math.Max(4, owners.Count / 3)).ToList();
        var leases = enterprises.Where(e => e.Land == LandHold.Rents)
            .ToLookup(e => landlords[noise.Pick(landlords.Count, Draw.Lease, e.Index)], e => Lease(e, noise));
        var parcels = new List<DemoParcel>(owners.Count * 2);
        foreach (var owner in owners)
        {
            var let = leases[owner].ToList();
            var own = owner.LandMu * SquareMetresPerMu;
            var second = owner.IsAboveScale(2023) && noise.Chance(0.25, Draw.Parcels, owner.Index);
            parcels.Add(Parcel(owner, parcels.Count, (second ? 0.7 : 1) * own, let, noise));
            if (second) parcels.Add(Parcel(owner, parcels.Count, 0.3 * own, [], noise));
        }

        // Land bought later, beside older land: at the end, so that the others keep their numbers.
        foreach (var owner in owners.Where(owner => owner.Index % 61 is 12 or 13 or 14 && owner.FoundedOn.Year < 2021))
            parcels.Add(Young(Parcel(owner, parcels.Count, 0.25 * owner.LandMu * SquareMetresPerMu, [], noise)));
        return parcels;
    }

    private static DemoParcel Parcel(DemoEnterprise owner, int number, double own, List<DemoLease> let, DemoNoise noise)
    {
        var recent = noise.Chance(0.02, Draw.Acquired, number);
        var acquired = recent
            ? new DateOnly(2023, 1, 15).AddDays(noise.Pick(300, Draw.Acquired, number, 1))
            : owner.FoundedOn.AddDays(noise.Pick(400, Draw.Acquired, number, 2));
        var parcel = new DemoParcel
        {
            Code = DemoCodes.Parcel(owner.Town, number + 1),
            Owner = owner,
            SquareMetres = Metres(own) + let.Sum(lease => lease.SquareMetres),
            AcquiredOn = acquired < LastDay ? acquired : LastDay,
            PlotRatio = 1.0m + (0.1m * noise.Pick(12, Draw.PlotRatio, number)),
            Leases = let,
        };
        return (owner.Index % 97) switch
        {
            // All it has was obtained in 2021; contract and register a year apart.
            31 => parcel with { AcquiredOn = AllYoungOn, GrantedOn = AllYoungOn.AddDays(-150), ProductionDueOn = AllYoungOn.AddYears(2) },
            // Registered late, but the contract is old: not young (R23, the contract's date wins).
            32 => parcel with { AcquiredOn = AllYoungOn, GrantedOn = new DateOnly(2019, 12, 1) },
            _ => parcel,
        };
    }

    /// <summary>Obtained in 2022; production agreed for a day after the demo, for one within it, or for none.</summary>
    private static DemoParcel Young(DemoParcel parcel) => parcel with
    {
        AcquiredOn = new DateOnly(2022, 5, 10),
        GrantedOn = new DateOnly(2022, 4, 1),
        ProductionDueOn = (parcel.Owner.Index % 61) switch { 12 => new DateOnly(2024, 6, 30), 13 => new DateOnly(2023, 5, 31), _ => null },
    };

    private static DemoLease Lease(DemoEnterprise lessee, DemoNoise noise)
    {
        var form = noise.Pick(10, Draw.LeaseForm, lessee.Index);
        var from = new DateOnly(2019, 1, 1).AddMonths(noise.Pick(20, Draw.LeaseForm, lessee.Index, 1));
        return new DemoLease(
            lessee,
            Metres(lessee.LandMu * SquareMetresPerMu),
            AsBuilding: form is 3 or 4 or 5,
            From: form == 0 ? null : from,
            To: form switch { 0 or 1 => null, 2 => new DateOnly(2023, 6, 29), _ => from.AddYears(5).AddDays(-1) });
    }

    private static decimal Metres(double value) => Math.Round((decimal)value, 2);
}
