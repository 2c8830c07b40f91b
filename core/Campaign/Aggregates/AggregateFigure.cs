namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>What is summed over a group.</summary>
public enum AggregateFigure
{
    /// <summary>Grid electricity, kWh.</summary>
    GridKwh,

    /// <summary>Energy, 等价值, tce.</summary>
    TceEquivalent,

    /// <summary>C_gross, tCO2.</summary>
    GrossT,

    /// <summary>C_net, tCO2; may be negative.</summary>
    NetT,

    /// <summary>T, 万元.</summary>
    TaxWan,

    /// <summary>A, 亩; of enterprises with A &gt; 0 (R21).</summary>
    LandMu,

    /// <summary>VA of the months known, 万元.</summary>
    ValueAddedWan,

    /// <summary>Mean employees, persons.</summary>
    Employees,

    /// <summary>R&amp;D, 万元.</summary>
    RdWan,

    /// <summary>Revenue, 万元.</summary>
    RevenueWan,

    /// <summary>Main pollutants, t.</summary>
    EmissionsT,
}
