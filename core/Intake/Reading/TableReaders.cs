using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Opens files of any accepted format; the bytes decide which it is, never the name.</summary>
public static class TableReaders
{
    /// <summary>Opens a file with no other end to the reading than <see cref="IntakeLimits.MaxReadTime"/>.</summary>
    /// <inheritdoc cref="Open(Stream, IntakeLimits, ReadingDeadline)"/>
    public static ITableReader Open(Stream content, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return Open(content, limits, new ReadingDeadline(TimeProvider.System, limits.MaxReadTime, CancellationToken.None));
    }

    /// <summary>Opens a file for reading from its start. The reader uses <paramref name="content"/> but does not dispose it.</summary>
    /// <param name="content">Seekable.</param>
    /// <param name="limits">Bounds; what is exceeded is named in <see cref="UnreadableFileException.Found"/>.</param>
    /// <param name="deadline">Looked at with every piece that is read.</param>
    /// <exception cref="UnreadableFileException">It is no table that can be read; code WP10xx.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ITableReader Open(Stream content, IntakeLimits limits, ReadingDeadline deadline)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(deadline);
        if (content.Length == 0) throw new UnreadableFileException(IssueCodes.EmptyFile);
        if (content.Length > limits.MaxFileBytes)
            throw Bounds.Exceeded(IssueCodes.FileTooLarge, nameof(limits.MaxFileBytes), limits.MaxFileBytes, string.Create(CultureInfo.InvariantCulture, $"{content.Length} 字节"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var watched = new WatchedStream(content, deadline);
        return Kind(watched, out var head) == FileKind.Gzip ? OpenGzip(watched, limits, deadline) : OpenKind(watched, head, "", limits, deadline, owned: null);
    }

    private static ITableReader OpenGzip(WatchedStream content, IntakeLimits limits, ReadingDeadline deadline)
    {
        var expanded = GzipFile.Expand(content, limits);
        try
        {
            if (expanded.Length == 0) throw new UnreadableFileException(IssueCodes.EmptyFile);
            var watched = new WatchedStream(expanded, deadline);
            var kind = Kind(watched, out var head);
            if (kind == FileKind.Gzip) throw new UnreadableFileException(IssueCodes.CompressedContent, "gzip中的gzip");
            if (head.AsSpan().IndexOf("ustar"u8) == 257) throw new UnreadableFileException(IssueCodes.CompressedContent, "tar包");
            return OpenKind(watched, head, "gzip ", limits, deadline, expanded);
        }
        catch
        {
            expanded.Dispose();
            throw;
        }
    }

    private static ITableReader OpenKind(WatchedStream content, byte[] head, string format, IntakeLimits limits, ReadingDeadline deadline, IDisposable? owned) =>
        FileSignature.Detect(head) switch
        {
            FileKind.Text => new CsvTable(content, TextEncodings.Detect(content, head), format, limits, owned),
            FileKind.Zip => new SpreadsheetTable(content, $"{format}XLSX", isXls: false, limits, XlsxGuard.Check(content, limits), owned),
            FileKind.Xls => XlsFile.Open(content, format, limits, deadline, owned),
            FileKind.Markup => MarkupFile.Open(content, head, format, limits, owned),
            _ => throw new UnreadableFileException(IssueCodes.BinaryContent, KnownDocuments.OfStart(head)),
        };

    private static FileKind Kind(WatchedStream content, out byte[] head)
    {
        content.Position = 0;
        head = new byte[FileSignature.Length];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return FileSignature.Detect(head);
    }
}
