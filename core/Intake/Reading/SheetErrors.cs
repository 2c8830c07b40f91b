using System.IO.Compression;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The error cells (#REF!, #N/A) of a workbook's sheets; only read when there are any.</summary>
internal static class SheetErrors
{
    /// <summary>Columns of a sheet in the Open XML format.</summary>
    public const int MaxColumns = 16_384;

    public static IReadOnlyDictionary<string, IReadOnlySet<long>> Find(ZipArchive zip, IReadOnlyCollection<string> parts)
    {
        var found = new Dictionary<string, IReadOnlySet<long>>(StringComparer.Ordinal);
        foreach (var (sheet, part) in SheetParts(zip))
        {
            if (!parts.Contains(part, StringComparer.OrdinalIgnoreCase) || XlsxGuard.Find(zip, part) is not { } entry) continue;
            using var stream = entry.Open();
            found[sheet] = ErrorCells(stream);
        }

        return found;
    }

    /// <summary>0-based row and column of a cell in one number.</summary>
    public static long Key(int row, int column) => ((long)row * MaxColumns) + column;

    private static IEnumerable<(string Sheet, string Part)> SheetParts(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            if (!relation.TryGetValue("Id", out var id) || !relation.TryGetValue("Target", out var target)) continue;
            targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        foreach (var sheet in Elements(zip, "xl/workbook.xml", "sheet"))
        {
            if (sheet.TryGetValue("name", out var name) && sheet.TryGetValue("id", out var id) && targets.TryGetValue(id, out var part)) yield return (name, part);
        }
    }

    private static List<Dictionary<string, string>> Elements(ZipArchive zip, string part, string element)
    {
        var all = new List<Dictionary<string, string>>();
        if (XlsxGuard.Find(zip, part) is not { } entry) return all;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            all.Add(attributes);
        }

        return all;
    }

    private static HashSet<long> ErrorCells(Stream sheet)
    {
        var cells = new HashSet<long>();
        using var xml = XmlReader.Create(sheet);
        var row = -1;
        var column = -1;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), out var number) && number > row + 1 ? number - 1 : row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                if (xml.GetAttribute("t") == "e") cells.Add(Key(row, column));
            }
        }

        return cells;
    }

    /// <summary>0-based column of a reference such as BC12.</summary>
    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z') break;
            column = (column * 26) + c - 'A' + 1;
            if (column > MaxColumns) return null;
        }

        return column == 0 ? null : column - 1;
    }
}
