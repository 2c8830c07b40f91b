using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// Looks an XLSX over before it is opened: what it claims and really expands to, Strict Open XML, texts too long, and the cells with errors (#REF!),
/// which the reading library shows as empty. A claim is never believed: every part that will be read is inflated once and counted.
/// </summary>
internal static class XlsxGuard
{
    /// <summary>Shared strings are held in memory while a workbook is read.</summary>
    private const long MaxSharedStringsBytes = 128L << 20;

    private const int MaxEntries = 10_000;

    /// <summary>Sheet name → cells with an error, as <c>row * 16384 + column</c>, both 0-based.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook, or one that must not be opened.</exception>
    public static IReadOnlyDictionary<string, IReadOnlySet<long>> Check(Stream content, IntakeLimits limits)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries) throw new UnreadableFileException(IssueCodes.ExpandsTooMuch, $"{zip.Entries.Count} 个部件");
            CheckClaims(zip, limits);
            var workbook = Find(zip, "xl/workbook.xml") ?? throw new UnreadableFileException(IssueCodes.ArchiveContent, FirstNames(zip));
            if (IsStrict(workbook)) throw new UnreadableFileException(IssueCodes.StrictWorkbook);
            var withErrors = Inflate(zip, limits);
            return withErrors.Count == 0 ? new Dictionary<string, IReadOnlySet<long>>() : SheetErrors.Find(zip, withErrors);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(IssueCodes.CorruptWorkbook, broken.Message, broken);
        }
    }

    internal static ZipArchiveEntry? Find(ZipArchive zip, string name)
    {
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase)) return entry;
        }

        return null;
    }

    private static void CheckClaims(ZipArchive zip, IntakeLimits limits)
    {
        var claimed = 0m;
        foreach (var entry in zip.Entries) claimed += Math.Max(0, entry.Length);
        if (claimed > limits.MaxExpandedBytes) throw TooMuch(claimed, limits);
    }

    private static bool IsStrict(ZipArchiveEntry workbook)
    {
        using var part = workbook.Open();
        var head = new byte[4096];
        var length = part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head.AsSpan(0, length).IndexOf("purl.oclc.org/ooxml/"u8) >= 0;
    }

    /// <summary>Inflates every part that will be read; gives the sheets that hold error cells.</summary>
    private static List<string> Inflate(ZipArchive zip, IntakeLimits limits)
    {
        var withErrors = new List<string>();
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                if (!entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) continue;
                var shared = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
                if (InflatePart(entry, shared, buffer, ref total, limits)) withErrors.Add(entry.FullName.Replace('\\', '/').TrimStart('/'));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return withErrors;
    }

    private static bool InflatePart(ZipArchiveEntry entry, bool shared, byte[] buffer, ref long total, IntakeLimits limits)
    {
        // A character is at most six bytes of an entity such as &#x4E00; and a little markup stands around it.
        var longestRun = (8L * limits.MaxCellChars) + 4096;
        using var part = entry.Open();
        var size = 0L;
        var run = 0L;
        var errors = false;
        const int Overlap = 8;
        var kept = 0;
        while (true)
        {
            var read = part.Read(buffer, kept, buffer.Length - kept);
            if (read == 0) return errors;
            size += read;
            total += read;
            if (total > limits.MaxExpandedBytes) throw TooMuch(total, limits);
            if (shared && size > MaxSharedStringsBytes)
                throw new UnreadableFileException(IssueCodes.ExpandsTooMuch, $"{entry.FullName}, 上限 {MaxSharedStringsBytes.ToString(CultureInfo.InvariantCulture)} 字节");
            var fresh = buffer.AsSpan(kept, read);
            var last = fresh.LastIndexOf((byte)'<');
            run = last < 0 ? run + read : read - last;
            if (run > longestRun)
            {
                throw new UnreadableFileException(IssueCodes.CellTooLong,
                    string.Create(CultureInfo.InvariantCulture, $"{entry.FullName}, 上限 {nameof(limits.MaxCellChars)} = {limits.MaxCellChars}"));
            }

            var seen = buffer.AsSpan(0, kept + read);
            errors |= seen.IndexOf(" t=\"e\""u8) >= 0;
            kept = Math.Min(Overlap, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
    }

    private static UnreadableFileException TooMuch(decimal found, IntakeLimits limits) => new(IssueCodes.ExpandsTooMuch,
        string.Create(CultureInfo.InvariantCulture, $"{found} 字节, 上限 {nameof(limits.MaxExpandedBytes)} = {limits.MaxExpandedBytes}"));

    private static string FirstNames(ZipArchive zip)
    {
        var names = new StringBuilder();
        foreach (var entry in zip.Entries.Take(3)) names.Append(names.Length == 0 ? "" : ", ").Append(entry.FullName);
        return names.ToString();
    }
}
