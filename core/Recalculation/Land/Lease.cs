using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Recalculation.Links;

namespace Wuyi.Pipeline.Recalculation.Land;

/// <summary>One live lease (R20).</summary>
/// <param name="Parcel">宗地代码.</param>
/// <param name="Lessor">Number of the register, or negative.</param>
/// <param name="Lessee">Number of the register, or negative.</param>
/// <param name="LessorText">How the file names the lessor, when it is unlinked or a person linked it; else null.</param>
/// <param name="LesseeText">The same of the lessee.</param>
/// <param name="LessorKey">Credit code of an enterprise of the register, else code, else name.</param>
/// <param name="LesseeKey">As <paramref name="LessorKey"/>.</param>
/// <param name="From">First day, days since 0001-01-01; null = since ever.</param>
/// <param name="To">Last day, inclusive; null = open.</param>
/// <param name="Area">Ground, 10⁻¹⁶ 亩.</param>
/// <param name="Ground">How the ground is known.</param>
internal sealed record Lease(
    string Parcel, int Lessor, int Lessee, PartyText? LessorText, PartyText? LesseeText, string LessorKey, string LesseeKey, int? From, int? To, Int128 Area,
    LeaseGround Ground)
{
    public bool ExistsOn(int day) => (From is null || From <= day) && (To is null || To >= day);
}

/// <summary>How the ground of a lease is known.</summary>
/// <param name="At">Where the row stands.</param>
/// <param name="InMu">Given in 亩, not ㎡.</param>
/// <param name="Building">Building area, 10⁻¹⁰ 亩, when the ground is building ÷ plot ratio; else null.</param>
/// <param name="PlotRatio">Millionths; null when the ground is given.</param>
internal sealed record LeaseGround(FindingRow At, bool InMu, Int128? Building, long? PlotRatio);
