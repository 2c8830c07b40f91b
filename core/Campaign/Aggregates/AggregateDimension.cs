namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>What enterprises are grouped by. The groups of one dimension are disjoint and together make the county.</summary>
public enum AggregateDimension
{
    /// <summary>The whole county, one group.</summary>
    County,

    /// <summary>乡镇街道 as registered.</summary>
    Town,

    /// <summary>行业大类, two digits of GB/T 4754-2017.</summary>
    Industry,

    /// <summary>产业链.</summary>
    Chain,

    /// <summary>园区.</summary>
    Park,
}
