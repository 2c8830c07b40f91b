namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A town of 武义 and how much of its industry it holds.</summary>
/// <param name="Name">Official name.</param>
/// <param name="Stem">What firms carry in their names.</param>
/// <param name="Digits">Three digits of the town in a parcel's code.</param>
/// <param name="Weight">Relative number of firms.</param>
internal sealed record DemoTown(string Name, string Stem, string Digits, double Weight)
{
    public static IReadOnlyList<DemoTown> All { get; } =
    [
        new("白洋街道", "白洋", "001", 16), new("壶山街道", "壶山", "002", 12), new("熟溪街道", "熟溪", "003", 9),
        new("柳城畲族镇", "柳城", "100", 1.5), new("履坦镇", "履坦", "101", 6), new("桐琴镇", "桐琴", "102", 20),
        new("泉溪镇", "泉溪", "103", 14), new("新宅镇", "新宅", "104", 1), new("王宅镇", "王宅", "105", 5),
        new("桃溪镇", "桃溪", "106", 1.5), new("茭道镇", "茭道", "107", 7), new("大田乡", "大田", "200", 1.5),
        new("白姆乡", "白姆", "201", 1), new("俞源乡", "俞源", "202", 0.8), new("坦洪乡", "坦洪", "203", 0.6),
        new("西联乡", "西联", "204", 0.4), new("三港乡", "三港", "205", 0.4), new("大溪口乡", "大溪口", "206", 0.6),
    ];
}
