using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>Who is to be looked at (E7): manufacturing C13–C43, 规上, and 规下 that are 正常经营.</summary>
internal static class CasePool
{
    public const string NotManufacturing = "not-manufacturing";
    public const string IndustryUnknown = "industry-unknown";
    public const string NotOperating = "not-operating";
    public const string StatusUnknown = "status-unknown";
    public const string ScaleUnknown = "scale-unknown";

    /// <summary>Reasons in their order.</summary>
    public static IReadOnlyList<string> Reasons { get; } = [NotManufacturing, IndustryUnknown, ScaleUnknown, NotOperating, StatusUnknown];

    /// <summary>The division of manufacturing (13–43) of a code; null when it is none.</summary>
    public static string? DivisionOf(string? industry) =>
        industry is { Length: >= 2 } && string.CompareOrdinal(industry[..2], "13") >= 0 && string.CompareOrdinal(industry[..2], "43") <= 0 && IndustryDivisions.NameOf(industry) is not null
            ? industry[..2] : null;

    /// <summary>Why an enterprise is not in the pool on a day; null when it is.</summary>
    public static string? Outside(EnterpriseProfile profile, RuleSet rules, DateOnly day)
    {
        if (IndustryDivisions.NameOf(profile.Industry) is null && string.IsNullOrEmpty(profile.Industry)) return IndustryUnknown;
        if (DivisionOf(profile.Industry) is null) return NotManufacturing;
        if (profile.AboveScale is null) return ScaleUnknown;
        var status = profile.Status?.Trim();
        var gone = profile.CancelledOn is { } cancelled ? cancelled <= day : status is { Length: > 0 } && IsGone(status, rules);
        // 规上 are in by the notice; one that the register says is gone is no firm any more.
        if (profile.AboveScale == true) return gone ? NotOperating : null;
        if (string.IsNullOrEmpty(status)) return rules.Campaign.Inefficiency.BlankStatusInPool ? null : StatusUnknown;
        return !gone && rules.Campaign.Inefficiency.OperatingWords.Any(word => Says(status, word)) && !status.Contains('非') && !status.Contains('停')
            ? null : NotOperating;
    }

    /// <summary>未开业 and 不正常 say the contrary.</summary>
    private static bool Says(string status, string word) =>
        status.Contains(word, StringComparison.Ordinal) && !status.Contains("未" + word, StringComparison.Ordinal) && !status.Contains("不" + word, StringComparison.Ordinal);

    private static bool IsGone(string status, RuleSet rules) =>
        rules.Evaluation.DeregisteredWords.Any(word => status.Contains(word, StringComparison.Ordinal) && !status.Contains("未" + word, StringComparison.Ordinal));
}
