using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>Files of the land bureau: all parcels, later transfers, leases.</summary>
internal static class LandFiles
{
    private static readonly string[] Columns =
        ["宗地代码", "权利人名称", "权利人代码", "宗地面积(平方米)", "土地坐落", "所属乡镇", "土地用途", "容积率", "份额", "取得日期", "终止日期", "注销日期", "出让日期", "约定投产日期"];

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
                .Where(i => i % 60 == place && (!shared || parcels[i].Owner.Code != parcels[(i + 1) % parcels.Count].Owner.Code))
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
            switch (i % 60)
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
            if (i % 80 != 15) continue;
            var day = new DateOnly(2023, 1 + (i % 9), 15);
            yield return Row(parcels[i], parcels[i].Owner, null, parcels[i].AcquiredOn, day);
            yield return Row(parcels[i], parcels[(i + 1) % parcels.Count].Owner, null, day);
        }
    }

    /// <summary>Who holds land at the end of a day: holder's code, when it was obtained (contract before register, R23), agreed start of production.</summary>
    /// <remarks>Parcels of two sole holders are left out: which of them holds it is a rule of its own (R18).</remarks>
    internal static IEnumerable<(string Code, DateOnly Obtained, DateOnly? ProductionDue)> HeldOn(DateOnly day, IReadOnlyList<DemoParcel> parcels)
    {
        var live = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        foreach (var row in ParcelRows(parcels).SkipLast(1)) Add(row);
        foreach (var parcel in TransferRows(parcels).Select(row => (string)row[0]!).Distinct()) live.Remove(parcel);
        foreach (var row in TransferRows(parcels)) Add(row);
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
        parcel.Owner.Town.Name, "工业用地", parcel.PlotRatio, share, acquired, acquired.AddYears(50).AddDays(-1), cancelled,
        acquired == parcel.AcquiredOn ? parcel.GrantedOn : null, acquired == parcel.AcquiredOn ? parcel.ProductionDueOn : null,
    ];

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

    private static string? Day(DateOnly? day) => day?.ToString("yyyy.M.d", CultureInfo.InvariantCulture);
}
