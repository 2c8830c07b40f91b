namespace Wuyi.Pipeline.Intake;

public static partial class IssueCodes
{
    // WP120x: corrected rows that come back from a quarantine file.

    /// <summary>原因 refers to several files: no link is made (warning).</summary>
    public const string SeveralBases = "WP1201";

    /// <summary>原因 refers to a file that the ledger of this source does not have.</summary>
    public const string UnknownBase = "WP1202";

    /// <summary>原因 refers to a rejected file, of which nothing counts.</summary>
    public const string RejectedBase = "WP1203";

    /// <summary>A row of a correction without the reference to its row in the first file.</summary>
    public const string NoReference = "WP1204";

    /// <summary>A cell that still says 已屏蔽 where a value is needed.</summary>
    public const string StillMasked = "WP1205";

    /// <summary>Of several rows made of one row only some are in good order (warning).</summary>
    public const string SplitRowIncomplete = "WP1206";

    // WP121x: the file as a whole beside the files before it; told, never refused.

    /// <summary>Far fewer or more rows than the month before (warning).</summary>
    public const string RowsUnusual = "WP1211";

    /// <summary>A sum far below or above that of the month before (warning).</summary>
    public const string SumUnusual = "WP1212";

    /// <summary>Accounts or taxpayers of the month before are missing (warning).</summary>
    public const string KeysVanished = "WP1213";

    /// <summary>Nobody of the month before is in the file (warning).</summary>
    public const string KeysAllNew = "WP1214";

    /// <summary>A month older than the newest one by more than one (warning).</summary>
    public const string OldMonth = "WP1215";

    /// <summary>Months are missing between the newest one and those of the file (warning).</summary>
    public const string MonthGap = "WP1216";

    /// <summary>The same content was dropped before under another name (warning).</summary>
    public const string SameContent = "WP1217";

    /// <summary>A closed month depends on the file's months (warning).</summary>
    public const string ClosedMonth = "WP1218";
}
