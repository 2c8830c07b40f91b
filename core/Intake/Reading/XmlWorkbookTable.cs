using System.Globalization;
using System.Text;
using System.Xml;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A workbook of Excel 2003 in XML (SpreadsheetML), its visible sheets row by row.</summary>
internal sealed class XmlWorkbookTable : GridTable
{
    private const string Space = "urn:schemas-microsoft-com:office:spreadsheet";
    private const int MaxDepthOfData = 64;

    private readonly Stream content;
    private readonly IntakeLimits limits;
    private readonly List<(string Name, bool Visible, List<MergedRange> Merges)> sheets = [];
    private readonly StringBuilder text = new();
    private readonly XmlReader xml;
    private int sheet = -1;
    private bool visible;
    private long cells;

    /// <summary>Rows that the last one stands for besides itself (ss:Span); they are blank.</summary>
    private int skipped;

    public XmlWorkbookTable(Stream content, string format, IntakeLimits limits, IDisposable? owned)
        : base(format, owned)
    {
        this.content = content;
        this.limits = limits;
        Guard(() =>
        {
            content.Position = 0;
            new XmlPartScan("XML", limits, new XmlPartCounts()).Run(content);
            Overlook();
            return true;
        });
        if (sheets.Count == 0) throw new UnreadableFileException(IssueCodes.NoSheet);
        if (!sheets.Exists(one => one.Visible)) throw new UnreadableFileException(IssueCodes.NoVisibleSheet);
        xml = Open();
    }

    public override bool Read() => Guard(Advance);

    public override void Dispose()
    {
        xml.Dispose();
        base.Dispose();
    }

    private bool Advance()
    {
        Clear();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Space) continue;
            if (xml.LocalName == "Worksheet")
            {
                sheet++;
                (Sheet, visible, Merges) = sheets[sheet];
                (RowNumber, skipped) = (0, 0);
            }
            else if (xml.LocalName == "Row" && visible)
            {
                TakeRow();
                return true;
            }
        }

        return false;
    }

    private void TakeRow()
    {
        RowNumber = NextRow(RowNumber);
        var span = Attribute("Span");
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var column = 0;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Cell" || xml.NamespaceURI != Space) continue;
                column = NextColumn(column);
                var across = Attribute("MergeAcross");
                if (!xml.IsEmptyElement) TakeCell(column - 1);
                column += across;
            }
        }

        skipped = span;
    }

    private void TakeCell(int field)
    {
        if (++cells > limits.MaxCells)
            throw Bounds.Exceeded(IssueCodes.TooManyCells, nameof(limits.MaxCells), limits.MaxCells, string.Create(CultureInfo.InvariantCulture, $"超过{limits.MaxCells}个单元格"));
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Data" && xml.NamespaceURI == Space) TakeData(field, xml.GetAttribute("Type", Space));
        }
    }

    private void TakeData(int field, string? type)
    {
        text.Clear();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.Depth - depth > MaxDepthOfData) throw new UnreadableFileException(IssueCodes.HarmfulArchive, "XML");
                if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)) continue;
                text.Append(xml.Value);
                if (text.Length > limits.MaxCellChars)
                    throw Bounds.Exceeded(IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}' 第 {RowNumber} 行"));
            }
        }

        PutTyped(field, type, text.ToString());
    }

    private void PutTyped(int field, string? type, string value)
    {
        switch (type)
        {
            case "Number" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                Put(field, CellKind.Number, NumberText(number), number);
                break;
            case "DateTime" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                Put(field, CellKind.Date, date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), date: date);
                break;
            case "Boolean":
                Put(field, CellKind.Boolean, value.Trim() == "1" ? "TRUE" : "FALSE");
                break;
            case "Error":
                Put(field, CellKind.Error, value);
                break;
            default:
                PutText(field, value);
                break;
        }
    }

    /// <summary>First run: names, which are hidden (said behind the rows), merged cells.</summary>
    private void Overlook()
    {
        using var first = Open();
        var row = 0;
        var span = 0;
        var column = 0;
        while (first.Read())
        {
            if (first.NodeType == XmlNodeType.Text && sheets.Count > 0 && first.Depth > 3 && first.Value is "SheetHidden" or "SheetVeryHidden")
                sheets[^1] = sheets[^1] with { Visible = false };
            if (first.NodeType != XmlNodeType.Element || first.NamespaceURI != Space) continue;
            switch (first.LocalName)
            {
                case "Worksheet":
                    sheets.Add((first.GetAttribute("Name", Space) ?? $"Sheet{sheets.Count + 1}", true, []));
                    (row, span) = (0, 0);
                    if (sheets.Count > limits.MaxParts) throw Bounds.Exceeded(IssueCodes.HarmfulArchive, nameof(limits.MaxParts), limits.MaxParts, "工作表过多");
                    break;
                case "Row":
                    row = Index(first) ?? row + 1 + span;
                    span = Number(first, "Span");
                    column = 0;
                    break;
                case "Cell" when sheets.Count > 0:
                    column = Index(first) ?? column + 1;
                    int across = Number(first, "MergeAcross"), down = Number(first, "MergeDown");
                    if (across > 0 || down > 0) AddMerge(new MergedRange(row, row + down, column - 1, column - 1 + across));
                    column += across;
                    break;
            }
        }
    }

    private void AddMerge(MergedRange merge)
    {
        var merges = sheets[^1].Merges;
        merges.Add(merge);
        if (merges.Count > limits.MaxMergedRanges)
            throw Bounds.Exceeded(IssueCodes.TooManyMergedRanges, nameof(limits.MaxMergedRanges), limits.MaxMergedRanges, string.Create(CultureInfo.InvariantCulture, $"{merges.Count} 处以上"));
    }

    private int NextRow(int row)
    {
        var next = Index(xml) ?? row + 1 + skipped;
        if (next > limits.MaxSheetRows)
            throw Bounds.Exceeded(IssueCodes.TooManyRows, nameof(limits.MaxSheetRows), limits.MaxSheetRows, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}': {next} 行"));
        return next;
    }

    private int NextColumn(int column)
    {
        var next = Index(xml) ?? column + 1;
        if (next > limits.MaxColumns)
            throw Bounds.Exceeded(IssueCodes.TooManyColumns, nameof(limits.MaxColumns), limits.MaxColumns, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}' 第 {RowNumber} 行, {next} 列"));
        return next;
    }

    private int Attribute(string name) => Number(xml, name);

    private static int? Index(XmlReader at) => Number(at, "Index") is > 0 and var index ? index : null;

    private static int Number(XmlReader at, string name) =>
        int.TryParse(at.GetAttribute(name, Space), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100_000_000) : 0;

    private XmlReader Open()
    {
        content.Position = 0;
        return XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException broken)
        {
            throw new UnreadableFileException(broken.Message.Contains("end of file", StringComparison.OrdinalIgnoreCase) ? IssueCodes.TruncatedFile : IssueCodes.CorruptWorkbook, "XML", broken);
        }
    }
}
