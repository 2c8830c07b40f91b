using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>Comma, tab or semicolon text in the encodings that programs save.</summary>
public static class DelimitedText
{
    static DelimitedText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("gb18030");

    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static Encoding Utf8WithBom { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static Encoding Utf16LittleEndian { get; } = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);

    public static Encoding Utf16BigEndian { get; } = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);

    /// <summary>The first sheet; merged cells leave their place empty but the first.</summary>
    public static byte[] Write(Book book, char delimiter, Encoding encoding, string newLine = "\r\n", bool quoteAll = false)
    {
        var text = new StringBuilder();
        var sheet = book.First;
        var width = sheet.Width;
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            for (var column = 0; column < width; column++)
            {
                if (column > 0) text.Append(delimiter);
                var cell = column < sheet.Rows[row].Length && !sheet.IsCovered(row, column) ? sheet.Rows[row][column].Text : "";
                text.Append(Quoted(cell, delimiter, quoteAll));
            }

            text.Append(newLine);
        }

        return Encode(text.ToString(), encoding);
    }

    /// <summary>A text with the mark of its encoding.</summary>
    public static byte[] Encode(string text, Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(text)];

    private static string Quoted(string cell, char delimiter, bool always) =>
        always || cell.AsSpan().ContainsAny(delimiter, '"', '\n') || cell.Contains('\r', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
