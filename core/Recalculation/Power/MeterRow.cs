using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Power;

/// <summary>One row of the 转供电分摊登记: an enterprise that draws from an account in some months (R29).</summary>
/// <param name="Enterprise">Number of the register, or negative when the code belongs to nobody in it.</param>
/// <param name="Tenant">How the row names it.</param>
/// <param name="Holder">The 户主 the row names; <see cref="Linking.EnterpriseIndex.Unknown"/> when it names none.</param>
/// <param name="HolderText">How the row names the 户主; null when it names none.</param>
/// <param name="From">Month index (see <see cref="Model.Month.Index"/>), inclusive; null = since ever.</param>
/// <param name="To">Month index, inclusive; null = open.</param>
/// <param name="Share">Millionths of the account's power; null = not given.</param>
/// <param name="SplitKwh">分摊电量 of the row's months, millionths of a kWh; null = not given.</param>
/// <param name="At">Where the row stands.</param>
internal sealed record MeterRow(
    int Enterprise, PartyText Tenant, int Holder, PartyText? HolderText, int? From, int? To, long? Share, long? SplitKwh, FindingRow At)
{
    public bool Covers(int month) => (From is null || From <= month) && (To is null || To >= month);

    /// <summary>Months that 分摊电量 is the figure of; an open row gives a yearly figure.</summary>
    public int SplitMonths => From is { } from && To is { } to ? to - from + 1 : 12;
}
