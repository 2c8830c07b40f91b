namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP1114–WP1139, WP3030–WP3039: sheets, headers, wide tables, totals.

    /// <summary>A further sheet with a table under another header was not read (error, the file stays).</summary>
    public const string SheetNotRead = "WP1114";

    /// <summary>A further sheet with a table that lacks a required column was not read (error, the file stays).</summary>
    public const string SheetIncomplete = "WP1115";

    /// <summary>Two sheets with the same rows.</summary>
    public const string SheetRepeated = "WP1116";

    /// <summary>A total that is not the sum of its column (warning).</summary>
    public const string TotalDiffers = "WP1117";

    /// <summary>A sub-total that is not the sum of its group (warning).</summary>
    public const string SubtotalDiffers = "WP1118";

    /// <summary>A wide table of months or kinds without a year, or of days without a month.</summary>
    public const string WideYearMissing = "WP1119";

    /// <summary>A wide table whose months or days do not say what they count.</summary>
    public const string WideFigureUnclear = "WP1120";

    /// <summary>Two columns of a wide table for the same month, day or kind.</summary>
    public const string WideColumnRepeated = "WP1121";

    /// <summary>A table was read as a wide one (info).</summary>
    public const string WideRead = "WP1122";

    /// <summary>A column 其中…: part of another one, not counted (info).</summary>
    public const string PartColumnLeft = "WP1124";

    /// <summary>Refunds without a kind beside columns of tax kinds are those of VAT (warning).</summary>
    public const string RefundKindAssumed = "WP1125";

    /// <summary>A row 其中…: part of the row above it, not counted.</summary>
    public const string PartRowLeft = "WP3030";

    /// <summary>A total of a wide row that is not the sum of its figures (warning).</summary>
    public const string RowTotalDiffers = "WP3031";
}
