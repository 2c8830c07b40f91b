namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Which enterprises of a group: all of them, or 规上 or 规下 alone. Those whose register does not say are in <see cref="All"/> only.</summary>
public enum GroupScale
{
    All,
    AboveScale,
    BelowScale,
}
