namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP1017 to WP1049: forms, refusals and bounds of a file's bytes.

    /// <summary>More merged cells in a sheet than <c>MaxMergedRanges</c>.</summary>
    public const string TooManyMergedRanges = "WP1017";

    /// <summary>An .xls with a password, or an archive with one.</summary>
    public const string PasswordProtected = "WP1018";

    /// <summary>The file stops before its end: a download or copy that broke off.</summary>
    public const string TruncatedFile = "WP1019";

    /// <summary>Only macro, dialog and chart sheets; macros are never run.</summary>
    public const string MacroOnlyWorkbook = "WP1020";

    /// <summary>A workbook without any sheet.</summary>
    public const string NoSheet = "WP1021";

    /// <summary>All sheets are hidden; hidden sheets are never read.</summary>
    public const string NoVisibleSheet = "WP1022";

    /// <summary>XML with a document type, by which texts could grow without end.</summary>
    public const string DocumentTypeInXml = "WP1023";

    /// <summary>A workbook built so that reading it would take endless time or memory.</summary>
    public const string HarmfulArchive = "WP1024";

    /// <summary>More cells than <c>MaxCells</c>.</summary>
    public const string TooManyCells = "WP1025";

    /// <summary>The distinct texts of a workbook take more memory than <c>MaxSharedTextBytes</c>.</summary>
    public const string SharedTextsTooLarge = "WP1026";

    /// <summary>A web page larger than <c>MaxMarkupBytes</c>.</summary>
    public const string MarkupTooLarge = "WP1027";

    /// <summary>Reading took longer than <c>MaxReadTime</c>.</summary>
    public const string TookTooLong = "WP1028";

    /// <summary>A gzip file whose content does not match its check sum.</summary>
    public const string CorruptCompression = "WP1029";
}
