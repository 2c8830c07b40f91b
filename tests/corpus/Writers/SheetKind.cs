namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>What a sheet of a workbook is; only worksheets hold tables.</summary>
public enum SheetKind
{
    Worksheet,
    Chart,

    /// <summary>An Excel 4.0 macro sheet.</summary>
    Macro,
}
