using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>XLSX and XLS, visible sheets in their order, through ExcelDataReader; everything it throws on broken files becomes a code.</summary>
internal sealed class SpreadsheetTable : ITableReader
{
    /// <summary>Cells, empty ones counted, of a sheet wider than allowed: formatted blank columns pass, a claim of 16 384 columns over a million rows does not.</summary>
    private const long MaxBlankCells = 1_000_000_000;

    /// <summary>Columns of the largest sheet the format has; a file that claims more is broken, and would be given rows of that size.</summary>
    private readonly int maxSheetColumns;

    private readonly IExcelDataReader excel;
    private readonly IntakeLimits limits;
    private readonly IReadOnlyDictionary<int, ErrorCells> errorCells;
    private readonly Func<bool> advance;
    private readonly IDisposable? owned;
    private ErrorCells? sheetErrors;
    private int sheetIndex;
    private object?[] cells = [];
    private bool inSheet;
    private bool ended;

    /// <param name="content">The workbook, looked over before.</param>
    /// <param name="format">For the receipt.</param>
    /// <param name="isXls">Whether it is of the old format, with its 256 columns.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="errorCells">By sheet in the order of the workbook.</param>
    /// <param name="owned">Disposed with the reader.</param>
    public SpreadsheetTable(Stream content, string format, bool isXls, IntakeLimits limits, IReadOnlyDictionary<int, ErrorCells> errorCells, IDisposable? owned)
    {
        this.limits = limits;
        this.errorCells = errorCells;
        this.owned = owned;
        Format = format;
        maxSheetColumns = isXls ? 256 : SheetErrors.MaxColumns;
        advance = Advance;
        content.Position = 0;
        excel = Guard(() => ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration
        {
            LeaveOpen = true,
            FallbackEncoding = Encoding.GetEncoding("gb18030"),
        }));
    }

    public string Format { get; }

    public string? Sheet { get; private set; }

    public IReadOnlyList<MergedRange> Merges { get; private set; } = [];

    public int RowNumber { get; private set; }

    public int FieldCount { get; private set; }

    public bool Read() => Guard(advance);

    public CellKind Kind(int field)
    {
        if ((uint)field >= (uint)FieldCount) return CellKind.Empty;
        return cells[field] switch
        {
            null => IsError(field) ? CellKind.Error : CellKind.Empty,
            string text => text.AsSpan().IsWhiteSpace() ? CellKind.Empty : CellKind.Text,
            double or int => CellKind.Number,
            DateTime => CellKind.Date,
            bool => CellKind.Boolean,
            _ => CellKind.Text,
        };
    }

    public ReadOnlySpan<char> Text(int field)
    {
        if ((uint)field >= (uint)FieldCount) return [];
        return cells[field] switch
        {
            null => IsError(field) ? "#错误" : "",
            string text => text,
            double number => NumberText(number, field),
            int number => NumberText(number, field),
            DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool truth => truth ? "TRUE" : "FALSE",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
    }

    public double Number(int field) => cells[field] switch
    {
        double number => number,
        int number => number,
        _ => throw new InvalidOperationException("no number cell"),
    };

    public DateTime Date(int field) => cells[field] is DateTime date ? date : throw new InvalidOperationException("no date cell");

    public void Dispose()
    {
        excel.Dispose();
        owned?.Dispose();
    }

    private bool Advance()
    {
        while (!ended)
        {
            if (!inSheet) EnterSheet();
            if (inSheet && excel.Read())
            {
                RowNumber = excel.Depth + 1;
                if (RowNumber > limits.MaxSheetRows) throw TooManyRows(RowNumber);
                TakeCells();
                return true;
            }

            inSheet = false;
            ended = !excel.NextResult();
            sheetIndex++;
        }

        FieldCount = 0;
        return false;
    }

    /// <summary>Enters the current sheet unless it is hidden.</summary>
    private void EnterSheet()
    {
        Sheet = excel.Name;
        if (!string.Equals(excel.VisibleState, "visible", StringComparison.OrdinalIgnoreCase)) return;
        if (excel.FieldCount > maxSheetColumns) throw new UnreadableFileException(IssueCodes.CorruptWorkbook, $"'{Sheet}': {excel.FieldCount.ToString(CultureInfo.InvariantCulture)} 列");
        if (excel.RowCount > limits.MaxSheetRows) throw TooManyRows(excel.RowCount);
        if (excel.FieldCount > limits.MaxColumns && (long)excel.FieldCount * excel.RowCount > MaxBlankCells)
            throw Exceeded(IssueCodes.TooManyColumns, nameof(limits.MaxColumns), limits.MaxColumns, $"{excel.FieldCount.ToString(CultureInfo.InvariantCulture)} 列");
        sheetErrors = errorCells.GetValueOrDefault(sheetIndex);
        Merges = TakeMerges();
        inSheet = true;
    }

    private MergedRange[] TakeMerges()
    {
        var ranges = excel.MergeCells ?? [];
        if (ranges.Length > limits.MaxMergedRanges)
            throw Exceeded(IssueCodes.TooManyMergedRanges, nameof(limits.MaxMergedRanges), limits.MaxMergedRanges, $"{ranges.Length.ToString(CultureInfo.InvariantCulture)} 处合并单元格");
        var merges = Array.ConvertAll(ranges, range => new MergedRange(Unsigned(range.FromRow) + 1, Unsigned(range.ToRow) + 1, range.FromColumn, range.ToColumn));
        Array.Sort(merges, (a, b) => a.FirstRow != b.FirstRow ? a.FirstRow.CompareTo(b.FirstRow) : a.FirstField.CompareTo(b.FirstField));
        return merges;
    }

    /// <summary>The library gives rows of XLS from 32 768 on as negative numbers.</summary>
    private static int Unsigned(int row) => row < 0 ? row + 65_536 : row;

    private void TakeCells()
    {
        var count = excel.FieldCount;
        if (cells.Length < count) cells = new object?[count];
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            var value = excel.GetValue(i);
            cells[i] = value;
            if (value is string { Length: var length } && length > limits.MaxCellChars)
                throw Exceeded(IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, $"{length.ToString(CultureInfo.InvariantCulture)} 字符");
            if (value is not null || IsError(i)) used = i + 1;
        }

        FieldCount = used;
        if (used > limits.MaxColumns)
            throw Exceeded(IssueCodes.TooManyColumns, nameof(limits.MaxColumns), limits.MaxColumns, $"{used.ToString(CultureInfo.InvariantCulture)} 列");
    }

    private bool IsError(int field) => sheetErrors is not null && sheetErrors.Contains(excel.Depth, field);

    /// <summary>The figure by the 15 digits a spreadsheet shows; with a format of zeros (00000000) it gets its leading zeros back.</summary>
    private string NumberText(double number, int field)
    {
        if (double.IsNaN(number) || Math.Abs(number) >= 7.9e27) return number.ToString("R", CultureInfo.InvariantCulture);
        var text = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        var format = excel.GetNumberFormatString(field);
        return format is { Length: > 1 and < 40 } && !format.AsSpan().ContainsAnyExcept('0') ? text.PadLeft(format.Length, '0') : text;
    }

    private UnreadableFileException TooManyRows(int rows) => new(IssueCodes.TooManyRows,
        string.Create(CultureInfo.InvariantCulture, $"'{Sheet}': {rows} 行, 上限 Intake__{nameof(limits.MaxSheetRows)} = {limits.MaxSheetRows}"));

    private UnreadableFileException Exceeded(string code, string setting, int bound, string found) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"'{Sheet}' 第 {RowNumber} 行, {found}, 上限 Intake__{setting} = {bound}"));

    /// <summary>
    /// Broken workbooks make the library throw nearly anything (index out of range, invalid operation, overflow, invalid cast): all of it is a broken file.
    /// Faults of the storage under it (IOException, cancellation) are not.
    /// </summary>
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException locked)
        {
            throw new UnreadableFileException(IssueCodes.EncryptedWorkbook, inner: locked);
        }
        catch (Exception broken) when (broken is not (UnreadableFileException or OperationCanceledException) && (broken is not IOException || broken is EndOfStreamException))
        {
            throw new UnreadableFileException(IssueCodes.CorruptWorkbook, broken.GetType().Name, broken);
        }
    }
}
