namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>An XLS taken out of its compound file, looked over, and opened.</summary>
internal static class XlsFile
{
    /// <param name="content">The file.</param>
    /// <param name="format">Put before the format on the receipt.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="deadline">For the reading from the copy.</param>
    /// <param name="owned">Disposed with the reader.</param>
    public static ITableReader Open(Stream content, string format, IntakeLimits limits, ReadingDeadline deadline, IDisposable? owned)
    {
        var biff = Take(content);
        try
        {
            var watched = new WatchedStream(biff, deadline);
            var errors = XlsGuard.Check(biff, limits);
            return new SpreadsheetTable(watched, $"{format}XLS", isXls: true, limits, errors, new OwnedStreams(biff, owned));
        }
        catch
        {
            biff.Dispose();
            throw;
        }
    }

    private static Stream Take(Stream content)
    {
        Span<byte> start = stackalloc byte[1];
        content.Position = 0;
        content.ReadExactly(start);
        if (start[0] == 0xD0) return FromCompoundFile(new CompoundFile(content));
        var copy = TemporaryFile.Create(content.Length);
        content.Position = 0;
        content.CopyTo(copy);
        return copy;
    }

    private static Stream FromCompoundFile(CompoundFile file)
    {
        if (file.Has("EncryptedPackage") || file.Has("EncryptionInfo") || file.Has("\u0006DataSpaces") || file.Has("\u0009DRMContent"))
            throw new UnreadableFileException(IssueCodes.EncryptedWorkbook);
        return file.Extract("Workbook") ?? file.Extract("Book")
            ?? throw new UnreadableFileException(IssueCodes.BinaryContent, KnownDocuments.OfCompoundFile(file.Names) ?? "其他程序的文件");
    }

    /// <summary>The copy and what it was taken from.</summary>
    private sealed class OwnedStreams(Stream copy, IDisposable? source) : IDisposable
    {
        public void Dispose()
        {
            copy.Dispose();
            source?.Dispose();
        }
    }
}
