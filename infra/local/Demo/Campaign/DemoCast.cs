using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Who plays which part in the campaign. Made after the estate and before the files: it gives the players their courses.</summary>
internal sealed class DemoCast
{
    private static readonly Month Last = new(2023, 12);

    private readonly DemoSize size;
    private readonly DemoNoise noise;
    private readonly Dictionary<string, DemoParcel> onlyParcel;
    private readonly HashSet<string> sharing;
    private readonly HashSet<string> sharingMeter;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public DemoCast(DemoSize size, IReadOnlyList<DemoEnterprise> enterprises, IReadOnlyList<DemoParcel> parcels, DemoNoise noise)
    {
        (this.size, this.noise) = (size, noise);
        sharing = parcels.SelectMany(parcel => parcel.Leases.SelectMany(lease => new[] { lease.Lessee.Code, parcel.Owner.Code })).ToHashSet(StringComparer.Ordinal);
        sharingMeter = parcels.SelectMany(parcel => parcel.Leases.Where(lease => lease.Lessee.Index % 9 == 2).SelectMany(lease => new[] { lease.Lessee.Code, parcel.Owner.Code }))
            .ToHashSet(StringComparer.Ordinal);
        onlyParcel = OnlyParcels(parcels);
        var stage = enterprises.Where(CanPlay).OrderBy(e => noise.Uniform(Draw.Cast, e.Index)).ThenBy(e => e.Index).ToList();
        Chain = WeakChain(enterprises);
        Cases = Deal(stage, parcels);
        var members = enterprises.Where(e => e.Industry.Chain == Chain && CanLosePower(e)).ToList();
        Crises = Enum.GetValues<CrisisKind>().ToDictionary(kind => kind, kind => (IReadOnlyList<DemoEnterprise>)Play(kind, kind == CrisisKind.Chain ? members : stage));
    }

    public IReadOnlyList<DemoCase> Cases { get; }

    public IReadOnlyDictionary<CrisisKind, IReadOnlyList<DemoEnterprise>> Crises { get; }

    /// <summary>The chain that loses power: the smallest one with at least five firms.</summary>
    public string Chain { get; }

    /// <summary>Land that a case recovers and the land register tells of.</summary>
    public IEnumerable<DemoCase> Recovered => Cases.Where(one => one.InLandRegister);

    private static string WeakChain(IReadOnlyList<DemoEnterprise> enterprises) => enterprises
        .Where(e => e.Industry.Chain is not null).GroupBy(e => e.Industry.Chain!, StringComparer.Ordinal)
        .Where(chain => chain.Count() >= 5).OrderBy(chain => chain.Count()).ThenBy(chain => chain.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Parcels that are all their holder has, let to nobody and without a peculiarity of the land files.</summary>
    private static Dictionary<string, DemoParcel> OnlyParcels(IReadOnlyList<DemoParcel> parcels)
    {
        var peculiar = LandFiles.Peculiar(parcels).ToHashSet(StringComparer.Ordinal);
        return parcels.GroupBy(parcel => parcel.Owner.Code, StringComparer.Ordinal)
            .Where(own => own.Count() == 1 && own.First() is { Deed: null, GrantedOn: null } only && only.Leases.Count == 0 && !peculiar.Contains(own.Key))
            .ToDictionary(own => own.Key, own => own.First(), StringComparer.Ordinal);
    }

    /// <summary>Firms whose months hold nothing else that is special: a manufacturer, known by its own code and name, alone on one account.</summary>
    private bool CanPlay(DemoEnterprise e) =>
        e.Industry.Code[0] is '1' or '2' or '3' && e.Industry.Code[..2] != "10"
        && e.LastMonth is null && e.FoundedOn.Year < 2019 && e.IndustryKnown
        && !e.PaysNothing && e.ValueAddedWan > 0 && e.Reports == ReportHabit.Always && e.FormerName is null && e.Index > 2 && e.Index % 400 != 21
        && e.AboveScale.Distinct().Count() == 1 && !sharing.Contains(e.Code) && !noise.Chance(0.14, Draw.Accounts, e.Index);

    /// <summary>Firms of which power alone matters: on one account of their own, under one name.</summary>
    private bool CanLosePower(DemoEnterprise e) =>
        e.LastMonth is null && e.FoundedOn.Year < 2019 && e.FormerName is null && e.Index > 2 && !sharingMeter.Contains(e.Code) && !noise.Chance(0.14, Draw.Accounts, e.Index);

    private List<DemoCase> Deal(List<DemoEnterprise> stage, IReadOnlyList<DemoParcel> parcels)
    {
        var cases = new List<DemoCase>();
        var rounds = size == DemoSize.County ? 20 : 1;
        for (var place = 0; place < rounds * CaseScript.All.Count; place++)
        {
            var script = CaseScript.All[place % CaseScript.All.Count];
            if (stage.FirstOrDefault(e => !taken.Contains(e.Code) && (script.Closure ? onlyParcel.ContainsKey(e.Code) : e.Industry.Chain != Chain)) is not { } firm) continue;
            taken.Add(firm.Code);
            cases.Add(Case(place, script, firm, cases, parcels));
            firm.Course = Course(cases[^1]);
        }

        return cases;
    }

    private DemoCase Case(int place, CaseScript script, DemoEnterprise firm, List<DemoCase> before, IReadOnlyList<DemoParcel> parcels)
    {
        var start = size == DemoSize.County ? new Month(2021, 2).AddMonths(((place * 5) + (place / CaseScript.All.Count * 3)) % 22) : new Month(2022, 11);
        var one = new DemoCase { Place = place, Script = script, Enterprise = firm, Start = start };
        // The last script of every round names the parcel of an earlier case again.
        if (!script.Closure)
        {
            var again = place % CaseScript.All.Count == CaseScript.All.Count - 1 ? before.LastOrDefault(other => other.Script.Measure == "整体腾退") : null;
            return again is null ? one : one with { Parcel = again.Parcel, FreedMu = again.FreedMu };
        }

        var parcel = onlyParcel[firm.Code];
        var mu = Math.Round(parcel.SquareMetres * 15m / 10000m, 2);
        return one with
        {
            Parcel = parcel,
            FreedMu = script.Measure == "整体腾退" ? Math.Round(mu * 0.6m, 2) : mu,
            NextHolder = script.Measure == "搬迁入园" ? parcels.First(other => other.Owner.Code != firm.Code && other.Owner.LastMonth is null).Owner : null,
        };
    }

    private static DemoCourse Course(DemoCase one)
    {
        var script = one.Script;
        if (script.Closure) return DemoCourse.Steady.With(one.Start.AddMonths(6), null, power: 0, output: 0, tax: 0);
        if (one.DayOfFirst(CaseScript.Closed) is null) return DemoCourse.Steady;
        var better = Month.Of(one.DayOfFirst(CaseScript.Acceptance)!.Value);
        var course = DemoCourse.Steady.With(better, null, power: 0.7);
        return one.DayOfFirst(CaseScript.Rebound) is { } rebound ? course.With(Month.Of(rebound), null) : course;
    }

    private List<DemoEnterprise> Play(CrisisKind kind, List<DemoEnterprise> stage)
    {
        var wanted = size == DemoSize.County ? 5 : kind == CrisisKind.Shutdown ? 1 : 0;
        if (kind == CrisisKind.Chain) wanted = size == DemoSize.County ? int.MaxValue : 0;
        var firms = stage.Where(e => !taken.Contains(e.Code))
            .Where(e => kind == CrisisKind.Chain || (e.AboveScale[0] && e.MonthlyKwh > 15000 && e.Industry.Chain != Chain && (kind is not (CrisisKind.TaxYellow or CrisisKind.TaxRed) || onlyParcel.ContainsKey(e.Code))))
            .Take(wanted).ToList();
        foreach (var firm in firms)
        {
            taken.Add(firm.Code);
            firm.Course = Course(kind);
        }

        return firms;
    }

    private DemoCourse Course(CrisisKind kind)
    {
        var (march, july, year) = (new Month(2023, 3), new Month(2023, 7), new Month(2023, 1));
        return kind switch
        {
            CrisisKind.PowerYellow => DemoCourse.Steady.With(march, july, power: 0.6),
            CrisisKind.PowerOrange => DemoCourse.Steady.With(march, july, power: 0.4),
            CrisisKind.PowerRed => DemoCourse.Steady.With(march, july, power: 0.14),
            CrisisKind.Shutdown => size == DemoSize.County
                ? DemoCourse.Steady.With(new Month(2023, 5), new Month(2023, 9), power: 0.01, output: 0.01)
                : DemoCourse.Steady.With(new Month(2023, 11), null, power: 0.01, output: 0.01),
            CrisisKind.SurgeWithoutTax => DemoCourse.Steady.With(year, Last, power: 1.9, tax: 0.6),
            CrisisKind.IntensityUp => DemoCourse.Steady.With(new Month(2022, 7), null, output: 0.75),
            CrisisKind.TaxYellow => DemoCourse.Steady.With(year, Last, tax: 0.6),
            CrisisKind.TaxRed => DemoCourse.Steady.With(year, Last, tax: 0.3),
            _ => DemoCourse.Steady.With(july, new Month(2023, 10), power: 0.45),
        };
    }
}
