namespace Wuyi.Pipeline.Reports.Spreadsheets;

/// <summary>Texts of exported cells, CSV and XLSX alike.</summary>
public static class CellText
{
    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP: CSV injection).</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
