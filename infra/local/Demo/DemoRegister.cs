using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>All enterprises of the synthetic county, with correlated log-normal sizes.</summary>
internal static class DemoRegister
{
    private static readonly string[] First = ["宏", "恒", "瑞", "金", "永", "华", "鑫", "天", "中", "新", "德", "信", "佳", "嘉", "盛", "润", "泰", "百", "万", "康", "旭", "凯", "飞", "精"];
    private static readonly string[] Second = ["达", "通", "源", "泰", "丰", "利", "隆", "升", "创", "盈", "锋", "阳", "强", "辉", "宇", "良", "诺", "迈", "科", "美", "邦", "恩", "腾", "格"];

    public static IReadOnlyList<DemoEnterprise> Build(DemoSize size, DemoNoise noise)
    {
        var (above, below) = size == DemoSize.County ? (900, 4100) : (40, 20);
        var rare = DemoIndustry.All
            .SelectMany(industry => Enumerable.Repeat(industry, size == DemoSize.County ? industry.Fixed : industry.InSmall ? 1 : 0))
            .ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<DemoEnterprise>(above + below);
        for (var i = 0; i < above + below; i++)
        {
            // The rare industries sit at every ninth place from the fifth on, above scale as long as there are any.
            var industry = i % 9 == 4 && i / 9 < rare.Count ? rare[i / 9] : Industry(i, noise);
            all.Add(Enterprise(i, i < above, industry, names, noise));
        }

        return all;
    }

    private static DemoEnterprise Enterprise(int i, bool above, DemoIndustry industry, HashSet<string> names, DemoNoise noise)
    {
        var town = Weighted(DemoTown.All, t => t.Weight, noise.Uniform(Draw.Town, i));
        var revenue = above
            ? Math.Max(2050, noise.LogNormal(5200, 0.8, Draw.Revenue, i))
            : Math.Min(1950, noise.LogNormal(560, 0.8, Draw.Revenue, i));
        var valueAdded = revenue * Math.Clamp(noise.LogNormal(0.215, 0.22, Draw.ValueAddedShare, i), 0.05, 0.6);
        var founded = Founded(i, above, noise);
        return new DemoEnterprise
        {
            Index = i,
            Code = DemoCodes.Credit(i + 1),
            Name = Name(i, 0, town, industry, names, noise),
            FormerName = noise.Chance(0.01, Draw.Renamed, i) ? Name(i, 1, town, industry, names, noise) : null,
            Town = town,
            Industry = industry,
            IndustryKnown = i % 211 != 17,
            FoundedOn = founded,
            LastMonth = i % 300 == 33 ? new Month(2023, 8) : noise.Chance(0.012, Draw.Closed, i) ? new Month(2023, 2 + noise.Pick(9, Draw.Closed, i, 1)) : null,
            AboveScale = Scale(i, above, founded, noise),
            RevenueWan = revenue,
            ValueAddedWan = above && i % 67 == 9 ? -0.15 * valueAdded : valueAdded,
            MonthlyKwh = valueAdded / 12 * noise.LogNormal(industry.KwhPerWan, 0.62, Draw.KwhPerWan, i),
            TaxWan = valueAdded * noise.LogNormal(0.19, 0.5, Draw.TaxShare, i),
            LandMu = Math.Max(0.6, valueAdded / noise.LogNormal(112, 0.6, Draw.LandYield, i)),
            Employees = (int)Math.Max(3, valueAdded / noise.LogNormal(19, 0.35, Draw.Employees, i)),
            Reports = Habit(i, above, noise),
            EnergyForm = above && (industry.GasM3PerWan > 0 || industry.CoalTPerWan > 0) && noise.Chance(0.7, Draw.EnergyForm, i),
            Land = Land(i, above, noise),
            Exporter = above && noise.Chance(0.35, Draw.Exporter, i),
        };
    }

    private static DemoIndustry Industry(int i, DemoNoise noise) =>
        Weighted(DemoIndustry.All, industry => industry.Weight, noise.Uniform(Draw.Industry, i));

    private static DateOnly Founded(int i, bool above, DemoNoise noise)
    {
        var day = new DateOnly(2001, 3, 1).AddDays(noise.Pick(7000, Draw.Founded, i));
        var young = noise.Chance(above ? 0.01 : 0.04, Draw.Founded, i, 1);
        return young ? new DateOnly(2022, 2, 10).AddDays(noise.Pick(560, Draw.Founded, i, 2)) : day;
    }

    private static bool[] Scale(int i, bool above, DateOnly founded, DemoNoise noise)
    {
        if (founded.Year > 2021) return [false, founded.Year <= 2022 && above, above];
        if (above && i % 150 == 20) return [false, false, true];
        if (!noise.Chance(0.06, Draw.ScaleChange, i)) return [above, above, above];

        // A firm that is above scale at the end rose on the way; one that is below scale dropped out.
        return noise.Chance(0.5, Draw.ScaleChange, i, 1) ? [!above, above, above] : [!above && i % 5 == 0, !above && i % 5 == 0, above];
    }

    private static ReportHabit Habit(int i, bool above, DemoNoise noise)
    {
        var draw = noise.Uniform(Draw.ValueAddedReport, i);
        if (!above) return draw < 0.35 ? ReportHabit.Never : ReportHabit.Always;
        return draw switch
        {
            < 0.03 => ReportHabit.Never,
            < 0.055 => ReportHabit.Stops,
            < 0.10 => ReportHabit.NoResearch,
            < 0.12 => ReportHabit.Corrects,
            _ => ReportHabit.Always,
        };
    }

    private static LandHold Land(int i, bool above, DemoNoise noise)
    {
        var draw = noise.Uniform(Draw.OwnsLand, i);
        if (above) return draw < 0.82 ? LandHold.Owns : draw < 0.97 ? LandHold.Rents : LandHold.None;
        return draw < 0.30 ? LandHold.Owns : draw < 0.85 ? LandHold.Rents : LandHold.None;
    }

    /// <summary>Unique, so that linking by name has one hit.</summary>
    private static string Name(int i, int version, DemoTown town, DemoIndustry industry, HashSet<string> names, DemoNoise noise)
    {
        for (var attempt = 0; ; attempt++)
        {
            var first = First[noise.Pick(First.Length, Draw.Name, i, (version * 1000) + attempt)];
            var second = Second[noise.Pick(Second.Length, Draw.Name, i, 500 + (version * 1000) + attempt)];
            var suffix = attempt < 3 ? "" : attempt.ToString(CultureInfo.InvariantCulture);
            var name = $"演示-{town.Stem}{first}{second}{suffix}{industry.Word}有限公司";
            if (names.Add(name)) return name;
        }
    }

    private static T Weighted<T>(IReadOnlyList<T> items, Func<T, double> weight, double draw)
    {
        var left = draw * items.Sum(weight);
        foreach (var item in items)
        {
            left -= weight(item);
            if (left < 0) return item;
        }

        return items[^1];
    }
}
