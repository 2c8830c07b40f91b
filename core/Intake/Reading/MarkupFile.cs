using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Web pages and XML under the name of a spreadsheet, as many systems export them: a workbook of Excel 2003 in XML, or the tables of a page.</summary>
internal static class MarkupFile
{
    /// <exception cref="UnreadableFileException">No table in it, or a bound exceeded.</exception>
    public static ITableReader Open(Stream content, byte[] head, string format, IntakeLimits limits, IDisposable? owned)
    {
        var encoding = TextEncodings.Detect(content, head);
        var start = encoding.Name.StartsWith("utf-16", StringComparison.Ordinal)
            ? (head[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(head)
            : Encoding.Latin1.GetString(head);
        if (start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return new XmlWorkbookTable(content, $"{format}XML(Excel 2003)", limits, owned);
        if (start.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)) throw new UnreadableFileException(IssueCodes.MarkupContent, "单个文件网页(MHTML)");
        if (content.Length > limits.MaxMarkupBytes)
            throw Bounds.Exceeded(IssueCodes.MarkupTooLarge, nameof(limits.MaxMarkupBytes), limits.MaxMarkupBytes, string.Create(CultureInfo.InvariantCulture, $"{content.Length} 字节"));
        var tables = HtmlOverview.Of(content, encoding, limits);
        if (tables.Count == 0)
            throw new UnreadableFileException(IssueCodes.MarkupContent, start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? "网页" : "XML或网页");
        return new HtmlTable(content, encoding, $"{format}HTML {encoding.Name}", tables, limits, owned);
    }
}
