using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>总产值 of 规上工业 over 12 months, 现价.</summary>
/// <param name="To">Last of the 12 months.</param>
/// <param name="SumWan">万元, over enterprises whose 12 months are all known.</param>
/// <param name="Count">Those enterprises.</param>
/// <param name="LeftOut">规上工业 with an unknown month.</param>
public sealed record OutputTotal(Month To, decimal SumWan, int Count, int LeftOut);
