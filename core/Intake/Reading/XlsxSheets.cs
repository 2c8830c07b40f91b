using System.IO.Compression;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The sheets of an Open XML workbook: which there are, which are seen, and where each lies.</summary>
internal static class XlsxSheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The part of each sheet in the order of the workbook; null for one that is no table (a chart, a macro sheet).</summary>
    /// <exception cref="UnreadableFileException">No sheet, none with cells, none visible, or one that is not there.</exception>
    public static IReadOnlyList<string?> Parts(ZipArchive zip)
    {
        var targets = Targets(zip);
        var parts = new List<string?>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool tables = false, visible = false;
        foreach (var sheet in Elements(zip, "xl/workbook.xml", "sheet", Main))
        {
            var name = sheet.GetValueOrDefault("name") ?? "";
            if (!targets.TryGetValue(sheet.GetValueOrDefault("id") ?? "", out var target) || XlsxGuard.Find(zip, target.Part) is null)
                throw new UnreadableFileException(IssueCodes.CorruptWorkbook, $"工作表“{name}”不在文件中");
            if (!taken.Add(target.Part)) throw new UnreadableFileException(IssueCodes.HarmfulArchive, $"工作表“{name}”重复");
            parts.Add(target.IsTable ? target.Part : null);
            tables |= target.IsTable;
            visible |= target.IsTable && sheet.GetValueOrDefault("state") is null or "" or "visible";
        }

        if (parts.Count == 0) throw new UnreadableFileException(IssueCodes.NoSheet);
        if (!tables) throw new UnreadableFileException(IssueCodes.MacroOnlyWorkbook);
        if (!visible) throw new UnreadableFileException(IssueCodes.NoVisibleSheet);
        return parts;
    }

    private static Dictionary<string, (string Part, bool IsTable)> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var relation in Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", Package))
        {
            if (!relation.TryGetValue("Id", out var id) || !relation.TryGetValue("Target", out var target)) continue;
            var type = relation.GetValueOrDefault("Type") ?? "";
            var part = target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : $"xl/{target}";
            targets[id] = (part, !IsNoTable(type));
        }

        return targets;
    }

    private static bool IsNoTable(string type) =>
        type.EndsWith("/chartsheet", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/dialogsheet", StringComparison.OrdinalIgnoreCase)
        || type.EndsWith("MacroSheet", StringComparison.OrdinalIgnoreCase);

    private static List<Dictionary<string, string>> Elements(ZipArchive zip, string part, string element, string space)
    {
        var all = new List<Dictionary<string, string>>();
        if (XlsxGuard.Find(zip, part) is not { } entry) return all;
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element || xml.NamespaceURI != space) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute())
            {
                if (xml.NamespaceURI is "" or Office) attributes[xml.LocalName] = xml.Value;
            }

            all.Add(attributes);
        }

        return all;
    }
}
