using System.IO.Compression;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The error cells (#REF!, #N/A) of a workbook's sheet in the Open XML format; only read when there are any.</summary>
internal static class SheetErrors
{
    /// <summary>Columns of a sheet in the Open XML format.</summary>
    public const int MaxColumns = 16_384;

    public static ErrorCells Find(ZipArchiveEntry part)
    {
        var cells = new ErrorCells();
        using var sheet = part.Open();
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
                if (xml.GetAttribute("t") == "e") cells.Add(row, column);
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
