using System.Globalization;
using Wuyi.Pipeline.Local.Demo.Campaign;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Files of the land bureau: all parcels, later transfers, leases.</summary>
internal static class LandFiles
{
    private static readonly string[] Columns =
        ["宗地代码", "权利人名称", "权利人代码", "宗地面积(平方米)", "土地坐落", "所属乡镇", "土地用途", "容积率", "份额", "取得日期", "终止日期", "注销日期", "出让日期", "约定投产日期",
            "供地方式", "约定开工日期", "约定竣工日期", "实际开工日期", "中止开发日期", "闲置原因", "已动工面积(平方米)", "应动工面积(平方米)", "已投资额(万元)", "总投资额(万元)",
            "是否标准地", "约定亩均税收(万元/亩)", "约定投资强度(万元/亩)"];

    public static DemoSheet Parcels(IReadOnlyList<DemoParcel> parcels) => new()
    {
        Source = SourceNames.Land,
        Name = "工业用地宗地登记",
        Format = SheetFormat.Gb18030,
        Titles = ["武义县工业用地宗地登记信息"],
        Header = Columns,
        Rows = () => ParcelRows(parcels),
        BadRows = 1,
    };

    /// <summary>Some parcels change hands in 2023: the file gives both the holder that leaves and the one that comes.</summary>
    public static DemoSheet Transfers(IReadOnlyList<DemoParcel> parcels) => new()
    {
        Source = SourceNames.Land,
        Name = "工业用地宗地登记 变更2023",
        Format = SheetFormat.Xlsx,
        Titles = ["武义县工业用地宗地变更登记(2023年)"],
        Header = Columns,
        Rows = () => TransferRows(parcels),
    };

    /// <summary>Parcels that the campaign recovered: the holder's right is cancelled, some go to the next.</summary>
    public static DemoSheet Recovered(DemoCast cast) => new()
    {
        Source = SourceNames.Land,
        Name = "工业用地宗地登记 腾退收回",
        Format = SheetFormat.Gb18030,
        Titles = ["武义县低效工业用地腾退收回登记"],
        Header = Columns,
        Rows = () => RecoveredRows(cast),
    };

    /// <summary>Grants for other than industry.</summary>
    public static DemoSheet OtherGrants(DemoSize size) => new()
    {
        Source = SourceNames.Land,
        Name = "经营性用地出让",
        Format = SheetFormat.Xlsx,
        Titles = ["武义县经营性用地出让登记(2021—2023年)"],
        Header = Columns,
        Rows = () => GrantFiles.Of(size).Select(grant => (object?[])
        [
            grant.Parcel, grant.Holder, grant.Code, grant.SquareMetres, $"武义县{grant.Town.Name}演示新区", grant.Town.Name, grant.Use, 2.0m, null, grant.On.AddDays(30),
            grant.On.AddYears(40), null, grant.On, null, "出让", .. new object?[12],
        ]),
    };

    public static DemoSheet Leases(IReadOnlyList<DemoParcel> parcels) => new()
    {
        Source = SourceNames.Leases,
        Name = "厂房和土地租赁",
        Format = SheetFormat.Utf8Bom,
        Titles = ["武义县工业企业厂房(土地)租赁登记"],
        Header = ["宗地代码", "出租方代码", "出租方名称", "承租方代码", "承租方名称", "土地租赁面积(㎡)", "建筑面积(㎡)", "容积率", "起租日期", "止租日期"],
        Rows = () => LeaseRows(parcels),
    };

    /// <summary>Parcels whose holders do not fit together, by issue code.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlySet<string>>> Findings(IReadOnlyList<DemoParcel> parcels)
    {
        foreach (var (code, place, shared) in new[] { ("WP4035", 11, true), ("WP4033", 23, true), ("WP4032", 37, true), ("WP4034", 41, false) })
        {
            var found = Enumerable.Range(0, parcels.Count)
                .Where(i => Role(parcels, i, 60) == place && (!shared || parcels[i].Owner.Code != parcels[(i + 1) % parcels.Count].Owner.Code))
                .Select(i => parcels[i].Code).ToHashSet(StringComparer.Ordinal);
            yield return new(code, found);
        }
    }

    private static IEnumerable<object?[]> ParcelRows(IReadOnlyList<DemoParcel> parcels)
    {
        for (var i = 0; i < parcels.Count; i++)
        {
            var parcel = parcels[i];
            var next = parcels[(i + 1) % parcels.Count].Owner;
            switch (Role(parcels, i, 60))
            {
                case 11: // Two holders without shares: equal, flagged.
                    yield return Row(parcel, parcel.Owner, null, parcel.AcquiredOn);
                    yield return Row(parcel, next, null, parcel.AcquiredOn);
                    break;
                case 23: // Shares that add up to 120 %: scaled down.
                    yield return Row(parcel, parcel.Owner, "60%", parcel.AcquiredOn);
                    yield return Row(parcel, next, "60%", parcel.AcquiredOn);
                    break;
                case 37: // Two sole holders: the later one counts.
                    yield return Row(parcel, parcel.Owner, "100%", parcel.AcquiredOn);
                    yield return Row(parcel, next, "100%", new DateOnly(2022, 9, 15));
                    break;
                case 41: // Shares that leave a rest unassigned.
                    yield return Row(parcel, parcel.Owner, "1/2", parcel.AcquiredOn);
                    break;
                default:
                    yield return Row(parcel, parcel.Owner, null, parcel.AcquiredOn);
                    break;
            }
        }

        var ghost = parcels[0] with { Code = DemoCodes.Parcel(DemoTown.All[0], 99999), SquareMetres = -1200m };
        yield return Row(ghost, ghost.Owner, null, ghost.AcquiredOn);
    }

    private static IEnumerable<object?[]> TransferRows(IReadOnlyList<DemoParcel> parcels)
    {
        for (var i = 0; i < parcels.Count; i++)
        {
            if (Role(parcels, i, 80) != 15) continue;
            var day = new DateOnly(2023, 1 + (i % 9), 15);
            yield return Row(parcels[i], parcels[i].Owner, null, parcels[i].AcquiredOn, day);
            yield return Row(parcels[i], parcels[(i + 1) % parcels.Count].Owner, null, day);
        }
    }

    private static IEnumerable<object?[]> RecoveredRows(DemoCast cast)
    {
        foreach (var one in cast.Recovered)
        {
            if (one.DayOfFirst(CaseScript.Closed) is not { } day || one.Parcel is not { } parcel) continue;
            yield return Row(parcel, parcel.Owner, null, parcel.AcquiredOn, day);
            if (one.NextHolder is { } next) yield return Row(parcel, next, null, day);
        }
    }

    /// <summary>Who holds land at the end of a day: holder's code, when it was obtained (contract before register, R23), agreed start of production.</summary>
    /// <remarks>Parcels of two sole holders are left out: which of them holds it is a rule of its own (R18).</remarks>
    internal static IEnumerable<(string Code, DateOnly Obtained, DateOnly? ProductionDue)> HeldOn(DateOnly day, IReadOnlyList<DemoParcel> parcels, DemoCast cast)
    {
        var live = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        foreach (var row in ParcelRows(parcels).SkipLast(1)) Add(row);
        foreach (var later in new[] { TransferRows(parcels).ToList(), [.. RecoveredRows(cast)] })
        {
            foreach (var parcel in later.Select(row => (string)row[0]!).Distinct()) live.Remove(parcel);
            foreach (var row in later) Add(row);
        }

        return live.Values
            .Where(rows => rows.Count(row => (string?)row[8] == "100%") < 2)
            .SelectMany(rows => rows)
            .Where(row => (DateOnly)row[9]! <= day && (row[11] is not DateOnly cancelled || cancelled >= day))
            .Select(row => ((string)row[2]!, (row[12] as DateOnly?) ?? (DateOnly)row[9]!, row[13] as DateOnly?));

        void Add(object?[] row)
        {
            if (!live.TryGetValue((string)row[0]!, out var rows)) live[(string)row[0]!] = rows = [];
            rows.Add(row);
        }
    }

    private static object?[] Row(DemoParcel parcel, DemoEnterprise holder, string? share, DateOnly acquired, DateOnly? cancelled = null) =>
    [
        parcel.Code, holder.Name, holder.Code, parcel.SquareMetres, $"武义县{parcel.Owner.Town.Name}演示路{parcel.Code[^3..]}号",
        parcel.Owner.Town.Name, "工业用地", parcel.PlotRatio, share, acquired, (acquired == parcel.AcquiredOn ? parcel.Deed?.EndsOn : null) ?? acquired.AddYears(50).AddDays(-1), cancelled,
        acquired == parcel.AcquiredOn ? parcel.GrantedOn : null, acquired == parcel.AcquiredOn ? parcel.ProductionDueOn : null,
        "出让", .. Deed(parcel, acquired == parcel.AcquiredOn ? parcel.Deed : null),
    ];

    private static object?[] Deed(DemoParcel parcel, DemoDeed? deed) => deed is null ? new object?[12] :
    [
        deed.StartDueOn, deed.CompletionDueOn, deed.Kind == DeedKind.NotStarted ? "未开工" : deed.StartedOn, deed.SuspendedOn, deed.IdleReason, Round(parcel.SquareMetres * deed.Developed), deed.Developed is null ? null : parcel.SquareMetres, deed.InvestedWan, deed.TotalWan,
        deed.Kind == DeedKind.Expiring ? null : deed.Standard ? "是" : "否", deed.TaxPerMu, deed.InvestmentPerMu,
    ];

    /// <summary>What is peculiar about a parcel by its place; -1 = nothing: parcels of the campaign are plain.</summary>
    private static int Role(IReadOnlyList<DemoParcel> parcels, int place, int of) => parcels[place].Deed is null ? place % of : -1;

    /// <summary>Enterprises that hold a peculiar parcel, or get a part of one.</summary>
    internal static IEnumerable<string> Peculiar(IReadOnlyList<DemoParcel> parcels) => Enumerable.Range(0, parcels.Count)
        .Where(i => Role(parcels, i, 60) is 11 or 23 or 37 or 41 || Role(parcels, i, 80) == 15)
        .SelectMany(i => new[] { parcels[i].Owner.Code, parcels[(i + 1) % parcels.Count].Owner.Code });

    private static IEnumerable<object?[]> LeaseRows(IReadOnlyList<DemoParcel> parcels)
    {
        var number = 0;
        foreach (var parcel in parcels)
        {
            foreach (var lease in parcel.Leases)
            {
                // Every 150th contract lets more than there is.
                var area = ++number % 150 == 9 ? parcel.SquareMetres * 1.1m : lease.SquareMetres;
                yield return
                [
                    parcel.Code, parcel.Owner.Code, parcel.Owner.Name, lease.Lessee.Code, lease.Lessee.Name,
                    lease.AsBuilding ? null : Round(area), lease.AsBuilding ? Round(area * parcel.PlotRatio) : null,
                    lease.AsBuilding ? parcel.PlotRatio : null, Day(lease.From), Day(lease.To),
                ];
            }
        }
    }

    private static decimal Round(decimal value) => Math.Round(value, 2);

    private static decimal? Round(decimal? value) => value is { } some ? Math.Round(some, 2) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy.M.d", CultureInfo.InvariantCulture);
}
