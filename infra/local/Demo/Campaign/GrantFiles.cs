using System.Globalization;

namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>Land that the county granted for other than industry: without it nobody could say which share of all grants industry got (n4.2-02).</summary>
internal static class GrantFiles
{
    /// <summary>亩 of each grant by year; with them industry has more than 30 % in the first years and less in 2023.</summary>
    public static IReadOnlyDictionary<int, IReadOnlyList<decimal>> OtherMu(DemoSize size)
    {
        var scale = size == DemoSize.County ? 1m : 0.14m;
        return new Dictionary<int, IReadOnlyList<decimal>>
        {
            [2021] = [90m * scale, 60m * scale, 150m * scale],
            [2022] = [45m * scale, 75m * scale, 30m * scale],
            [2023] = [180m * scale, 210m * scale, 300m * scale],
        };
    }

    /// <summary>用途 of the grants of a year, in their order.</summary>
    private static readonly string[] Uses = ["城镇住宅用地", "商服用地", "城镇住宅用地/商服用地"];

    /// <summary>Rows in the columns of <see cref="LandFiles"/>.</summary>
    public static IEnumerable<(string Parcel, string Holder, string Code, decimal SquareMetres, DemoTown Town, string Use, DateOnly On)> Of(DemoSize size)
    {
        foreach (var (year, areas) in OtherMu(size).OrderBy(pair => pair.Key))
        {
            for (var i = 0; i < areas.Count; i++)
            {
                var town = DemoTown.All[i];
                var number = 90000 + ((year - 2020) * 10) + i;
                yield return (
                    DemoCodes.Parcel(town, number), string.Create(CultureInfo.InvariantCulture, $"演示-{town.Stem}置业第{year - 2020}{i + 1}有限公司"), DemoCodes.Credit(number),
                    Math.Round(areas[i] * 10000m / 15m, 2), town, Uses[i], new DateOnly(year, 2 + (4 * i), 18));
            }
        }
    }
}
