using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using static Wuyi.Pipeline.Corpus.Families.Samples;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.Corpus.Families;

/// <summary>What only workbooks have: sheets, formulas, errors, formats, dates from 1904.</summary>
internal static class WorkbookFiles
{
    private static readonly DateTime Day = new(2023, 5, 15);

    public static IEnumerable<CorpusFile> Files => new[] { Forms.Xlsx, Forms.Xls, Forms.Xls5 }.SelectMany(form => Of(form).Select(file => file with { Name = $"{file.Name} · {form.Name}", Path = $"表{form.Extension}" }))
        .Concat(XlsxOnly).Concat(XlsOnly);

    private static IEnumerable<CorpusFile> Of(Form form)
    {
        CorpusFile File(string name, Book book, string source = Power) => new(name, source, form.Write(book));
        var table = new Sheet("数据", [PowerHeader, .. Powers(5)]);
        yield return File("saved on a Mac with days from 1904", new Book(new Sheet("a", [TaxHeader, [Code, Day, "增值税", 100], [Code, Cell.Date(new DateTime(2023, 5, 31), "yyyy/m/d"), "增值税", 100]])) { From1904 = true }, Tax)
            .Accepted(2, ("amount_yuan", 200m), ("month", 2 * 202305m));
        yield return File("formatted months as 2023年5月", Book.Of(PowerHeader, [Account(1), Cell.Date(new DateTime(2023, 5, 1), "yyyy\"年\"m\"月\""), 10, ""], [Account(2), Cell.Date(new DateTime(2023, 5, 1), "[$-804]yyyy\\-mm;@"), 20, ""]))
            .Accepted(2, ("kwh", 30m), ("month", 2 * 202305m));
        yield return File("computed figures by formulas", Book.Of(PowerHeader, [Account(1), "202305", Cell.Computed("5+5", 10), Cell.Computed("\"甲\"", "甲")], [Account(2), "202305", Cell.Computed("A1", 20.5m), ""])).Accepted(2, ("kwh", 30.5m));
        yield return File("left errors of formulas", Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)], [.. PowerRow(3)], [.. PowerRow(4)], PowerRow(5, CellError.NotAvailable)))
            .Accepted(4, ("kwh", KwhOf(4))).Quarantined(1).With(IssueCodes.SpreadsheetError, 1, 6, "电量", "Sheet1");
        yield return File("left a formula that divides by nothing", Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)], [.. PowerRow(3)], [.. PowerRow(4)], PowerRow(5, Cell.Computed("1/0", CellError.DividedByZero))))
            .Accepted(4, ("kwh", KwhOf(4))).Quarantined(1).With(IssueCodes.SpreadsheetError, 1, 6, "电量", "Sheet1");
        yield return File("wrote a date among the figures", Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)], [.. PowerRow(3)], [.. PowerRow(4)], PowerRow(5, Day)))
            .Accepted(4, ("kwh", KwhOf(4))).Quarantined(1).With(IssueCodes.NotANumber, 1, 6, "电量", "Sheet1");
        yield return File("wrote TRUE among the figures", Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)], [.. PowerRow(3)], [.. PowerRow(4)], PowerRow(5, true)))
            .Accepted(4, ("kwh", KwhOf(4))).Quarantined(1).With(IssueCodes.NotANumber, 1, 6, "电量", "Sheet1");
        yield return File("formatted account numbers with their leading zeros", Book.Of(PowerHeader, [Cell.Number(307230001, "0000000000"), "202305", 10, ""])).Accepted(1, ("kwh", 10m), ("account", 307230001m));
        yield return File("lost a leading zero", Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)], [.. PowerRow(3)], [.. PowerRow(4)], [307230001, "202305", 10, ""]))
            .Accepted(4, ("kwh", KwhOf(4))).Quarantined(1).With(IssueCodes.AccountZerosLost, 1, 6, "户号", "Sheet1");
        yield return File("formatted shares as percentages", Book.Of(["户号", "统一社会信用代码", "分摊比例"], [Account(1), Code, Cell.Number(0.25m, "0%")], [Account(2), Code, Cell.Number(0.333m, "0.0%")]), Meters).Accepted(2, ("share", 0.583m));
        yield return File("has sums that floating point cannot hold", Book.Of(PowerHeader, PowerRow(1, Cell.Number(0.1m)), PowerRow(2, Cell.Number(1234567.891m)), PowerRow(3, new Cell { Value = 0.1 + 0.2 }))).Accepted(3, ("kwh", 1234568.291m));
        yield return File("hid a sheet of last year", new Book(new Sheet("2022", [PowerHeader, [Account(9), "202205", 999, ""]]) { Hidden = true }, table)).Accepted(5, ("kwh", KwhOf(5)));
        yield return File("hid every sheet", new Book(new Sheet("2022", [PowerHeader, .. Powers(3)]) { Hidden = true })).Refused(IssueCodes.NoVisibleSheet);
        yield return File("left the empty sheets of a new workbook", new Book(table, new Sheet("Sheet2", []), new Sheet("Sheet3", []))).Accepted(5, ("kwh", KwhOf(5)));
        yield return File("put every town on its own sheet", new Book(table, new Sheet("桐琴", [["桐琴镇", "", "", ""], PowerHeader, PowerRow(6)]), new Sheet("王宅", [PowerHeader, PowerRow(7)]))).Accepted(7, ("kwh", KwhOf(7)));
        yield return File("put a sheet of notes first", new Book(new Sheet("填表说明", [["请于每月5日前报送"], ["联系人：张三"]]), table)).Accepted(5, ("kwh", KwhOf(5))).With(IssueCodes.SheetSkipped);
        yield return File("put a chart first", new Book(new Sheet("图表", []) { Kind = SheetKind.Chart }, table)).Accepted(5, ("kwh", KwhOf(5)));
        yield return File("put a sheet of macros first", new Book(new Sheet("Macro1", [["=RETURN()"]]) { Kind = SheetKind.Macro }, table)).Accepted(5, ("kwh", KwhOf(5)));
        yield return File("sent a workbook of charts", new Book(new Sheet("图表", []) { Kind = SheetKind.Chart })).Refused(IssueCodes.MacroOnlyWorkbook);
        yield return File("sent a workbook of macros", new Book(new Sheet("Macro1", [["=RETURN()"]]) { Kind = SheetKind.Macro })).Refused(IssueCodes.MacroOnlyWorkbook);
        yield return File("sent an empty workbook", Book.Of()).Refused(IssueCodes.EmptyFile);
        yield return File("made one sheet longer than allowed", new Book(table)).Refused(IssueCodes.TooManyRows, "MaxSheetRows = 3") with { Limits = new IntakeLimits { MaxSheetRows = 3 } };
        yield return File("made a sheet wider than allowed", Book.Of(PowerHeader, [.. PowerRow(1), 5, 5])).Refused(IssueCodes.TooManyColumns, "MaxColumns = 5") with { Limits = new IntakeLimits { MaxColumns = 5 } };
        yield return File("pasted a report into a cell", Book.Of(PowerHeader, [Account(1), "202305", 1, new string('长', 60)])).Refused(IssueCodes.CellTooLong, "MaxCellChars = 50") with { Limits = new IntakeLimits { MaxCellChars = 50 } };
    }

    private static IEnumerable<CorpusFile> XlsxOnly
    {
        get
        {
            var good = Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)]);
            CorpusFile File(string name, XlsxOptions options, Book? book = null) => new(name + " · XLSX", Power, XlsxWriter.Write(book ?? good, options)) { Path = "表.xlsx" };
            yield return File("saved with macros (xlsm)", new XlsxOptions { Macros = true }).Accepted(2, ("kwh", KwhOf(2)));
            yield return File("let a tool claim a million rows of 16 384 columns", new XlsxOptions { ClaimedDimension = "A1:XFD1048576" }).Accepted(2, ("kwh", KwhOf(2)));
            yield return File("let a tool claim one cell", new XlsxOptions { ClaimedDimension = "A1" }).Accepted(2, ("kwh", KwhOf(2)));
            yield return File("let a tool leave out the styles", new XlsxOptions { Without = ["xl/styles.xml"] }).Accepted(2, ("kwh", KwhOf(2)));
            yield return File("saved as Strict Open XML", new XlsxOptions { Strict = true }).Refused(IssueCodes.StrictWorkbook);
            yield return File("lost the shared strings", new XlsxOptions { Without = ["xl/sharedStrings.xml"] }).Refused(IssueCodes.CorruptWorkbook);
            yield return File("lost the sheet", new XlsxOptions { Without = ["xl/worksheets/sheet1.xml"] }).Refused(IssueCodes.CorruptWorkbook);
            yield return File("lost the workbook's relations", new XlsxOptions { Without = ["xl/_rels/workbook.xml.rels"] }).Refused(IssueCodes.CorruptWorkbook);
            yield return File("nested entities to make memory run out", new XlsxOptions { Parts = new Dictionary<string, string> { ["xl/sharedStrings.xml"] = Traps.BillionLaughs } }).Refused(IssueCodes.DocumentTypeInXml);
            yield return File("named a file on the server as an entity", new XlsxOptions { Parts = new Dictionary<string, string> { ["xl/sharedStrings.xml"] = Traps.ExternalEntity } }).Refused(IssueCodes.DocumentTypeInXml);
            yield return File("expands to more than allowed", new XlsxOptions { Parts = new Dictionary<string, string> { ["xl/media/text.xml"] = new('0', 3_000_000) } }).Refused(IssueCodes.ExpandsTooMuch, "MaxExpandedBytes = 1000000")
                with
            { Limits = new IntakeLimits { MaxExpandedBytes = 1_000_000, MaxCellChars = 10_000_000 } };
            var whole = XlsxWriter.Write(good);
            yield return new CorpusFile("sent half of the file · XLSX", Power, whole[..(whole.Length / 2)]).Refused(IssueCodes.TruncatedFile);
            yield return new CorpusFile("sent all but the last bytes · XLSX", Power, whole[..^30]).Refused(IssueCodes.TruncatedFile);
            yield return new CorpusFile("protected with a password · XLSX", Power, EncryptedWorkbook.Write()).Refused(IssueCodes.EncryptedWorkbook);
            yield return new CorpusFile("named a Word document .xlsx", Power, XlsxWriter.Zip([new("word/document.xml", "<w/>")])).Refused(IssueCodes.ArchiveContent, "Word文档");
            yield return new CorpusFile("named a zip of tables .xlsx", Power, XlsxWriter.Zip([new("表1.csv", "户号"), new("表2.csv", "户号")])).Refused(IssueCodes.ArchiveContent, "表1.csv");
        }
    }

    private static IEnumerable<CorpusFile> XlsOnly
    {
        get
        {
            var good = Book.Of(PowerHeader, [.. PowerRow(1)], [.. PowerRow(2)]);
            foreach (var biff in new[] { 8, 5 })
            {
                CorpusFile File(string name, byte[] content) => new($"{name} · XLS of BIFF{biff}", Power, content) { Path = "表.xls" };
                var whole = XlsWriter.Write(good, new XlsOptions { Biff = biff });
                yield return File("protected with a password", XlsWriter.Write(good, new XlsOptions { Biff = biff, Password = true })).Refused(IssueCodes.PasswordProtected);
                yield return File("saved with macros", XlsWriter.Write(good, new XlsOptions { Biff = biff, Macros = true })).Accepted(2, ("kwh", KwhOf(2)));
                yield return File("let a tool claim all rows", XlsWriter.Write(good, new XlsOptions { Biff = biff, ClaimedRows = 65_535 })).Accepted(2, ("kwh", KwhOf(2)));
                yield return File("let a tool leave out rows and dimensions", XlsWriter.Write(good, new XlsOptions { Biff = biff, Rows = false, Dimensions = false })).Accepted(2, ("kwh", KwhOf(2)));
                yield return File("sent the stream without the file around it", XlsWriter.Write(good, new XlsOptions { Biff = biff, Bare = true })).Accepted(2, ("kwh", KwhOf(2)));
                yield return File("sent half of the file", whole[..(whole.Length / 2)]).Refused(IssueCodes.TruncatedFile);
                yield return File("sent only the first sector", whole[..CompoundFile.SectorBytes]).Refused(IssueCodes.TruncatedFile);
            }

            yield return new CorpusFile("cut shared strings in the middle · XLS of BIFF8", Power, XlsWriter.Write(good, new XlsOptions { LongestStrings = 24 })).Accepted(2, ("kwh", KwhOf(2)));
            var wide = XlsWriter.Write(good);
            wide[30] = 0x7F;
            yield return new CorpusFile("claims sectors of more bytes than there are anywhere · XLS of BIFF8", Power, wide).Refused(IssueCodes.CorruptWorkbook);
            var kind = XlsWriter.Write(good);
            kind.AsSpan(CompoundFile.SectorBytes + 6, 2).Fill(0xFF);
            yield return new CorpusFile("names a kind of stream that there is not · XLS of BIFF8", Power, kind).Refused(IssueCodes.CorruptWorkbook);
            yield return new CorpusFile("named a Word 97 document .xls", Power, CompoundFile.Write(("WordDocument", new byte[5000]))).Refused(IssueCodes.BinaryContent);
        }
    }
}
