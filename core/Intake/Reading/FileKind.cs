namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum FileKind
{
    Text,

    /// <summary>A zip archive: XLSX, if a workbook is in it.</summary>
    Zip,

    /// <summary>An OLE compound file (XLS, or an encrypted XLSX) or a bare BIFF stream of old spreadsheets.</summary>
    Xls,

    Gzip,

    /// <summary>HTML or XML under the name of a spreadsheet.</summary>
    Markup,

    /// <summary>PDF, images, other archives, anything with NULs.</summary>
    Binary,
}
