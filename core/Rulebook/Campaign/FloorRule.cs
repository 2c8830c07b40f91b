using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>One floor of the threshold table.</summary>
/// <param name="Region">Towns separated by 、, or <c>*</c> for all.</param>
/// <param name="Industry">Two digits of GB/T 4754, or <c>*</c> for all.</param>
/// <param name="Group">规上 or 规下.</param>
/// <param name="Indicator"><c>x1</c> (规下: y1), <c>x2</c>, <c>x4</c>; 规下 <c>x1</c>, <c>y2</c>.</param>
/// <param name="IsShare">The value is a share of the benchmark; else it is in the indicator's unit.</param>
/// <param name="Value">Below it is missed.</param>
public sealed record FloorRule(string Region, string Industry, ScaleGroup Group, string Indicator, bool IsShare, decimal Value)
{
    private const string Any = "*";

    /// <summary>A list of towns weighs more than an industry, and both more than one.</summary>
    public int Weight => (Region != Any ? 2 : 0) + (Industry != Any ? 1 : 0);

    /// <summary>Towns of <see cref="Region"/>; empty = all.</summary>
    public IReadOnlyList<string> Towns => Region == Any ? [] : Region.Split('、');

    public bool AppliesTo(string? town, string? division, ScaleGroup group) =>
        group == Group && (Industry == Any || Industry == division) && (Region == Any || (town is not null && Towns.Contains(town, StringComparer.Ordinal)));
}
