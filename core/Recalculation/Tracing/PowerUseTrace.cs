using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>What an enterprise has of one figure of one account in one month (R6, R29).</summary>
public sealed record PowerUseTrace
{
    public required Month Month { get; init; }

    /// <summary>户号.</summary>
    public required string Account { get; init; }

    public required PowerFigure Figure { get; init; }

    /// <summary>Of the whole account, kWh.</summary>
    public required decimal AccountKwh { get; init; }

    public required PowerRole Role { get; init; }

    /// <summary>
    /// For <see cref="PowerRole.Share"/> the one share of the enterprise; for <see cref="PowerRole.Rest"/> the shares of the others, in the order in which they
    /// are taken off; empty for <see cref="PowerRole.Whole"/>.
    /// </summary>
    public required IReadOnlyList<PowerShare> Shares { get; init; }

    /// <summary>What the enterprise gets, kWh.</summary>
    public required decimal Kwh { get; init; }

    /// <summary>Why the account is the enterprise's.</summary>
    public required PowerBasis Basis { get; init; }

    /// <summary>The row of the split register that says so; null when the power file does.</summary>
    public FindingRow? RegisterRow { get; init; }

    /// <summary>The register shares the account but not how: the holder has it all (转供电未分摊).</summary>
    public bool Unsplit { get; init; }

    /// <summary>Counts only by the rulebook's setting for 居民生活用电.</summary>
    public bool Residential { get; init; }

    /// <summary>Days with a live row; 0 for a monthly figure.</summary>
    public int Days { get; init; }

    /// <summary>The rows of the account in the month, counted or not.</summary>
    public IReadOnlyList<PowerRow> Rows { get; internal set; } = [];
}

/// <summary>Which figure of a row.</summary>
public enum PowerFigure
{
    /// <summary>电量 from the grid.</summary>
    Grid,

    /// <summary>光伏自发自用.</summary>
    Pv,

    /// <summary>绿电 or 绿证.</summary>
    Green,
}

/// <summary>How much of an account is the enterprise's.</summary>
public enum PowerRole
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>A share of the split register.</summary>
    Share,

    /// <summary>What the others leave.</summary>
    Rest,

    /// <summary>Nothing: its share is not known (转供电未分摊).</summary>
    Unsplit,

    /// <summary>Nothing: a residential account that the rulebook leaves out.</summary>
    Residential,
}

/// <summary>Why an account is somebody's (RULES 9).</summary>
public enum PowerBasis
{
    None,

    /// <summary>The code in the power file.</summary>
    Code,

    /// <summary>A person approved it.</summary>
    Approved,

    /// <summary>户名 in the power file.</summary>
    Name,

    /// <summary>The split register.</summary>
    Register,
}

/// <summary>A share of an account: numerator ÷ denominator of it, cut after 12 decimals of a kWh.</summary>
/// <param name="Numerator">Millionths of the account where the register gives a share, else 分摊电量 × months covered.</param>
/// <param name="Denominator">As <paramref name="Numerator"/>.</param>
/// <param name="At">Row of the split register.</param>
/// <param name="GivenShare">The share as the register gives it, 0 to 1; null when it gives 分摊电量.</param>
/// <param name="SplitKwh">分摊电量 as the register gives it; null when it gives a share.</param>
public sealed record PowerShare(decimal Numerator, decimal Denominator, FindingRow At, decimal? GivenShare, decimal? SplitKwh);

/// <summary>One row of a power file.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Day">Day of the month; 0 for a monthly figure.</param>
/// <param name="Kwh">As in the fact.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="By">File that outdoes it; null when it counts.</param>
public sealed record PowerRow(FindingRow At, int Day, decimal Kwh, FactOutcome Outcome, string? By);
