using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Opens files of any accepted format; the bytes decide which it is, never the name.</summary>
public static class TableReaders
{
    /// <summary>Opens a file for reading from its start. The reader uses <paramref name="content"/> but does not dispose it.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="limits">Bounds; what is exceeded is named in <see cref="UnreadableFileException.Found"/>.</param>
    /// <exception cref="UnreadableFileException">It is no table that can be read; code WP10xx.</exception>
    public static ITableReader Open(Stream content, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length == 0) throw new UnreadableFileException(IssueCodes.EmptyFile);
        if (content.Length > limits.MaxFileBytes)
        {
            throw new UnreadableFileException(IssueCodes.FileTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"{content.Length} 字节, 上限 {nameof(limits.MaxFileBytes)} = {limits.MaxFileBytes}"));
        }

        content.Position = 0;
        Span<byte> head = stackalloc byte[FileSignature.Length];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return FileSignature.Detect(head) switch
        {
            FileKind.Text => new CsvTable(content, TextEncodings.Detect(content, head), limits),
            FileKind.Zip => OpenXlsx(content, limits),
            FileKind.Xls => new SpreadsheetTable(content, "XLS", limits, []),
            FileKind.Gzip => throw new UnreadableFileException(IssueCodes.CompressedContent, "gzip"),
            FileKind.Markup => throw new UnreadableFileException(IssueCodes.MarkupContent),
            _ => throw new UnreadableFileException(IssueCodes.BinaryContent),
        };
    }

    private static SpreadsheetTable OpenXlsx(Stream content, IntakeLimits limits)
    {
        var errors = XlsxGuard.Check(content, limits);
        return new SpreadsheetTable(content, "XLSX", limits, errors);
    }
}
