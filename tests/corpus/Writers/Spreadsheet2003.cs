using System.Globalization;
using System.Security;
using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>„XML Spreadsheet 2003", which some systems name .xls.</summary>
public static class Spreadsheet2003
{
    public static byte[] Write(Book book, Encoding? encoding = null)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\"");
        if (encoding is not null) xml.Append(" encoding=\"").Append(encoding.WebName).Append('"');
        xml.Append("?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n");
        xml.Append("<Styles><Style ss:ID=\"Default\" ss:Name=\"Normal\"/><Style ss:ID=\"date\"><NumberFormat ss:Format=\"yyyy\\-mm\\-dd\"/></Style></Styles>\n");
        foreach (var sheet in book.Sheets)
        {
            xml.Append("<Worksheet ss:Name=\"").Append(SecurityElement.Escape(sheet.Name)).Append("\"><Table>\n");
            for (var row = 0; row < sheet.Rows.Count; row++) WriteRow(xml, sheet, row);
            xml.Append("</Table>");
            if (sheet.Hidden) xml.Append("<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Visible>SheetHidden</Visible></WorksheetOptions>");
            xml.Append("</Worksheet>\n");
        }

        xml.Append("</Workbook>");
        return DelimitedText.Encode(xml.ToString(), encoding ?? DelimitedText.Utf8);
    }

    private static void WriteRow(StringBuilder xml, Sheet sheet, int row)
    {
        xml.Append("<Row>");
        for (var column = 0; column < sheet.Rows[row].Length; column++)
        {
            if (sheet.IsCovered(row, column)) continue;
            var cell = sheet.Rows[row][column];
            xml.Append("<Cell ss:Index=\"").Append(column + 1).Append('"');
            var merge = sheet.Merges.FirstOrDefault(range => range.FirstRow == row && range.FirstColumn == column);
            if (merge.LastColumn > merge.FirstColumn) xml.Append(" ss:MergeAcross=\"").Append(merge.LastColumn - merge.FirstColumn).Append('"');
            if (merge.LastRow > merge.FirstRow) xml.Append(" ss:MergeDown=\"").Append(merge.LastRow - merge.FirstRow).Append('"');
            if (cell.Value is DateTime) xml.Append(" ss:StyleID=\"date\"");
            if (cell.Value is null)
            {
                xml.Append("/>");
                continue;
            }

            var (type, text) = cell.Value switch
            {
                decimal number => ("Number", number.ToString(CultureInfo.InvariantCulture)),
                double number => ("Number", number.ToString("R", CultureInfo.InvariantCulture)),
                DateTime date => ("DateTime", date.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)),
                bool truth => ("Boolean", truth ? "1" : "0"),
                CellError error => ("Error", error.Shown()),
                _ => ("String", cell.Text),
            };
            xml.Append("><Data ss:Type=\"").Append(type).Append("\">").Append(SecurityElement.Escape(text)).Append("</Data></Cell>");
        }

        xml.Append("</Row>\n");
    }
}
