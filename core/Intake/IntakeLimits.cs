namespace Wuyi.Pipeline.Intake;

/// <summary>Bounds of one file; every one is a setting (<c>Intake__…</c>) and is named in the message when it is exceeded.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of a file; default 2 GiB.</summary>
    public long MaxFileBytes { get; init; } = 2L << 30;

    /// <summary>Bytes after decompression; default 4 GiB.</summary>
    public long MaxExpandedBytes { get; init; } = 4L << 30;

    /// <summary>Rows of a spreadsheet's sheet; default 5 million.</summary>
    public int MaxSheetRows { get; init; } = 5_000_000;

    /// <summary>Columns of a row; default 512.</summary>
    public int MaxColumns { get; init; } = 512;

    /// <summary>Merged ranges of a sheet; default 100 000.</summary>
    public int MaxMergedRanges { get; init; } = 100_000;

    /// <summary>Cells of a spreadsheet, empty ones with a format counted; default 200 million.</summary>
    public long MaxCells { get; init; } = 200_000_000;

    /// <summary>Memory, in bytes, that the distinct texts of a workbook may take while it is read; default 192 MiB.</summary>
    public long MaxSharedTextBytes { get; init; } = 192L << 20;

    /// <summary>Files inside an XLSX; default 10 000.</summary>
    public int MaxParts { get; init; } = 10_000;

    /// <summary>Bytes of a web page (HTML) taken for a table; default 1 GiB.</summary>
    public long MaxMarkupBytes { get; init; } = 1L << 30;

    /// <summary>Time one file may be read; default 20 minutes.</summary>
    public TimeSpan MaxReadTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Characters of a cell; default 32 Ki.</summary>
    public int MaxCellChars { get; init; } = 32 * 1024;

    /// <summary>Lines of a quoted field; default 100.</summary>
    public int MaxQuotedLines { get; init; } = 100;

    /// <summary>Rows above the header; default 15.</summary>
    public int MaxTitleRows { get; init; } = 15;

    /// <summary>Share of bad rows above which a file is rejected; default 0.2.</summary>
    public decimal MaxBadShare { get; init; } = 0.2m;

    /// <summary>
    /// Secret that keys the tokens standing for personal ID numbers (RULINGS 5.6); setting <c>Intake__PersonalIdSalt</c>, at least 16 characters.
    /// Default none: a salt that is in the source, for laptops only. Changing it makes every person another token from then on.
    /// </summary>
    public string? PersonalIdSalt { get; init; }

    /// <summary>Issues kept in full per code and column; default 100.</summary>
    public int IssuesInFull { get; init; } = 100;
}
