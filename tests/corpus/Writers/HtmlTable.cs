using System.Net;
using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>What web systems call an Excel export: a page with a table, named .xls.</summary>
public static class HtmlTable
{
    public static byte[] Write(Book book, Encoding? encoding = null, string? title = null)
    {
        encoding ??= DelimitedText.Utf8;
        var sheet = book.First;
        var html = new StringBuilder();
        html.Append("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=")
            .Append(encoding.WebName).Append("\"><style>td{mso-number-format:\"\\@\";}</style></head>\n<body>");
        if (title is not null) html.Append("<h2>").Append(WebUtility.HtmlEncode(title)).Append("</h2>");
        html.Append("<table border=1>\n");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            html.Append("<tr>");
            for (var column = 0; column < sheet.Width; column++)
            {
                if (sheet.IsCovered(row, column)) continue;
                var merge = sheet.Merges.FirstOrDefault(range => range.FirstRow == row && range.FirstColumn == column);
                html.Append("<td");
                if (merge.LastColumn > merge.FirstColumn) html.Append(" colspan=\"").Append(merge.LastColumn - merge.FirstColumn + 1).Append('"');
                if (merge.LastRow > merge.FirstRow) html.Append(" rowspan=").Append(merge.LastRow - merge.FirstRow + 1);
                var cell = column < sheet.Rows[row].Length ? sheet.Rows[row][column].Text : "";
                html.Append('>').Append(cell.Length == 0 ? "&nbsp;" : WebUtility.HtmlEncode(cell)).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table></body></html>");
        return DelimitedText.Encode(html.ToString(), encoding);
    }
}
