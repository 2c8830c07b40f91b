namespace Wuyi.Pipeline.Intake.Cells;

/// <summary>What a unit measures. Figures are only ever converted inside one family.</summary>
public enum UnitFamily
{
    /// <summary>电量; base kWh.</summary>
    Electricity,

    /// <summary>人民币; base 元.</summary>
    Money,

    /// <summary>外币: no rate is ever assumed, so never converted into <see cref="Money"/>; base 美元.</summary>
    ForeignMoney,

    /// <summary>面积; base m2, but 亩 stays 亩 (<c>mu</c>) so that no decimal is lost.</summary>
    Area,

    /// <summary>质量; base t.</summary>
    Mass,

    /// <summary>气体体积; base m3.</summary>
    GasVolume,

    /// <summary>热力; base GJ. Tonnes of steam are <see cref="Mass"/> and never converted (RULINGS E3).</summary>
    Heat,

    /// <summary>比例; base 1 (RULINGS E11: ratios inside).</summary>
    Share,

    /// <summary>人, 户, 张, 个 …; base 1.</summary>
    Count,

    /// <summary>能源消费量, 吨标准煤; base tce.</summary>
    CoalEquivalent,

    /// <summary>电力容量; base kVA.</summary>
    Capacity,

    /// <summary>单位土地的金额; base 万元/亩.</summary>
    MoneyPerMu,

    /// <summary>单位能耗的增加值; base 万元/tce.</summary>
    MoneyPerTce,

    /// <summary>单位排放的增加值; base 万元/t.</summary>
    MoneyPerTonne,

    /// <summary>污染当量: no mass, never converted into tonnes (RULINGS E12).</summary>
    PollutionEquivalent,
}
