using System.Collections.Frozen;

namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>The units that files use, in all spellings seen (RULINGS R3, 5.3, E3).</summary>
public static class Units
{
    public static readonly Unit KilowattHour = new("kWh", UnitFamily.Electricity, 1m, "kWh");
    public static readonly Unit Yuan = new("元", UnitFamily.Money, 1m, "元");
    public static readonly Unit WanYuan = new("万元", UnitFamily.Money, 10_000m, "元");
    public static readonly Unit Dollar = new("美元", UnitFamily.ForeignMoney, 1m, "美元");
    public static readonly Unit TenThousandDollars = new("万美元", UnitFamily.ForeignMoney, 10_000m, "美元");
    public static readonly Unit SquareMetre = new("㎡", UnitFamily.Area, 1m, "m2");
    public static readonly Unit Mu = new("亩", UnitFamily.Area, 1m, "mu");
    public static readonly Unit Tonne = new("t", UnitFamily.Mass, 1m, "t");
    public static readonly Unit CubicMetre = new("m³", UnitFamily.GasVolume, 1m, "m3");
    public static readonly Unit Gigajoule = new("GJ", UnitFamily.Heat, 1m, "GJ");
    public static readonly Unit Percent = new("%", UnitFamily.Share, 0.01m, "1");
    public static readonly Unit Ratio = new("1", UnitFamily.Share, 1m, "1");
    public static readonly Unit Person = new("人", UnitFamily.Count, 1m, "1");
    public static readonly Unit TonneCoalEquivalent = new("tce", UnitFamily.CoalEquivalent, 1m, "tce");
    public static readonly Unit KilovoltAmpere = new("kVA", UnitFamily.Capacity, 1m, "kVA");
    public static readonly Unit WanYuanPerMu = new("万元/亩", UnitFamily.MoneyPerMu, 1m, "万元/亩");

    public static readonly Unit WanYuanPerTce = new("万元/tce", UnitFamily.MoneyPerTce, 1m, "万元/tce");
    public static readonly Unit WanYuanPerTonne = new("万元/t", UnitFamily.MoneyPerTonne, 1m, "万元/t");
    public static readonly Unit PollutionEquivalent = new("当量", UnitFamily.PollutionEquivalent, 1m, "当量");

    private static readonly FrozenDictionary<string, Unit> Spellings = Build();
    private static readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Spellings.Keys.Max(spelling => spelling.Length);

    /// <summary>The unit of a spelling (width, case and spaces do not matter); null when it is none.</summary>
    public static Unit? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > 4 * Longest) return null;
        var spelling = CellText.WithoutSpaces(CellText.Normalise(text));
        if (spelling.Length is 0 || spelling.Length > Longest) return null;
        return BySpan.TryGetValue(spelling, out var unit) ? unit : null;
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var all = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase);

        // Keys are in the form Find looks up: NFKC (㎡ → m2, ³ → 3, 、· of kW·h kept), no spaces.
        void Add(Unit unit, params string[] spellings)
        {
            foreach (var spelling in spellings)
            {
                var key = CellText.WithoutSpaces(CellText.Normalise(spelling)).ToString();
                if (!all.TryAdd(key, unit) && all[key] != unit) throw new InvalidOperationException($"unit '{spelling}' is given twice");
            }
        }

        Add(KilowattHour, "kWh", "kW·h", "kW.h", "kW•h", "kW・h", "kW⋅h", "kW*h", "kW-h", "kw/h", "千瓦时", "千瓦小时", "千瓦·时", "度");
        Add(KilowattHour with { Name = "万kWh", Factor = 10_000m }, "万kWh", "万kW·h", "万kW.h", "万kW•h", "万kw/h", "万千瓦时", "万千瓦小时", "万千瓦·时", "万度", "10^4kWh", "10MWh");
        Add(KilowattHour with { Name = "MWh", Factor = 1_000m }, "MWh", "MW·h", "MW.h", "兆瓦时", "兆瓦小时", "千度", "千kWh", "千千瓦时");
        Add(KilowattHour with { Name = "GWh", Factor = 1_000_000m }, "GWh", "百万千瓦时", "百万kWh");
        Add(KilowattHour with { Name = "亿kWh", Factor = 100_000_000m }, "亿kWh", "亿千瓦时", "亿度");

        Add(Yuan, "元", "元人民币", "人民币元", "RMB", "CNY", "¥", "圆");
        Add(Yuan with { Name = "千元", Factor = 1_000m }, "千元", "仟元", "人民币千元");
        Add(WanYuan, "万元", "万元人民币", "人民币万元", "万圆", "万");
        Add(Yuan with { Name = "百万元", Factor = 1_000_000m }, "百万元");
        Add(Yuan with { Name = "亿元", Factor = 100_000_000m }, "亿元", "亿元人民币", "人民币亿元");
        Add(Dollar, "美元", "USD", "$");
        Add(TenThousandDollars, "万美元", "万USD");
        Add(Dollar with { Name = "亿美元", Factor = 100_000_000m }, "亿美元");
        Add(WanYuanPerMu, "万元/亩", "万元每亩");
        Add(WanYuanPerMu with { Name = "元/亩", Factor = 0.0001m }, "元/亩");

        Add(WanYuanPerTce, "万元/tce", "万元/吨标准煤", "万元/吨标煤", "万元/吨标准煤当量");
        Add(WanYuanPerTce with { Name = "元/tce", Factor = 0.0001m }, "元/tce", "元/吨标准煤", "元/吨标煤");
        Add(WanYuanPerTonne, "万元/t", "万元/吨");
        Add(WanYuanPerTonne with { Name = "元/t", Factor = 0.0001m }, "元/t", "元/吨");
        Add(PollutionEquivalent, "当量", "污染当量", "污染当量数", "当量数");

        Add(SquareMetre, "㎡", "m2", "m^2", "平方米", "平米", "平方公尺", "平方");
        Add(SquareMetre with { Name = "万㎡", Factor = 10_000m }, "万㎡", "万m2", "万平方米", "万平米");
        Add(SquareMetre with { Name = "公顷", Factor = 10_000m }, "公顷", "ha", "hm2", "hm²");
        Add(SquareMetre with { Name = "平方公里", Factor = 1_000_000m }, "平方公里", "km2", "平方千米");
        Add(Mu, "亩", "市亩");
        Add(Mu with { Name = "万亩", Factor = 10_000m }, "万亩");

        Add(Tonne, "t", "吨", "公吨", "ton", "tons", "tCO2", "吨二氧化碳", "吨CO2");
        Add(Tonne with { Name = "kg", Factor = 0.001m }, "kg", "千克", "公斤");
        Add(Tonne with { Name = "g", Factor = 0.000001m }, "g", "克");
        Add(Tonne with { Name = "万吨", Factor = 10_000m }, "万吨", "万t");
        Add(Tonne with { Name = "千吨", Factor = 1_000m }, "千吨", "kt");

        Add(CubicMetre, "m³", "m3", "m^3", "立方米", "立方", "方", "标准立方米", "标立方米", "Nm3", "Nm³", "标方");
        Add(CubicMetre with { Name = "万m³", Factor = 10_000m }, "万m³", "万m3", "万立方米", "万立方", "万方", "万标准立方米", "万标立方米", "万Nm3", "万标方");
        Add(CubicMetre with { Name = "千m³", Factor = 1_000m }, "千m³", "千立方米");
        Add(CubicMetre with { Name = "亿m³", Factor = 100_000_000m }, "亿m³", "亿立方米");

        Add(Gigajoule, "GJ", "吉焦", "吉焦耳", "百万千焦", "百万kJ", "10^6kJ");
        Add(Gigajoule with { Name = "MJ", Factor = 0.001m }, "MJ", "兆焦", "兆焦耳");
        Add(Gigajoule with { Name = "TJ", Factor = 1_000m }, "TJ", "太焦");
        Add(Gigajoule with { Name = "万GJ", Factor = 10_000m }, "万GJ", "万吉焦", "万百万千焦");

        Add(Percent, "%", "百分比", "百分数");
        Add(Percent with { Name = "‰", Factor = 0.001m }, "‰");
        Add(Ratio, "小数", "0-1");

        Add(Person, "人", "名", "位", "人次", "户", "家", "个", "张", "件", "台", "块", "项", "条", "宗");
        Add(Person with { Name = "万人", Factor = 10_000m }, "万人");
        Add(Person with { Name = "万张", Factor = 10_000m }, "万张");

        Add(TonneCoalEquivalent, "tce", "吨标准煤", "吨标煤", "t标准煤", "t标煤", "吨标准煤当量");
        Add(TonneCoalEquivalent with { Name = "万tce", Factor = 10_000m }, "万tce", "万吨标准煤", "万吨标煤");
        Add(TonneCoalEquivalent with { Name = "kgce", Factor = 0.001m }, "kgce", "千克标准煤", "公斤标准煤", "千克标煤");

        Add(KilovoltAmpere, "kVA", "kV·A", "千伏安", "kW", "千瓦");
        Add(KilovoltAmpere with { Name = "MVA", Factor = 1_000m }, "MVA", "兆伏安", "MW", "兆瓦");
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
