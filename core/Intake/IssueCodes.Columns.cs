namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    /// <summary>A column whose unit must be given has none; its figures are not used (warning).</summary>
    public const string UnitNotGiven = "WP1140";

    /// <summary>A statistics form whose figures may be 千元 or 万元 names no unit (RULINGS 5.4).</summary>
    public const string FormUnitNotGiven = "WP1141";

    /// <summary>The mapping shifts the months of this file (R6).</summary>
    public const string MonthsShifted = "WP1142";

    /// <summary>户号 of 6–9, 11 or 12 digits: leading zeros may be lost.</summary>
    public const string AccountZerosLost = "WP2039";

    /// <summary>Not one of the county's 18 towns: kept as written (info).</summary>
    public const string UnknownTown = "WP2040";

    /// <summary>Only one of 光伏发电量 and 上网电量: self-use cannot be computed.</summary>
    public const string SelfUseUnknown = "WP3040";

    /// <summary>More fed in than generated.</summary>
    public const string SelfUseNegative = "WP3041";

    /// <summary>Use before 立户 or more than a month after 销户.</summary>
    public const string UseOutsideService = "WP3042";

    /// <summary>As many names of holders as codes are needed.</summary>
    public const string HolderCountMismatch = "WP3043";

    /// <summary>Shares of several holders in one row cannot be told apart.</summary>
    public const string HolderSharesUnclear = "WP3044";

    /// <summary>A right that is over has no day on which it ended.</summary>
    public const string RightOverWithoutDate = "WP3045";

    /// <summary>No 19-character parcel code: kept under the certificate, its area is nobody's until a person has linked it (R7).</summary>
    public const string CertificateOnly = "WP3046";
}
