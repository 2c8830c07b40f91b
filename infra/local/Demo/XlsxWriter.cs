using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>
/// Spreadsheets with MiniExcel. It draws relationship ids and stamps the time, so the archive is repacked with fixed ones: the bytes are the
/// same every time.
/// </summary>
internal static partial class XlsxWriter
{
    private static readonly DateTimeOffset PackedAt = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly OpenXmlConfiguration Plain = new() { AutoFilter = false, FreezeRowCount = 0, TableStyles = TableStyles.None };

    public static void Write(IEnumerable<object?[]> lines, int columns, Stream stream)
    {
        using var buffer = new MemoryStream();
        buffer.SaveAs(lines.Select(line => Cells(line, columns)), printHeader: false, sheetName: "Sheet1", configuration: Plain);
        buffer.Position = 0;
        Repack(buffer, stream);
    }

    private static Dictionary<string, object?> Cells(object?[] line, int columns)
    {
        var cells = new Dictionary<string, object?>(columns);
        for (var i = 0; i < columns; i++)
        {
            cells["C" + i.ToString("00", CultureInfo.InvariantCulture)] = i >= line.Length ? null : line[i] switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                var cell => cell,
            };
        }

        return cells;
    }

    private static void Repack(Stream from, Stream to)
    {
        using var source = new ZipArchive(from, ZipArchiveMode.Read);
        using var target = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = PackedAt;
            using var read = entry.Open();
            using var write = copy.Open();
            if (entry.FullName.Contains("/worksheets/sheet", StringComparison.Ordinal)) read.CopyTo(write);
            else CopyWithFixedIds(read, write, ids);
        }
    }

    private static void CopyWithFixedIds(Stream read, Stream write, Dictionary<string, string> ids)
    {
        using var reader = new StreamReader(read, Encoding.UTF8);
        var text = DrawnId().Replace(reader.ReadToEnd(), match =>
        {
            if (!ids.TryGetValue(match.Value, out var id)) ids[match.Value] = id = string.Create(CultureInfo.InvariantCulture, $"rId{ids.Count + 1}");
            return id;
        });
        write.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex DrawnId();
}
