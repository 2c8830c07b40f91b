namespace Wuyi.Pipeline.Intake;

/// <summary>WP40xx: what only shows at recalculation, when the facts of all sources and months are put together.</summary>
public static partial class IssueCodes
{
    /// <summary>WP4001: an account has power before and after a month, but none in it (R4).</summary>
    public const string AccountGap = "WP4001";

    /// <summary>WP4002: what is missing in an enterprise's accounts weighs so much that the month counts as unknown (R4).</summary>
    public const string MonthUnknownByGap = "WP4002";

    /// <summary>WP4003: an account's monthly figure and the sum of its days differ (R6).</summary>
    public const string DailyDiffers = "WP4003";

    /// <summary>WP4004: daily power with too few days in the month (R6).</summary>
    public const string IncompleteDays = "WP4004";

    /// <summary>WP4005: a shared account without shares: all of it stays with the holder (R29).</summary>
    public const string UnsplitMeter = "WP4005";

    /// <summary>WP4006: the shares of an account add up to more than 1 (R29).</summary>
    public const string MeterSharesOver = "WP4006";

    /// <summary>WP4011: the annual figure is far from the sum of the twelve months (R8).</summary>
    public const string AnnualAdjustment = "WP4011";

    /// <summary>WP4012: a cumulative figure is smaller than the one before (R9).</summary>
    public const string NegativeMonth = "WP4012";

    /// <summary>WP4013: 本月 is not the difference of the cumulative figures (R9).</summary>
    public const string MonthDiffersFromCumulative = "WP4013";

    /// <summary>WP4021: tax of kinds that nobody knows; not counted (R15 c).</summary>
    public const string UnknownTaxKindSum = "WP4021";

    /// <summary>WP4022: money went back without a reason that says whether it is deducted; deducted (R15 d).</summary>
    public const string RefundUnclassified = "WP4022";

    /// <summary>WP4023: more than the rulebook's share of what came in went back (R15 d).</summary>
    public const string RefundReview = "WP4023";

    /// <summary>WP4024: one 免抵调 figure stands on several rows; it counts once (R16).</summary>
    public const string CreditRepeated = "WP4024";

    /// <summary>WP4025: 免抵调 as rows and as a column: the rows count (R16).</summary>
    public const string CreditRowsBesideColumn = "WP4025";

    /// <summary>WP4026: a total beside kinds of tax: the kinds count (R16).</summary>
    public const string TotalBesideKinds = "WP4026";

    /// <summary>WP4027: a later file with other days of the month restated an earlier one: a continuation, not a correction? (CONTRACTS 2)</summary>
    public const string DisjointDates = "WP4027";

    /// <summary>WP4028: a month of tax has so few rows that it does not count as delivered (R11).</summary>
    public const string TaxMonthThin = "WP4028";

    /// <summary>WP4031: one parcel with several areas in one file (R7).</summary>
    public const string ParcelAreasDiffer = "WP4031";

    /// <summary>WP4032: a parcel with two sole holders on one day (R18).</summary>
    public const string ParcelOverlap = "WP4032";

    /// <summary>WP4033: shares of a parcel's holders above 1 were scaled down (R19).</summary>
    public const string SharesOver = "WP4033";

    /// <summary>WP4034: shares of a parcel's holders below 1 leave area unassigned (R19).</summary>
    public const string SharesUnder = "WP4034";

    /// <summary>WP4035: a parcel with several holders and no shares: divided equally (R19).</summary>
    public const string SharesMissing = "WP4035";

    /// <summary>WP4036: more is let than the parcel has (R20).</summary>
    public const string LeaseExceedsParcel = "WP4036";

    /// <summary>WP4037: a leased building without a plot ratio between the bounds; the row does not count (R20).</summary>
    public const string PlotRatioMissing = "WP4037";

    /// <summary>WP4038: an enterprise with tax or power and no land (R21).</summary>
    public const string NoLand = "WP4038";

    /// <summary>WP4039: a holder of 标准地 with other parcels: tax per 亩 of the parcel is an apportionment (R21).</summary>
    public const string MultiParcel = "WP4039";

    /// <summary>WP4041: value added ÷ revenue outside the plausible range (RULINGS 5.5).</summary>
    public const string ValueAddedMagnitude = "WP4041";

    /// <summary>WP4042: tax ÷ revenue above the plausible bound (RULINGS 5.5).</summary>
    public const string TaxMagnitude = "WP4042";

    /// <summary>WP4043: kWh ÷ value added above the plausible bound (RULINGS 5.5).</summary>
    public const string PowerMagnitude = "WP4043";

    /// <summary>WP4044: a parcel above the plausible area (RULINGS 5.5).</summary>
    public const string ParcelMagnitude = "WP4044";

    /// <summary>WP4051: the register begins after the period: its first version stands in (R10).</summary>
    public const string AttributesLater = "WP4051";

    /// <summary>WP4052: an enterprise's industry changed within the window (R10).</summary>
    public const string IndustryChanged = "WP4052";
}
