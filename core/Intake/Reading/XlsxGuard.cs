using System.IO.Compression;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// Looks an XLSX over before it is opened: the zip, every part that will be read, and the cells with errors (#REF!), which the reading library shows as
/// empty. A claim is never believed: parts are inflated once and counted.
/// </summary>
internal static class XlsxGuard
{
    /// <summary>Sheet (0-based, in the order of the workbook) → its cells with an error; only sheets that have any.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook, or one that must not be opened.</exception>
    public static IReadOnlyDictionary<int, ErrorCells> Check(Stream content, IntakeLimits limits)
    {
        var names = ZipDirectory.Check(content, limits);
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (Find(zip, "xl/workbook.xml") is null) throw new UnreadableFileException(IssueCodes.ArchiveContent, KnownDocuments.OfArchive(names));
            var counts = new XmlPartCounts();
            foreach (var part in new[] { "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml" }) Scan(zip, part, counts, limits);
            counts.KnownTexts = counts.SharedTexts;
            var errors = new Dictionary<int, ErrorCells>();
            var sheets = XlsxSheets.Parts(zip);
            for (var sheet = 0; sheet < sheets.Count; sheet++)
            {
                if (sheets[sheet] is not { } part) continue;
                Scan(zip, part, counts, limits);
                if (counts.HasErrors) errors[sheet] = SheetErrors.Find(Find(zip, part)!);
            }

            return errors;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(IssueCodes.CorruptWorkbook, broken.Message, broken);
        }
    }

    /// <summary>The part by the rule of the reading library, so that what it opens is what was looked over.</summary>
    internal static ZipArchiveEntry? Find(ZipArchive zip, string name)
    {
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)) return entry;
        }

        return null;
    }

    private static void Scan(ZipArchive zip, string name, XmlPartCounts counts, IntakeLimits limits)
    {
        counts.Begin();
        if (Find(zip, name) is not { } entry) return;
        using var part = entry.Open();
        new XmlPartScan(name, limits, counts).Run(part);
    }
}
