using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>总产值 of 规上工业 over 12 months, 现价.</summary>
/// <param name="To">Last of the 12 months.</param>
/// <param name="SumWan">万元, over enterprises whose 12 months are all known.</param>
/// <param name="Count">Those enterprises.</param>
/// <param name="LeftOut">规上工业 with an unknown month.</param>
/// <param name="LargestWan">The largest of one enterprise, 万元.</param>
public sealed record OutputTotal(Month To, decimal SumWan, int Count, int LeftOut, decimal LargestWan)
{
    /// <summary>Too few enterprises, or one of them more than the dominant share (RULINGS 6.3).</summary>
    public bool TellsOfSingles(ProcedureRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Count < rules.MinFirms || LargestWan > rules.DominantShare * SumWan;
    }
}
