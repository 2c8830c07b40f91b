using System.Buffers.Binary;
using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// Looks a BIFF stream over before a library reads it: every record that could make it allocate, go round for ever or lose cells silently. What only
/// costs (fonts, widths, charts inside sheets) is blanked, the claimed size of a sheet is put right; the file itself is never changed, only this copy.
/// </summary>
internal sealed class XlsGuard
{
    private const int MaxFormats = 65_536;
    private const int MaxNumberFormats = 4096;
    private const int MaxSheets = 1024;
    private const int MaxColumns = 256;
    private const int MaxRows = 65_536;
    private const int MaxRowCells = 8 * MaxColumns;

    /// <summary>Cells of a sheet whose rows are not in order: the library holds them all at once.</summary>
    private const long MaxUnorderedCells = 2_000_000;

    private readonly BiffWindow window;
    private readonly IntakeLimits limits;
    private readonly HashSet<long> sheetStarts = [];
    private readonly Dictionary<long, ErrorCells> errors = [];
    private readonly List<(uint Offset, byte Hidden, byte Type)> sheets = [];
    private readonly List<byte> nesting = [];
    private readonly List<(long Offset, int Version, int Rows, int Columns)> sizes = [];
    private long cells;
    private int formats;
    private int numberFormats;
    private long merges;
    private long sheetStart;
    private long sheetCells;
    private long rowCells;
    private int row;
    private int lastRow;
    private int lastColumn;
    private bool needsSize;
    private (long Offset, int Version)? size;
    private int version;
    private bool unordered;
    private bool hasGlobals;

    private XlsGuard(Stream biff, IntakeLimits limits)
    {
        window = new BiffWindow(biff);
        this.limits = limits;
    }

    /// <summary>Sheet (0-based, tables only) → its cells with an error; only sheets that have any.</summary>
    /// <param name="biff">A copy that may be changed.</param>
    /// <param name="limits">Bounds.</param>
    /// <exception cref="UnreadableFileException">Must not be read.</exception>
    public static IReadOnlyDictionary<int, ErrorCells> Check(Stream biff, IntakeLimits limits)
    {
        biff.Position = 0;
        var guard = new XlsGuard(biff, limits);
        guard.Run();
        guard.WriteSizes(biff);
        biff.Position = 0;
        return guard.Sheets();
    }

    private void Run()
    {
        var more = window.Read();
        while (more)
        {
            // The table of shared texts goes over several records: what follows it has been read already.
            if (!Record()) more = window.Read();
            else more = !window.IsCutOff;
        }

        window.Flush();
        if (window.IsCutOff) throw new UnreadableFileException(nesting.Count > 0 ? IssueCodes.TruncatedFile : IssueCodes.CorruptWorkbook, "XLS");
        if (sheetStarts.Count == 0 && !hasGlobals) throw Broken("没有数据");
    }

    private Dictionary<int, ErrorCells> Sheets()
    {
        if (!hasGlobals) return errors.Values.Take(1).ToDictionary(_ => 0);
        if (sheets.Count == 0) throw new UnreadableFileException(IssueCodes.NoSheet);
        var tables = sheets.Where(sheet => sheet.Type == 0).ToList();
        if (tables.Count == 0) throw new UnreadableFileException(IssueCodes.MacroOnlyWorkbook);
        if (tables.TrueForAll(sheet => (sheet.Hidden & 3) != 0)) throw new UnreadableFileException(IssueCodes.NoVisibleSheet);
        if (tables.Select(sheet => sheet.Offset).Distinct().Count() < tables.Count) throw new UnreadableFileException(IssueCodes.HarmfulArchive, "工作表重复");
        if (tables.Exists(sheet => !sheetStarts.Contains(sheet.Offset))) throw new UnreadableFileException(window.Offset < tables.Max(sheet => sheet.Offset) ? IssueCodes.TruncatedFile : IssueCodes.CorruptWorkbook, "XLS");
        var found = new Dictionary<int, ErrorCells>();
        for (var sheet = 0; sheet < tables.Count; sheet++)
        {
            if (errors.TryGetValue(tables[sheet].Offset, out var cellsOf)) found[sheet] = cellsOf;
        }

        return found;
    }

    /// <summary>Looks at the current record; true when it has gone on to the next one itself.</summary>
    private bool Record()
    {
        var id = window.Id;
        var data = window.Data;
        if (id is 0x0809 or 0x0009 or 0x0209 or 0x0409)
        {
            Begin(data);
            return false;
        }

        if (nesting.Count == 0)
        {
            // Between the substreams there is nothing to read.
            window.Blank();
            return false;
        }

        if (id == 0x000A)
        {
            if (nesting.Count > 1) window.Blank();
            else EndSheet();
            nesting.RemoveAt(nesting.Count - 1);
            return false;
        }

        if (nesting.Count > 1)
        {
            window.Blank();
            return false;
        }

        return nesting[0] switch
        {
            5 => Global(id, data),
            _ => InSheet(id, data),
        };
    }

    private void Begin(Span<byte> data)
    {
        if (data.Length < 4) throw Broken("BOF");
        var type = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        nesting.Add((byte)Math.Min(type, byte.MaxValue)); // broken files name kinds that there are not
        if (nesting.Count > 16) throw Broken("嵌套过深");
        if (nesting.Count > 1)
        {
            window.Blank();
            return;
        }

        version = data[1] == 6 ? 8 : 5;
        if (type == 5 && window.Offset == 0) hasGlobals = true;
        if (type != 0x10) return;
        sheetStart = window.Offset;
        sheetStarts.Add(sheetStart);
        (sheetCells, rowCells, row, lastRow, unordered, merges) = (0, 0, -1, -1, false, 0);
        (lastColumn, needsSize, size) = (-1, false, null);
    }

    private bool Global(ushort id, Span<byte> data)
    {
        switch (id)
        {
            case 0x002F:
                throw new UnreadableFileException(IssueCodes.PasswordProtected);
            case 0x0085:
                if (data.Length < 8) throw Broken("工作表名");
                if (sheets.Count >= MaxSheets) throw Harmful("工作表过多");
                sheets.Add((BinaryPrimitives.ReadUInt32LittleEndian(data), data[4], data[5]));
                return false;
            case 0x00FC:
                return new SharedTextsGuard(window, limits).Run();
            case 0x00E0 or 0x0043 or 0x0243 or 0x0443:
                if (++formats > MaxFormats) throw Harmful("样式过多");
                return false;
            case 0x041E or 0x001E:
                if (++numberFormats > MaxNumberFormats) throw Harmful("数字格式过多");
                return false;
            case 0x0042 or 0x0022:
                return false;
            default:
                window.Blank();
                return false;
        }
    }

    private bool InSheet(ushort id, Span<byte> data)
    {
        switch (id)
        {
            case 0x002F:
                throw new UnreadableFileException(IssueCodes.PasswordProtected);
            case 0x0200 or 0x0000:
                TakeBackClaim(data);
                return false;
            case 0x00E5:
                merges += data.Length / 8;
                if (data.Length < 2 || 2 + (8 * BinaryPrimitives.ReadUInt16LittleEndian(data)) > data.Length) throw Broken("合并单元格");
                if (merges > limits.MaxMergedRanges)
                    throw Bounds.Exceeded(IssueCodes.TooManyMergedRanges, nameof(limits.MaxMergedRanges), limits.MaxMergedRanges, $"{merges.ToString(CultureInfo.InvariantCulture)} 处");
                return false;
            case 0x00BD:
                Multiple(data);
                return false;
            case 0x007D or 0x0014 or 0x0015 or 0x01BA:
                window.Blank();
                return false;
            case 0x0043 or 0x0243 or 0x0443:
                if (++formats > MaxFormats) throw Harmful("样式过多");
                return false;
            case 0x041E or 0x001E:
                if (++numberFormats > MaxNumberFormats) throw Harmful("数字格式过多");
                return false;
            default:
                if (IsCell(id)) Cell(id, data, 1);
                else if (size is null && id is 0x0208 or 0x023E or 0x00A1) TakeForSize(data, version);
                return false;
        }
    }

    /// <summary>DIMENSIONS is only a claim: the truth is written there when the sheet has been seen.</summary>
    private void TakeBackClaim(Span<byte> data)
    {
        data.Clear();
        window.Changed();
        TakeForSize(data, window.Id == 0 ? 5 : version);
    }

    /// <summary>The library takes the width of a sheet from DIMENSIONS and the first columns of its records, so it needs one where MULRK goes further.</summary>
    private void TakeForSize(Span<byte> data, int layout)
    {
        if (data.Length >= (layout == 8 ? 12 : 8)) size = (window.Offset, layout);
    }

    private void EndSheet()
    {
        if (nesting[0] != 0x10) return;
        if (size is { } place) sizes.Add((place.Offset, place.Version, lastRow + 1, lastColumn + 1));
        else if (needsSize) throw Broken("缺少DIMENSIONS");
    }

    private void WriteSizes(Stream biff)
    {
        Span<byte> record = stackalloc byte[16];
        foreach (var (offset, layout, rows, columns) in sizes)
        {
            record.Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(record, 0x0200);
            var at = layout == 8 ? 8 : 6;
            BinaryPrimitives.WriteUInt16LittleEndian(record[at..], (ushort)Math.Min(rows, ushort.MaxValue));
            if (layout == 8) BinaryPrimitives.WriteInt32LittleEndian(record[at..], rows);
            BinaryPrimitives.WriteUInt16LittleEndian(record[(layout == 8 ? 14 : 10)..], (ushort)columns);
            biff.Position = offset;
            biff.Write(record[..2]);
            biff.Position = offset + 4;
            biff.Write(record[4..(layout == 8 ? 16 : 12)]);
        }
    }

    /// <summary>MULRK: row, first column, six bytes a cell, last column. The library believes the last column.</summary>
    private void Multiple(Span<byte> data)
    {
        if (data.Length < 12 || (data.Length - 6) % 6 != 0) throw Broken("MULRK");
        var first = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        var last = BinaryPrimitives.ReadUInt16LittleEndian(data[^2..]);
        var count = (data.Length - 6) / 6;
        if (last >= MaxColumns || last != first + count - 1) throw Broken("MULRK");
        needsSize = true;
        Cell(0x00BD, data, count);
        lastColumn = Math.Max(lastColumn, last);
    }

    private void Cell(ushort id, Span<byte> data, int count)
    {
        if (data.Length < 4) throw Broken("单元格");
        int at = BinaryPrimitives.ReadUInt16LittleEndian(data);
        int column = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        if (column >= MaxColumns || at >= MaxRows) throw Broken("单元格位置");
        cells += count;
        sheetCells += count;
        rowCells = at == row ? rowCells + count : count;
        row = at;
        if (at < lastRow) unordered = true;
        lastRow = Math.Max(lastRow, at);
        lastColumn = Math.Max(lastColumn, column);
        if (cells > limits.MaxCells)
            throw Bounds.Exceeded(IssueCodes.TooManyCells, nameof(limits.MaxCells), limits.MaxCells, $"超过{limits.MaxCells.ToString(CultureInfo.InvariantCulture)}个单元格");
        if (rowCells > MaxRowCells) throw Harmful($"第 {(row + 1).ToString(CultureInfo.InvariantCulture)} 行: 单元格重复");
        if (unordered && sheetCells > MaxUnorderedCells) throw Harmful("行的次序混乱");
        if (!IsError(id, data)) return;
        if (!errors.TryGetValue(sheetStart, out var ofSheet)) errors.Add(sheetStart, ofSheet = new ErrorCells());
        ofSheet.Add(at, column);
    }

    private static bool IsCell(ushort id) => id is 0x0001 or 0x0002 or 0x0003 or 0x0004 or 0x0005 or 0x0006 or 0x0201 or 0x0202 or 0x0203 or 0x0204 or 0x0205
        or 0x0206 or 0x0406 or 0x00BE or 0x00D6 or 0x00FD or 0x027E;

    private static bool IsError(ushort id, Span<byte> data) => id switch
    {
        0x0205 => data.Length >= 8 && data[7] != 0,
        0x0006 or 0x0206 or 0x0406 => data.Length >= 14 && data[6] == 2 && BinaryPrimitives.ReadUInt16LittleEndian(data[12..]) == ushort.MaxValue,
        _ => false,
    };

    private static UnreadableFileException Broken(string found) => new(IssueCodes.CorruptWorkbook, found);

    private static UnreadableFileException Harmful(string found) => new(IssueCodes.HarmfulArchive, found);
}
