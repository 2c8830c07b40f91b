namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Parcels granted under a contract that the campaign watches, beside the land that their holders have already.</summary>
internal static class DemoDeeds
{
    private const decimal SquareMetresPerMu = 10000m / 15m;

    /// <summary>Seven of each kind in a county, one of each in the small size.</summary>
    public static IReadOnlyList<DemoParcel> Build(IReadOnlyList<DemoEnterprise> enterprises, int existing, DemoSize size, DemoNoise noise)
    {
        var kinds = Enum.GetValues<DeedKind>();
        return [.. enterprises
            .Where(e => e.Land == LandHold.Owns && e.LastMonth is null && e.FoundedOn.Year < 2019 && !e.PaysNothing && e.Industry.Code[0] is '1' or '2' or '3' && e.Index % 97 is not (31 or 32))
            .OrderBy(e => noise.Uniform(Draw.Deed, e.Index)).ThenBy(e => e.Index)
            .Take((size == DemoSize.County ? 7 : 1) * kinds.Length)
            .Select((e, place) => Parcel(e, existing + place + 1, kinds[place % kinds.Length], place / kinds.Length))];
    }

    private static DemoParcel Parcel(DemoEnterprise owner, int number, DeedKind kind, int round)
    {
        var mu = 14 + (6 * (round % 4)) + (int)kind;
        var granted = Granted(kind).AddDays(round);
        return new DemoParcel
        {
            Code = DemoCodes.Parcel(owner.Town, number),
            Owner = owner,
            SquareMetres = Math.Round(mu * SquareMetresPerMu, 2),
            AcquiredOn = granted.AddDays(40),
            GrantedOn = granted,
            ProductionDueOn = ProductionDue(kind),
            PlotRatio = 1.5m,
            Leases = [],
            Deed = Of(kind, granted, mu),
        };
    }

    private static DateOnly Granted(DeedKind kind) => kind switch
    {
        DeedKind.NotStarted => new(2021, 3, 10),
        DeedKind.LittleDeveloped => new(2021, 2, 8),
        DeedKind.LittleInvested => new(2021, 2, 22),
        DeedKind.StartUnknown => new(2021, 8, 4),
        DeedKind.TaxMissed => new(2021, 1, 12),
        DeedKind.InvestmentMissed => new(2021, 4, 19),
        DeedKind.Kept => new(2022, 1, 17),
        DeedKind.Expiring => new(2019, 6, 1),
        _ => new(2023, 5, 15),
    };

    private static DateOnly? ProductionDue(DeedKind kind) => kind switch
    {
        DeedKind.TaxMissed or DeedKind.InvestmentMissed => new(2022, 9, 30),
        DeedKind.Kept => new(2023, 3, 31),
        DeedKind.NotStandard => new(2025, 6, 30),
        _ => null,
    };

    private static DemoDeed Of(DeedKind kind, DateOnly granted, int mu)
    {
        var started = granted.AddMonths(4);
        var deed = new DemoDeed { Kind = kind, StartDueOn = granted.AddMonths(6), CompletionDueOn = granted.AddMonths(18), TotalWan = mu * 300m };
        return kind switch
        {
            DeedKind.NotStarted => deed with { Developed = 0m, InvestedWan = 0m, IdleReason = "企业自身原因未动工开发" },
            DeedKind.LittleDeveloped => deed with { StartedOn = started, Developed = 0.2m, InvestedWan = mu * 120m, SuspendedOn = new(2022, 3, 15), IdleReason = "中止开发建设" },
            DeedKind.LittleInvested => deed with { StartedOn = started, Developed = 0.5m, InvestedWan = mu * 30m, SuspendedOn = new(2022, 5, 20), IdleReason = "中止开发建设" },
            DeedKind.StartUnknown => deed,
            DeedKind.TaxMissed => deed with { StartedOn = started, Developed = 1m, InvestedWan = mu * 310m, Standard = true, TaxPerMu = 900m, InvestmentPerMu = 280m },
            DeedKind.InvestmentMissed => deed with { StartedOn = started, Developed = 1m, InvestedWan = mu * 90m, Standard = true, TaxPerMu = 0.01m, InvestmentPerMu = 280m },
            DeedKind.Kept => deed with { StartedOn = started, Developed = 1m, InvestedWan = mu * 330m, Standard = true, TaxPerMu = 0.01m, InvestmentPerMu = 280m },
            DeedKind.Expiring => new DemoDeed { Kind = kind, EndsOn = new(2024, 6, 30) },
            _ => deed with { StartedOn = granted.AddMonths(3), Developed = 0.6m, InvestedWan = mu * 40m },
        };
    }
}
