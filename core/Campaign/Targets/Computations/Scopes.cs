using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>规上工业 (06–46) and 规上制造业 (13–43) are different sets (E9).</summary>
internal static class Scopes
{
    public static bool IsIndustry(EnterpriseProfile profile) => Division(profile) is >= 6 and <= 46;

    public static bool IsManufacturing(EnterpriseProfile profile) => Division(profile) is >= 13 and <= 43;

    public static bool IsAboveScaleIndustry(EnterpriseProfile profile) => profile.AboveScale == true && IsIndustry(profile);

    public static bool IsAboveScaleManufacturing(EnterpriseProfile profile) => profile.AboveScale == true && IsManufacturing(profile);

    /// <summary>Counted among enterprises on a day: the day of 注销 decides where the register gives one, else its 状态.</summary>
    public static bool IsThere(EnterpriseProfile profile, TargetRules rules, DateOnly day) => profile.CancelledOn is { } cancelled
        ? cancelled > day
        : profile.Status is not { } status || !rules.GoneWords.Any(word => status.Contains(word, StringComparison.Ordinal));

    private static int? Division(EnterpriseProfile profile) => profile.Industry is { Length: >= 2 } code ? ((code[0] - '0') * 10) + code[1] - '0' : null;
}
