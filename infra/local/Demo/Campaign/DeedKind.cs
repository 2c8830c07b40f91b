namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What a granted parcel stands for in the story.</summary>
public enum DeedKind
{
    /// <summary>More than a year past the agreed start, and it is said that nothing was built: 疑似闲置 on the first ground of art. 2.</summary>
    NotStarted,

    /// <summary>Started, less than a third developed, stopped for more than a year.</summary>
    LittleDeveloped,

    /// <summary>Started, less than a quarter invested, stopped for more than a year.</summary>
    LittleInvested,

    /// <summary>More than a year past the agreed start, and nobody says whether it was started: 开工情况不明, no suspicion.</summary>
    StartUnknown,

    /// <summary>标准地 in production whose holder pays less than agreed.</summary>
    TaxMissed,

    /// <summary>标准地 in production with less invested than agreed.</summary>
    InvestmentMissed,

    /// <summary>标准地 that keeps every word.</summary>
    Kept,

    /// <summary>A right of five years that ends in June 2024.</summary>
    Expiring,

    /// <summary>Industrial land of 2023 that was not granted as 标准地.</summary>
    NotStandard,
}
