namespace Wuyi.Pipeline.Local.Demo;

/// <summary>An industry of the synthetic county.</summary>
/// <param name="Code">GB/T 4754-2017, four digits.</param>
/// <param name="Word">What its firms have in their names.</param>
/// <param name="Chain">产业链; null = none.</param>
/// <param name="Weight">Relative number of firms; 0 for an industry with a fixed number.</param>
/// <param name="KwhPerWan">Typical kWh per 万元 of value added.</param>
/// <param name="GasM3PerWan">Typical natural gas, m³ per 万元 of value added, of firms that fill in the energy form.</param>
/// <param name="CoalTPerWan">Typical raw coal, t per 万元.</param>
/// <param name="Fixed">Firms in a county (one in the small size when positive and <paramref name="InSmall"/>).</param>
/// <param name="InSmall">Whether the small size has one too.</param>
internal sealed record DemoIndustry(
    string Code, string Word, string? Chain, double Weight, double KwhPerWan, double GasM3PerWan = 0, double CoalTPerWan = 0,
    int Fixed = 0, bool InSmall = false)
{
    /// <summary>
    /// The mix of a county of hand tools, doors and vacuum flasks. Industries with a fixed number have fewer than five firms, so that the
    /// benchmark climbs its ladder; quarrying and water supply have no wider rung at all; wholesale and software are no industry.
    /// </summary>
    public static IReadOnlyList<DemoIndustry> All { get; } =
    [
        new("3465", "电动工具", "电动(园林)工具", 15, 620, 4),
        new("3323", "园林工具", "电动(园林)工具", 6, 700, 5),
        new("3312", "门业", "门业", 14, 760, 22),
        new("3351", "五金配件", "门业", 4, 820),
        new("3382", "保温杯", "食品接触容器", 10, 980, 12),
        new("3381", "厨具", "食品接触容器", 4, 900, 15),
        new("3389", "金属日用品", "食品接触容器", 5, 880),
        new("2927", "日用塑料", "食品接触容器", 4, 1300),
        new("2442", "运动器材", "文旅休闲用品", 4, 560),
        new("2449", "体育用品", "文旅休闲用品", 3, 540),
        new("2130", "休闲家具", "文旅休闲用品", 4, 600, 8),
        new("2439", "工艺礼品", "文旅休闲用品", 3, 480),
        new("3670", "汽车配件", "汽摩配", 7, 1050, 18),
        new("3752", "摩托车配件", "汽摩配", 3, 980, 10),
        new("3391", "铸造", "汽摩配", 3, 3800, 60, 0.25),
        new("3392", "有色铸造", "有色金属", 3, 3300, 110),
        new("3252", "铝业", "有色金属", 2.5, 2900, 130),
        new("3240", "合金材料", "有色金属", 1.5, 3600, 90, 0.15),
        new("3360", "表面处理", null, 2.5, 2600, 70),
        new("3482", "紧固件", null, 2, 1100),
        new("3484", "机械零部件", null, 4, 850),
        new("3525", "模具", null, 2, 900),
        new("2929", "塑料制品", null, 5, 1450),
        new("2231", "包装", null, 3, 620),
        new("2319", "印刷", null, 2, 580),
        new("1779", "家纺", null, 2.5, 520),
        new("1819", "服饰", null, 2.5, 360),
        new("1761", "针织", null, 1.5, 950, 20),
        new("1371", "食品", null, 1.2, 640, 25),
        new("1530", "茶业", null, 1.5, 380),
        new("3823", "电气", "电子电器", 2.5, 430),
        new("3872", "照明", "电子电器", 2, 410),
        new("3857", "电器配件", "电子电器", 2, 620),
        new("3031", "新型墙材", null, 0.8, 2400, 40, 0.9),
        new("2720", "药业", "生物医药", 0.6, 760, 45),
        new("3321", "切削工具", "电动(园林)工具", 0, 900, Fixed: 3),
        new("3324", "刀剪", "电动(园林)工具", 0, 700, Fixed: 2),
        new("3443", "阀门", null, 0, 720, Fixed: 4),
        new("1762", "印染", null, 0, 2100, 160, 0.4, 2),
        new("2652", "新材料", null, 0, 2500, 80, Fixed: 2),
        new("4220", "再生资源", null, 0, 1600, Fixed: 2),
        new("1012", "石材开采", null, 0, 1900, Fixed: 3, InSmall: true),
        new("4417", "生物质发电", null, 0, 300, Fixed: 1),
        new("4610", "供水", null, 0, 2200, Fixed: 1, InSmall: true),
        new("5164", "金属贸易", null, 0, 60, Fixed: 6, InSmall: true),
        new("6513", "软件", null, 0, 90, Fixed: 3),
    ];
}
