namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Ratios of sums of a group (RULES 4: never means of ratios).</summary>
public enum AggregateRatio
{
    /// <summary>亩均税收 x1/y1, 万元/亩.</summary>
    TaxPerMu,

    /// <summary>亩均增加值 x2, 万元/亩.</summary>
    ValueAddedPerMu,

    /// <summary>全员劳动生产率 x3, 万元/人.</summary>
    LabourProductivity,

    /// <summary>单位能耗增加值 x4, 万元/tce.</summary>
    ValueAddedPerTce,

    /// <summary>单位排放增加值 x5, 万元/t.</summary>
    ValueAddedPerEmissionT,

    /// <summary>研发投入强度 x6, a ratio.</summary>
    RdShare,

    /// <summary>单位用电税收 y2, 万元/万kWh.</summary>
    TaxPer10MWh,

    /// <summary>碳排放强度 L, tCO2/万元.</summary>
    CarbonIntensity,
}
