using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>An enterprise of the register and whether it belongs to the pool of 排查 (E7).</summary>
/// <param name="CreditCode">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Town">乡镇街道; null when unknown.</param>
/// <param name="Industry">Code as registered.</param>
/// <param name="AboveScale">规上 or 规下; null when not said.</param>
/// <param name="Status">状态 as registered.</param>
/// <param name="Outside">Why it is 非清单范围: <c>not-manufacturing</c>, <c>industry-unknown</c>, <c>not-operating</c>, <c>status-unknown</c>, <c>scale-unknown</c>; null = in the pool.</param>
/// <param name="Surveyed">A 排查 result is there: 属实 or 不属实.</param>
/// <param name="State">State of its case; null without one.</param>
public sealed record PoolMember(
    CreditCode CreditCode, string Name, string? Town, string? Industry, bool? AboveScale, string? Status, string? Outside, bool Surveyed, CaseState? State);

/// <summary>排查覆盖率 of a town.</summary>
/// <param name="Town">乡镇街道; null = unknown.</param>
/// <param name="Pool">Enterprises of the pool.</param>
/// <param name="Surveyed">Those with a 排查 result.</param>
/// <param name="Unfounded">Of these 核实不属实.</param>
public sealed record TownCoverage(string? Town, int Pool, int Surveyed, int Unfounded);
