namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP11xx: the file as a whole does not fit its contract.

    /// <summary>No header row in the first rows.</summary>
    public const string NoHeader = "WP1101";

    /// <summary>A required column is missing.</summary>
    public const string MissingColumn = "WP1102";

    /// <summary>A column that is not used (info).</summary>
    public const string UnusedColumn = "WP1103";

    /// <summary>The header is that of another source.</summary>
    public const string WrongSource = "WP1104";

    /// <summary>Two columns mean the same and differ (R3).</summary>
    public const string DuplicateColumn = "WP1105";

    /// <summary>The unit of a column measures something else, or is not known.</summary>
    public const string ColumnUnit = "WP1106";

    /// <summary>A header without a row below it.</summary>
    public const string NoRows = "WP1107";

    /// <summary>More bad rows than the share allowed.</summary>
    public const string TooManyBadRows = "WP1108";

    /// <summary>More months than one file may touch.</summary>
    public const string TooManyMonths = "WP1109";

    /// <summary>Steam in tonnes (E3).</summary>
    public const string SteamInTonnes = "WP1110";

    /// <summary>租赁面积 that may be ground or building (R20).</summary>
    public const string LeaseAreaUnclear = "WP1111";

    /// <summary>综合能耗 without 等价值 or 当量值: not used (warning).</summary>
    public const string EnergyBasisUnclear = "WP1112";

    /// <summary>A sheet without a header was left out (warning).</summary>
    public const string SheetSkipped = "WP1113";

    // WP30xx: a row does not fit its contract.

    /// <summary>A required cell is empty.</summary>
    public const string MissingValue = "WP3001";

    /// <summary>A figure that cannot be negative is.</summary>
    public const string NegativeValue = "WP3002";

    /// <summary>A date after the month in which the file was dropped.</summary>
    public const string FutureDate = "WP3003";

    /// <summary>An end before its start.</summary>
    public const string PeriodReversed = "WP3004";

    /// <summary>More or fewer cells than the header.</summary>
    public const string RowLength = "WP3005";

    /// <summary>A row repeats the key of an earlier one (warning).</summary>
    public const string RepeatedRow = "WP3006";

    /// <summary>户号 that is not 10 or 13 digits.</summary>
    public const string BadAccount = "WP3011";

    /// <summary>纳税人识别号 that is none of 15, 18 or 20 characters.</summary>
    public const string BadTaxpayer = "WP3012";

    /// <summary>宗地代码 that is not 19 characters of the county.</summary>
    public const string BadParcel = "WP3013";

    /// <summary>不动产单元号 that is not 28 characters of the county.</summary>
    public const string BadLandUnit = "WP3014";

    /// <summary>行业代码 that is not 2 to 4 digits of GB/T 4754-2017.</summary>
    public const string BadIndustry = "WP3015";

    /// <summary>A share outside 0–1.</summary>
    public const string BadShare = "WP3016";

    /// <summary>Neither 是 nor 否.</summary>
    public const string BadYesNo = "WP3017";

    /// <summary>容积率 outside 0.1–10 (R20).</summary>
    public const string BadPlotRatio = "WP3018";

    /// <summary>A provider's identifier without the pattern that its mapping asks for.</summary>
    public const string MappedIdentifier = "WP3019";

    /// <summary>Paid, not yet credited (R15): not counted.</summary>
    public const string NotCredited = "WP3021";

    /// <summary>A tax kind that is not known: kept, not counted (R15, warning).</summary>
    public const string UnknownTaxKind = "WP3022";

    /// <summary>A negative figure in a column of refunds.</summary>
    public const string NegativeRefund = "WP3023";

    /// <summary>A yearly total was spread evenly over the months of its year (warning).</summary>
    public const string SpreadOverYear = "WP3024";
}
