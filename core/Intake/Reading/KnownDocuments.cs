namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Says in Chinese what a file is that is no workbook.</summary>
internal static class KnownDocuments
{
    private static readonly (string Part, string Words)[] Parts =
    [
        ("xl/workbook.bin", "Excel二进制工作簿(.xlsb)"),
        ("word/document.xml", "Word文档(.docx)"),
        ("ppt/presentation.xml", "演示文稿(.pptx)"),
        ("visio/document.xml", "Visio图(.vsdx)"),
        ("OFD.xml", "OFD版式文件"),
        ("META-INF/manifest.xml", "OpenDocument文档(.ods或.odt)"),
        ("META-INF/MANIFEST.MF", "Java程序包"),
    ];

    private static readonly (string Stream, string Words)[] Streams =
    [
        ("WordDocument", "Word文档(.doc)"),
        ("PowerPoint Document", "演示文稿(.ppt)"),
        ("VisioDocument", "Visio图(.vsd)"),
        ("__properties_version1.0", "Outlook邮件(.msg)"),
        ("Contents", "WPS或Works文档"),
    ];

    private static readonly (byte[] Start, string Words)[] Starts =
    [
        ([.. "%PDF"u8], "PDF"), ([0x89, .. "PNG"u8], "图片(PNG)"), ([0xFF, 0xD8, 0xFF], "图片(JPEG)"), ([.. "GIF8"u8], "图片(GIF)"),
        ([.. "Rar!"u8], "RAR压缩包"), ([0x37, 0x7A, 0xBC, 0xAF], "7z压缩包"), ([.. "{\\rtf"u8], "RTF文档"), ([.. "PAR1"u8], "Parquet"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd压缩文件"), ([.. "BZh"u8], "bzip2压缩文件"), ([0xFD, .. "7zXZ"u8], "xz压缩文件"), ([.. "SQLite format 3"u8], "SQLite数据库"),
    ];

    /// <summary>What a zip with these entries is, or its first names.</summary>
    public static string OfArchive(IReadOnlyList<string> names)
    {
        foreach (var (part, words) in Parts)
        {
            if (names.Contains(part, StringComparer.OrdinalIgnoreCase)) return words;
        }

        var shown = string.Join("、", names.Take(3));
        return names.Count switch { 0 => "空的压缩包", > 3 => $"{shown}等{names.Count}个文件", _ => shown };
    }

    /// <summary>What a compound file with these streams is; null when unknown.</summary>
    public static string? OfCompoundFile(IEnumerable<string> streams)
    {
        var all = streams.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Array.Find(Streams, known => all.Contains(known.Stream)).Words;
    }

    /// <summary>What a file beginning so is; null when unknown.</summary>
    public static string? OfStart(ReadOnlySpan<byte> head)
    {
        foreach (var (start, words) in Starts)
        {
            if (head.StartsWith(start)) return words;
        }

        return null;
    }
}
