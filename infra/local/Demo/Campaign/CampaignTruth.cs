using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What the generator knows of the campaign: by its own script and its own rows, not by the product's rules.</summary>
public sealed class CampaignTruth
{
    private readonly DemoSize size;
    private readonly IReadOnlyList<DemoParcel> granted;
    private readonly IReadOnlyList<DemoParcel> contracts;

    internal CampaignTruth(DemoSize size, DemoCast cast, IReadOnlyList<DemoParcel> parcels, IReadOnlyList<DemoProject> projects, CrisisTruth crises)
    {
        this.size = size;
        granted = [.. parcels.Where(parcel => parcel.Deed is not null)];
        contracts = [.. parcels.Where(parcel => parcel.GrantedOn is not null)];
        Cases = [.. cast.Cases.Select(one => new CaseTruth(one))];
        Deeds = granted.ToDictionary(parcel => parcel.Code, parcel => parcel.Deed!.Kind, StringComparer.Ordinal);
        Projects = new ProjectTruth(projects);
        Crises = crises;
    }

    public IReadOnlyList<CaseTruth> Cases { get; }

    public ProjectTruth Projects { get; }

    public CrisisTruth Crises { get; }

    /// <summary>Parcel → what it stands for.</summary>
    public IReadOnlyDictionary<string, DeedKind> Deeds { get; }

    /// <summary>Cases by state (环节) at the end of a month.</summary>
    public IReadOnlyDictionary<string, int> StatesAt(Month month) => Cases.Select(one => one.StateAt(month)).OfType<string>()
        .GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>Closed at the end of a month; those that came back are not.</summary>
    public int ClosedAt(Month month) => Cases.Count(one => one.IsClosed(month));

    /// <summary>已腾退低效用地 by the end of a month, 亩; each parcel once, for the first case that freed it.</summary>
    public decimal FreedMuAt(Month month) => Cases.Where(one => one.FreedBy(month) is not null)
        .GroupBy(one => one.Parcel!, StringComparer.Ordinal).Sum(parcel => parcel.Select(one => one.FreedBy(month)!.Value).MinBy(freed => freed.On).Mu);

    /// <summary>Parcels of which the law suspects that they are idle at the end of a month (E15).</summary>
    public IReadOnlySet<string> IdleAt(Month month) => granted.Where(parcel => parcel.Deed is { } deed && deed.Kind switch
    {
        DeedKind.NotStarted => deed.StartDueOn!.Value.AddYears(1) < month.LastDay,
        DeedKind.LittleDeveloped or DeedKind.LittleInvested => deed.SuspendedOn!.Value.AddYears(1) < month.LastDay,
        _ => false,
    }).Select(parcel => parcel.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>标准地 held at the end of a month.</summary>
    public IReadOnlySet<string> StandardAt(Month month) =>
        granted.Where(parcel => parcel.Deed!.Standard && parcel.AcquiredOn <= month.LastDay).Select(parcel => parcel.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Industrial grants of a year: 亩, of them as 标准地, and 亩 of all grants.</summary>
    public (decimal Industrial, decimal Standard, decimal All) GrantedIn(int year)
    {
        var own = contracts.Where(parcel => parcel.GrantedOn!.Value.Year == year).ToList();
        var industrial = own.Sum(parcel => parcel.SquareMetres * 0.0015m);
        return (industrial, own.Where(parcel => parcel.Deed is { Standard: true }).Sum(parcel => parcel.SquareMetres * 0.0015m),
            industrial + GrantFiles.Of(size).Where(grant => grant.On.Year == year).Sum(grant => grant.SquareMetres * 0.0015m));
    }

    /// <summary>
    /// What departments have reported of a target by the end of a month, in the unit of the plan; a cumulative one since 2021, an annual one within the year.
    /// Null = nothing (of an annual one: this year).
    /// </summary>
    /// <param name="target">指标编号.</param>
    /// <param name="month">Month.</param>
    /// <param name="first">First month of the demo: what was due before was never reported.</param>
    /// <param name="annual">The target counts within each calendar year.</param>
    public static decimal? Reported(string target, Month month, Month first, bool annual = false)
    {
        var quarters = Enumerable.Range(0, 12).Select(place => new Month(2021 + (place / 4), ((place % 4) + 1) * 3))
            .Where(quarter => quarter <= month && quarter >= first && (!annual || quarter.Year == month.Year)).ToList();
        if (ProgressFiles.Stands.FirstOrDefault(one => one.Id == target) is { } stand)
            return quarters.Select(quarter => stand.Figures[ProgressFiles.PlaceOf(quarter)]).LastOrDefault(figure => figure is not null);
        return ProgressFiles.Increments.FirstOrDefault(one => one.Id == target) is { } increments && quarters.Count > 0
            ? quarters.Sum(quarter => increments.Figures[ProgressFiles.PlaceOf(quarter)]) : null;
    }

    /// <summary>Targets that some department reports.</summary>
    public static IReadOnlyList<string> ReportedTargets { get; } = [.. ProgressFiles.Stands.Concat(ProgressFiles.Increments).Select(one => one.Id)];
}
