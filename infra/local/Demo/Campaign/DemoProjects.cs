using System.Globalization;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Projects from signing to production: 60 in a county, 12 in the small size.</summary>
internal static class DemoProjects
{
    private static readonly string[] Departments = ["县投资促进中心", "县发改局", "县经济商务局", "县资规局"];
    private static readonly string[] Things = ["智能制造产业园", "电动工具扩建", "门业数字化车间", "保温杯生产线", "新材料一期", "精密铸造技改"];

    public static IReadOnlyList<DemoProject> Build(IReadOnlyList<DemoEnterprise> enterprises, DemoSize size)
    {
        var owners = enterprises.Where(e => e.AboveScale.All(above => above) && e.LastMonth is null && e.FoundedOn.Year < 2020 && e.FormerName is null && e.Index > 2).ToList();
        return [.. Enumerable.Range(0, size == DemoSize.County ? 60 : 12).Select(place => Project(place, owners[place * 7 % owners.Count]))];
    }

    private static DemoProject Project(int place, DemoEnterprise owner)
    {
        // Three years, five depths: every stage is somebody's last one in every year.
        var landed = new DateOnly(2021 + ((place + (place / 3)) % 3), 1 + (place * 5 % 12), 3 + (place % 20));
        var depth = 1 + (place * 2 % 5);
        List<DateOnly> reached = [landed];
        while (reached.Count < depth && reached[^1].AddMonths(4) <= new DateOnly(2023, 12, 20)) reached.Add(reached[^1].AddMonths(4));
        var total = place % 8 == 1 ? 102_000m + (4_000m * place) : 6_000m + (1_500m * (place % 11));
        return new DemoProject
        {
            Place = place,
            Number = string.Create(CultureInfo.InvariantCulture, $"2{landed.Year % 100:00}-330723-07-02-{100000 + (place * 37)}"),
            Name = $"演示-{owner.Town.Stem}{Things[place % Things.Length]}项目{place + 1}",
            Owner = owner,
            Reached = reached,
            // Half of those that wait are late.
            NextDue = reached.Count == DemoProject.Stages.Count ? null : place % 2 == 0 ? new DateOnly(2023, 10, 31) : new DateOnly(2024, 12, 31),
            TotalWan = total,
            InvestedWan = Math.Round(total * Math.Min(1m, 0.22m * reached.Count), 2),
            FirstYearWan = Math.Round(total * (0.06m + (0.02m * (place % 5))), 2),
            ForeignWanUsd = place % 7 == 3 ? 180m + (20m * (place % 9)) : null,
            // Of the programme some land a year late.
            CountyHeadYear = place % 3 == 0 || place % 11 == 4 ? landed.Year - (place % 4 == 0 && landed.Year > 2021 ? 1 : 0) : null,
            Manufacturing = place % 5 != 4,
            Department = Departments[place % Departments.Length],
        };
    }
}
