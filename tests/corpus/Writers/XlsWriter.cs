using System.Text;
using static Wuyi.Pipeline.Corpus.Writers.BiffStream;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>An XLS of BIFF8 or BIFF5 in a compound file, from the public descriptions of the format.</summary>
public sealed class XlsWriter
{
    private const int StyleXfs = 15;

    private readonly Book _book;
    private readonly XlsOptions _options;
    private readonly NumberFormats _formats;
    private readonly Encoding _ansi;
    private readonly BiffStream _out = new();
    private readonly List<string> _strings = [];
    private readonly Dictionary<string, int> _stringNumbers = new(StringComparer.Ordinal);

    private XlsWriter(Book book, XlsOptions options)
    {
        _book = book;
        _options = options;
        _formats = new NumberFormats(book);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _ansi = Encoding.GetEncoding(options.CodePage);
    }

    public static byte[] Write(Book book, XlsOptions? options = null)
    {
        options ??= new XlsOptions();
        var stream = new XlsWriter(book, options).Stream();
        if (options.Bare) return stream;
        var name = options.Biff == 8 ? "Workbook" : "Book";
        return options.Macros ? CompoundFile.Write((name, stream), ("_VBA_PROJECT", new byte[600])) : CompoundFile.Write((name, stream));
    }

    private bool IsBiff8 => _options.Biff == 8;

    private byte[] Stream()
    {
        CollectStrings();
        var places = Globals();
        for (var i = 0; i < _book.Sheets.Count; i++)
        {
            _out.PatchU32(places[i], (uint)_out.Length);
            WriteSheet(_book.Sheets[i]);
        }

        return _out.ToArray();
    }

    private void Bof(int type) => _out.Record(BiffRecord.Bof, IsBiff8
        ? [.. U16(0x0600), .. U16(type), .. U16(0x0DBB), .. U16(0x07CC), .. U32(0x41), .. U32(0x06)]
        : [.. U16(0x0500), .. U16(type), .. U16(0x0DBB), .. U16(0x07CC)]);

    /// <summary>The workbook's own records; gives where the offsets of the sheets are to be filled in.</summary>
    private int[] Globals()
    {
        Bof(0x0005);
        if (_options.Password)
        {
            // RC4 with a salt, verifier and hash of a password that nobody knows; XOR in BIFF5.
            _out.Record(BiffRecord.FilePass, IsBiff8 ? [.. U16(1), .. U16(1), .. U16(1), .. Enumerable.Range(7, 48).Select(i => (byte)(i * 37 % 251))] : [.. U16(0x1234), .. U16(0x5678)]);
        }

        _out.Record(BiffRecord.CodePage, U16(IsBiff8 ? 1200 : _options.CodePage));
        _out.Record(BiffRecord.Window1, [.. U16(0), .. U16(0), .. U16(16000), .. U16(9000), .. U16(0x38), .. U16(0), .. U16(0), .. U16(1), .. U16(600)]);
        _out.Record(BiffRecord.DateMode, U16(_book.From1904 ? 1 : 0));
        for (var i = 0; i < 5; i++)
            _out.Record(BiffRecord.Font, [.. U16(220), .. U16(0), .. U16(0x7FFF), .. U16(400), .. U16(0), 0, 0, 0x86, 0, .. ShortText("宋体")]);
        for (var i = 0; i < _formats.All.Count; i++)
            _out.Record(BiffRecord.Format, [.. U16(NumberFormats.FirstOwn + i), .. IsBiff8 ? LongText(_formats.All[i]) : ShortText(_formats.All[i])]);
        for (var i = 0; i < StyleXfs; i++) Xf(0, isStyle: true);
        Xf(0, isStyle: false);
        for (var i = 0; i < _formats.All.Count; i++) Xf(NumberFormats.FirstOwn + i, isStyle: false);
        _out.Record(BiffRecord.Style, [.. U16(0x8000), 0, 0xFF]);
        var places = new int[_book.Sheets.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var sheet = _book.Sheets[i];
            places[i] = _out.Length + 4;
            byte kind = sheet.Kind switch { SheetKind.Chart => 2, SheetKind.Macro => 1, _ => 0 };
            _out.Record(BiffRecord.BoundSheet, [.. U32(0), (byte)(sheet.Hidden ? 1 : 0), kind, .. ShortText(sheet.Name)]);
        }

        if (IsBiff8) SharedStrings();
        _out.Record(BiffRecord.Eof);
        return places;
    }

    private void Xf(int format, bool isStyle)
    {
        // Font, format, type and parent; then alignment, borders and colours, all plain.
        byte[] start = [.. U16(0), .. U16(format), .. U16(isStyle ? 0xFFF5 : 0x0001)];
        _out.Record(BiffRecord.Xf, IsBiff8
            ? [.. start, 0x20, 0, 0, (byte)(format == 0 ? 0 : 0x04), .. new byte[8], .. U16(0x20C0)]
            : [.. start, 0x20, (byte)(format == 0 ? 0 : 0x04), .. U16(0x20C0), .. new byte[6]]);
    }

    private void CollectStrings()
    {
        if (!IsBiff8) return;
        foreach (var text in _book.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Where(cell => cell.Formula is null).Select(cell => cell.Value).OfType<string>())
        {
            if (_stringNumbers.TryAdd(text, _strings.Count)) _strings.Add(text);
        }
    }

    /// <summary>A text that does not fit goes on in a CONTINUE record, which says again how wide its characters are.</summary>
    private void SharedStrings()
    {
        var current = new List<byte>([.. U32((uint)_strings.Count), .. U32((uint)_strings.Count)]);
        var first = true;
        void Flush()
        {
            _out.Record(first ? BiffRecord.SharedStrings : BiffRecord.Continue, [.. current]);
            first = false;
            current.Clear();
        }

        foreach (var text in _strings)
        {
            var wide = IsWide(text);
            var size = wide ? 2 : 1;
            if (current.Count + 3 + size > _options.LongestStrings) Flush();
            current.AddRange([.. U16(text.Length), (byte)(wide ? 1 : 0)]);
            foreach (var c in text)
            {
                if (current.Count + size > _options.LongestStrings)
                {
                    Flush();
                    current.Add((byte)(wide ? 1 : 0));
                }

                current.AddRange(wide ? U16(c) : [(byte)c]);
            }
        }

        Flush();
    }

    private static bool IsWide(string text) => text.Any(c => c > 0xFF);

    private static byte[] Characters(string text) => IsWide(text) ? [1, .. Encoding.Unicode.GetBytes(text)] : [0, .. Encoding.Latin1.GetBytes(text)];

    /// <summary>Length in one byte.</summary>
    private byte[] ShortText(string text) => IsBiff8 ? [(byte)text.Length, .. Characters(text)] : [(byte)_ansi.GetByteCount(text), .. _ansi.GetBytes(text)];

    /// <summary>Length in two bytes.</summary>
    private byte[] LongText(string text) => IsBiff8 ? [.. U16(text.Length), .. Characters(text)] : [.. U16(_ansi.GetByteCount(text)), .. _ansi.GetBytes(text)];

    private void WriteSheet(Sheet sheet)
    {
        Bof(sheet.Kind switch { SheetKind.Chart => 0x20, SheetKind.Macro => 0x40, _ => 0x10 });
        var rows = _options.ClaimedRows ?? sheet.Rows.Count;
        if (_options.Dimensions && sheet.Kind != SheetKind.Chart)
        {
            _out.Record(BiffRecord.Dimensions, IsBiff8
                ? [.. U32(0), .. U32((uint)rows), .. U16(0), .. U16(sheet.Width), .. U16(0)]
                : [.. U16(0), .. U16(rows), .. U16(0), .. U16(sheet.Width), .. U16(0)]);
        }

        if (sheet.Kind != SheetKind.Chart)
        {
            if (_options.Rows)
            {
                for (var row = 0; row < sheet.Rows.Count; row++)
                    _out.Record(BiffRecord.Row, [.. U16(row), .. U16(0), .. U16(sheet.Rows[row].Length), .. U16(0x8108), .. U16(0), .. U16(0), .. U16(0x0100), .. U16(0x000F)]);
            }

            for (var row = 0; row < sheet.Rows.Count; row++) WriteRow(sheet, row);
        }

        _out.Record(BiffRecord.Window2, [.. U16(0x06B6), .. U16(0), .. U16(0), .. IsBiff8 ? [.. U16(0x40), .. U16(0), .. U16(0), .. U16(0), .. U32(0)] : U32(0)]);
        if (IsBiff8 && sheet.Merges.Count > 0)
        {
            _out.Record(BiffRecord.MergedCells, [.. U16(sheet.Merges.Count),
                .. sheet.Merges.SelectMany(merge => (byte[])[.. U16(merge.FirstRow), .. U16(merge.LastRow), .. U16(merge.FirstColumn), .. U16(merge.LastColumn)])]);
        }

        _out.Record(BiffRecord.Eof);
    }

    private void WriteRow(Sheet sheet, int row)
    {
        var cells = sheet.Rows[row];
        for (var column = 0; column < cells.Length; column++)
        {
            if (sheet.IsCovered(row, column)) continue;
            if (_options.Rk && RunOfRks(sheet, row, column) is { Count: > 1 } run)
            {
                _out.Record(BiffRecord.MulRk, [.. U16(row), .. U16(column), .. run.SelectMany(pair => (byte[])[.. U16(pair.Xf), .. U32(pair.Rk)]), .. U16(column + run.Count - 1)]);
                column += run.Count - 1;
                continue;
            }

            WriteCell(row, column, cells[column]);
        }
    }

    private List<(int Xf, uint Rk)> RunOfRks(Sheet sheet, int row, int column)
    {
        var run = new List<(int, uint)>();
        for (var i = column; i < sheet.Rows[row].Length && !sheet.IsCovered(row, i); i++)
        {
            var cell = sheet.Rows[row][i];
            if (cell.Formula is not null || NumberOf(cell) is not { } number || RkOf(number) is not { } rk) break;
            run.Add((XfOf(cell), rk));
        }

        return run;
    }

    private int XfOf(Cell cell) => StyleXfs + _formats.StyleOf(cell);

    private double? NumberOf(Cell cell) => cell.Value switch
    {
        decimal number => (double)number,
        double number => number,
        DateTime date => _book.Serial(date),
        _ => null,
    };

    /// <summary>The four bytes that stand for a number where it is a whole one of 30 bits, a hundredth of one, or has no low bits.</summary>
    private static uint? RkOf(double number)
    {
        const double limit = 1 << 29;
        if (number == Math.Floor(number) && Math.Abs(number) < limit) return unchecked(((uint)(int)number << 2) | 2);
        var bits = BitConverter.DoubleToUInt64Bits(number);
        if ((bits & 0x3_FFFF_FFFF) == 0) return (uint)(bits >> 32);
        var hundred = Math.Round(number * 100);
        if (hundred / 100 == number && Math.Abs(hundred) < limit) return unchecked(((uint)(int)hundred << 2) | 3);
        return null;
    }

    private void WriteCell(int row, int column, Cell cell)
    {
        byte[] place = [.. U16(row), .. U16(column), .. U16(XfOf(cell))];
        if (cell.Formula is not null)
        {
            WriteFormula(place, cell);
            return;
        }

        switch (cell.Value)
        {
            case null when cell.Format is null:
                break;
            case null:
                _out.Record(BiffRecord.Blank, place);
                break;
            case string text when IsBiff8:
                _out.Record(BiffRecord.LabelShared, [.. place, .. U32((uint)_stringNumbers[text])]);
                break;
            case string text:
                _out.Record(BiffRecord.Label, [.. place, .. LongText(text)]);
                break;
            case bool truth:
                _out.Record(BiffRecord.BoolError, [.. place, (byte)(truth ? 1 : 0), 0]);
                break;
            case CellError error:
                _out.Record(BiffRecord.BoolError, [.. place, (byte)error, 1]);
                break;
            default:
                var number = NumberOf(cell)!.Value;
                if (_options.Rk && RkOf(number) is { } rk) _out.Record(BiffRecord.Rk, [.. place, .. U32(rk)]);
                else _out.Record(BiffRecord.Number, [.. place, .. F64(number)]);
                break;
        }
    }

    /// <summary>The formula itself is always =1 (what it says is not read); its cached value is the cell's.</summary>
    private void WriteFormula(byte[] place, Cell cell)
    {
        byte[] result = cell.Value switch
        {
            string => [0, 0, 0, 0, 0, 0, 0xFF, 0xFF],
            bool truth => [1, 0, (byte)(truth ? 1 : 0), 0, 0, 0, 0xFF, 0xFF],
            CellError error => [2, 0, (byte)error, 0, 0, 0, 0xFF, 0xFF],
            null => [3, 0, 0, 0, 0, 0, 0xFF, 0xFF],
            _ => F64(NumberOf(cell)!.Value),
        };
        _out.Record(BiffRecord.Formula, [.. place, .. result, .. U16(0), .. U32(0), .. U16(3), 0x1E, .. U16(1)]);
        if (cell.Value is string text) _out.Record(BiffRecord.String, LongText(text));
    }
}
