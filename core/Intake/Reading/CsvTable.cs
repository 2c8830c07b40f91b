using System.Globalization;
using Sylvan.Data.Csv;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A delimited text file, row by row over the buffers of Sylvan.Data.Csv: no allocation per row or cell.</summary>
internal sealed class CsvTable : ITableReader
{
    private const int BufferChars = 128 * 1024;
    private const int SampleChars = 64 * 1024;

    private readonly Stream content;
    private readonly TextEncodings encoding;
    private readonly IntakeLimits limits;
    private readonly int maxRecordChars;
    private readonly IDisposable? owned;
    private readonly TableTextReader text;
    private readonly CsvDataReader csv;
    private int nextRow = 1;
    private int fieldCount;
    private bool hasQuotes;

    /// <param name="content">The file.</param>
    /// <param name="encoding">Of the file.</param>
    /// <param name="format">Put before the format on the receipt: how the file was packed.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="owned">Disposed with the reader.</param>
    public CsvTable(Stream content, TextEncodings encoding, string format, IntakeLimits limits, IDisposable? owned)
    {
        this.owned = owned;
        this.content = content;
        this.encoding = encoding;
        this.limits = limits;

        // A record must fit into the buffer: 64 of the longest cells allowed, in any case a row of plain figures.
        maxRecordChars = (int)Math.Clamp(64L * limits.MaxCellChars, 2 * BufferChars, 8 * 1024 * 1024);
        var delimiter = DetectDelimiter();
        Format = $"{format}CSV {encoding.Name} '{(delimiter == '\t' ? "\\t" : delimiter)}'";
        text = new TableTextReader(content, encoding);
        try
        {
            csv = Create(text, delimiter, maxRecordChars);
        }
        catch (CsvFormatException broken)
        {
            throw Broken(broken);
        }
    }

    public string Format { get; }

    public string? Sheet => null;

    public IReadOnlyList<MergedRange> Merges => [];

    public int RowNumber { get; private set; }

    public int FieldCount => fieldCount;

    public bool Read()
    {
        try
        {
            if (!csv.Read())
            {
                fieldCount = 0;
                return false;
            }
        }
        catch (CsvFormatException broken)
        {
            throw Broken(broken);
        }

        RowNumber = nextRow;
        fieldCount = csv.RowFieldCount;
        var record = csv.GetRawRecordSpan();
        hasQuotes = record.Contains('"');
        var lines = hasQuotes ? record.Count('\n') : 1;
        nextRow += Math.Max(1, lines);
        if (fieldCount > limits.MaxColumns) CheckColumns();
        if (lines > 1 || record.Length > limits.MaxCellChars) CheckCells();
        return true;
    }

    public CellKind Kind(int field)
    {
        if ((uint)field >= (uint)fieldCount) return CellKind.Empty;
        return csv.GetFieldSpan(field).IsWhiteSpace() ? CellKind.Empty : CellKind.Text;
    }

    public ReadOnlySpan<char> Text(int field)
    {
        if ((uint)field >= (uint)fieldCount) return [];
        var span = csv.GetFieldSpan(field);

        // A field with doubled quotes is put together in scratch space that the next such field overwrites: it gets a copy of its own.
        if (hasQuotes && !csv.GetRawRecordSpan().Overlaps(span)) return span.ToString();
        return span;
    }

    public double Number(int field) => throw new InvalidOperationException("text files have no number cells");

    public DateTime Date(int field) => throw new InvalidOperationException("text files have no date cells");

    public void Dispose()
    {
        csv.Dispose();
        text.Dispose();
        owned?.Dispose();
    }

    private static CsvDataReader Create(TextReader text, char delimiter, int maxRecordChars) => CsvDataReader.Create(text, new CsvDataReaderOptions
    {
        HasHeaders = false,
        Delimiter = delimiter,
        CsvStyle = CsvStyle.Standard,

        // No line is a comment: '#' begins identifiers too. NULs never get here.
        Comment = '\0',
        BufferSize = BufferChars,
        MaxBufferSize = maxRecordChars,
        OwnsReader = false,
    });

    private char DetectDelimiter()
    {
        using var sampler = new TableTextReader(content, encoding);
        var sample = new char[SampleChars];
        var length = sampler.ReadBlock(sample);
        return DelimiterDetector.Detect(sample.AsSpan(0, length), complete: length < sample.Length);
    }

    private void CheckColumns()
    {
        var used = fieldCount;
        while (used > 0 && csv.GetFieldSpan(used - 1).IsWhiteSpace()) used--;
        if (used > limits.MaxColumns)
            throw Exceeded(IssueCodes.TooManyColumns, nameof(limits.MaxColumns), limits.MaxColumns, RowNumber, $"{fieldCount} 列");
        fieldCount = used;
    }

    private void CheckCells()
    {
        for (var i = 0; i < fieldCount; i++)
        {
            var span = csv.GetFieldSpan(i);
            var lines = span.Count('\n') + 1;
            if (lines > limits.MaxQuotedLines)
                throw Exceeded(IssueCodes.QuoteNotClosed, nameof(limits.MaxQuotedLines), limits.MaxQuotedLines, RowNumber, $"{lines} 行");
            if (span.Length > limits.MaxCellChars)
                throw Exceeded(IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, RowNumber, $"{span.Length} 字符");
        }
    }

    /// <summary>What stopped the CSV reader, at the line where its record starts.</summary>
    private UnreadableFileException Broken(CsvFormatException broken)
    {
        if (broken is CsvRecordTooLargeException)
        {
            return LineIsLong()
                ? Exceeded(IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, nextRow, "行过长", broken)
                : Exceeded(IssueCodes.QuoteNotClosed, nameof(limits.MaxQuotedLines), limits.MaxQuotedLines, nextRow, "引号未闭合", broken);
        }

        var open = broken is CsvInvalidCharacterException { InvalidCharacter: '"' or '\0' };
        return new UnreadableFileException(open ? IssueCodes.QuoteNotClosed : IssueCodes.MisplacedQuote, $"第 {nextRow.ToString(CultureInfo.InvariantCulture)} 行", broken);
    }

    /// <summary>Whether the line alone is too long for a record; else a quote has swallowed the lines behind it.</summary>
    private bool LineIsLong()
    {
        using var again = new TableTextReader(content, encoding);
        var piece = new char[SampleChars];
        var line = 1;
        var length = 0;
        int read;
        while ((read = again.ReadBlock(piece)) > 0)
        {
            foreach (var c in piece.AsSpan(0, read))
            {
                if (c == '\n' && line++ == nextRow) return false;
                if (line == nextRow && ++length >= maxRecordChars / 2) return true;
            }
        }

        return false;
    }

    private static UnreadableFileException Exceeded(string code, string setting, int bound, int row, string found, Exception? inner = null) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"第 {row} 行, {found}, 上限 Intake__{setting} = {bound}"), inner);
}
