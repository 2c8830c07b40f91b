using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;
using CompoundFile = Wuyi.Pipeline.Corpus.Writers.CompoundFile;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>What is wrong with a workbook has a code of its own, and no workbook can make the reader hang or fill the memory.</summary>
public class WorkbookRefusalTests
{
    private const string OneCell = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    private static readonly Book Small = new(new Sheet("五月", [["户号", "电量"], ["0033", 12.5m]]));

    [Fact]
    public void Passwords_and_encryption()
    {
        Assert.Equal(IssueCodes.PasswordProtected, Tables.Refused(XlsWriter.Write(Small, new XlsOptions { Password = true })).Code);
        Assert.Equal(IssueCodes.PasswordProtected, Tables.Refused(XlsWriter.Write(Small, new XlsOptions { Password = true, Biff = 5 })).Code);
        Assert.Equal(IssueCodes.EncryptedWorkbook, Tables.Refused(CompoundFile.Write(("EncryptionInfo", new byte[200]), ("EncryptedPackage", new byte[5000]))).Code);
        var zip = Workbooks.Sheet(OneCell);
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal(IssueCodes.PasswordProtected, Tables.Refused(zip).Code);
    }

    [Fact]
    public void An_XLS_that_was_cut_off()
    {
        var whole = XlsWriter.Write(new Book(new Sheet("五月", [.. Enumerable.Range(0, 2000).Select(i => (Cell[])[$"户{i}", i])])));
        Assert.Equal(2000, Tables.Rows(whole).Count);
        foreach (var length in new[] { whole.Length / 4, whole.Length / 2, whole.Length - 1000 }) Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(whole[..length]).Code);
        var bare = XlsWriter.Write(Small, new XlsOptions { Bare = true });
        Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(bare[..^20]).Code);
    }

    [Fact]
    public void Other_documents_of_the_old_office_are_named()
    {
        var refused = Tables.Refused(CompoundFile.Write(("WordDocument", new byte[5000])));
        Assert.Equal((IssueCodes.BinaryContent, "Word文档(.doc)"), (refused.Code, refused.Found));
        Assert.Equal("PDF", Tables.Refused("%PDF-1.7").Found);
    }

    [Fact]
    public void Only_macros_or_charts_no_sheet_and_no_visible_sheet()
    {
        Assert.Equal(IssueCodes.MacroOnlyWorkbook, Tables.Refused(Workbook("<sheet name=\"宏\" sheetId=\"1\" r:id=\"rId1\"/>", "chartsheet")).Code);
        Assert.Equal(IssueCodes.NoSheet, Tables.Refused(Workbook("", "worksheet")).Code);
        Assert.Equal(IssueCodes.NoVisibleSheet, Tables.Refused(Workbook("<sheet name=\"一\" state=\"veryHidden\" sheetId=\"1\" r:id=\"rId1\"/>", "worksheet")).Code);
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(Workbook("<sheet name=\"一\" sheetId=\"1\" r:id=\"rId9\"/>", "worksheet")).Code);
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(Workbook("<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"二\" sheetId=\"2\" r:id=\"rId1\"/>", "worksheet")).Code);
        Assert.Single(Tables.Rows(Workbook("<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/>", "worksheet")));
        Assert.Equal(IssueCodes.NoVisibleSheet, Tables.Refused(XlsWriter.Write(new Book(new Sheet("五月", [["a"]]) { Hidden = true }))).Code);
        Assert.Equal(IssueCodes.NoSheet, Tables.Refused(XlsWriter.Write(new Book())).Code);
        Assert.Equal(IssueCodes.MacroOnlyWorkbook, Tables.Refused(WithSheetType(1)).Code);
    }

    [Fact]
    public void A_workbook_with_macros_beside_its_sheets_is_read()
    {
        Assert.Equal(2, Tables.Rows(XlsWriter.Write(Small, new XlsOptions { Macros = true })).Count);
        Assert.Equal(2, Tables.Rows(XlsxWriter.Write(Small, new XlsxOptions { Macros = true })).Count);
    }

    [Fact]
    public void A_shared_text_that_is_not_there_is_no_text()
    {
        var without = XlsxWriter.Write(Small, new XlsxOptions { Without = ["xl/sharedStrings.xml"] });
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(without).Code);
    }

    [Fact]
    public void Entities_that_grow()
    {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&b;</t></si></sst>";
        Assert.Equal(IssueCodes.DocumentTypeInXml, Tables.Refused(XlsxWriter.Write(Small, new XlsxOptions { Parts = new Dictionary<string, string> { ["xl/sharedStrings.xml"] = laughs } })).Code);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c>", 40_000, "</row>")]
    [InlineData("", 300, "")]
    public void Endless_cells_of_one_row_and_endless_nesting(string start, int times, string end)
    {
        var again = start.Length > 0 ? "<c><v>1</v></c>" : "<row>";
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(Workbooks.Sheet(start + string.Concat(Enumerable.Repeat(again, times)) + end)).Code);
    }

    [Fact]
    public void The_same_row_again_and_again() =>
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(Workbooks.Sheet(string.Concat(Enumerable.Repeat(OneCell, 40_000)))).Code);

    [Fact]
    public void Ever_new_names() =>
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(Workbooks.Sheet(string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<a{i} b{i}=\"\"/>")))).Code);

    [Fact]
    public void A_text_in_pieces_is_as_long_as_all_of_them()
    {
        var comments = string.Concat(Enumerable.Repeat("1111111111<!---->", 40_000));
        Assert.Equal(IssueCodes.CellTooLong, Tables.Refused(Workbooks.Sheet($"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{comments}</v></c></row>")).Code);
        var runs = string.Concat(Enumerable.Repeat("<r><t>1</t></r>", 5000));
        Assert.Equal(IssueCodes.CellTooLong, Tables.Refused(Workbooks.Sheet($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{runs}</is></c></row>")).Code);
    }

    [Fact]
    public void Cells_shared_texts_and_parts_have_bounds_with_settings()
    {
        Assert.Contains("Intake__MaxCells = 3", Refused(IssueCodes.TooManyCells, XlsxWriter.Write(Small), new IntakeLimits { MaxCells = 3 }), StringComparison.Ordinal);
        Assert.Contains("Intake__MaxCells = 3", Refused(IssueCodes.TooManyCells, XlsWriter.Write(Small), new IntakeLimits { MaxCells = 3 }), StringComparison.Ordinal);
        Assert.Contains("Intake__MaxSharedTextBytes = 100", Refused(IssueCodes.SharedTextsTooLarge, XlsxWriter.Write(Small), new IntakeLimits { MaxSharedTextBytes = 100 }), StringComparison.Ordinal);
        Assert.Contains("Intake__MaxSharedTextBytes = 100", Refused(IssueCodes.SharedTextsTooLarge, XlsWriter.Write(Small), new IntakeLimits { MaxSharedTextBytes = 100 }), StringComparison.Ordinal);
        Assert.Contains("Intake__MaxParts = 3", Refused(IssueCodes.HarmfulArchive, XlsxWriter.Write(Small), new IntakeLimits { MaxParts = 3 }), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_lie_on_one_another()
    {
        var zip = Workbooks.Sheet(OneCell);
        var second = zip.AsSpan().IndexOf("PK\x01\x02"u8) + 46 + 19;
        var first = BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf("PK\x01\x02"u8) + 42));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(second + 42), first);
        Assert.Equal(IssueCodes.HarmfulArchive, Tables.Refused(zip).Code);
    }

    [Fact]
    public void Claims_of_an_XLS_are_not_believed()
    {
        Assert.Equal(2, Tables.Rows(XlsWriter.Write(Small, new XlsOptions { ClaimedRows = int.MaxValue })).Count);

        // MULRK with a last column of 65535 makes the library count round for ever.
        var numbers = XlsWriter.Write(new Book(new Sheet("五月", [[1, 2, 3]])), new XlsOptions { Bare = true });
        var record = numbers.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xBD, 0x00, 24, 0]);
        Assert.True(record > 0);
        numbers[record + 4 + 22] = numbers[record + 4 + 23] = 0xFF;
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(numbers).Code);

        // So many shared texts as four bytes can say.
        var texts = XlsWriter.Write(Small, new XlsOptions { Bare = true });
        var table = texts.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFC, 0x00]);
        texts.AsSpan(table + 8, 4).Fill(0xFF);
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(texts).Code);
    }

    [Fact]
    public void Sectors_that_go_round()
    {
        var whole = XlsWriter.Write(new Book(new Sheet("五月", [.. Enumerable.Range(0, 500).Select(i => (Cell[])[$"户{i}", i])])));
        var fat = (BinaryPrimitives.ReadInt32LittleEndian(whole.AsSpan(76)) + 1) * 512;
        for (var sector = 0; sector < 128; sector++)
        {
            var at = whole.AsSpan(fat + (4 * sector));
            if (BinaryPrimitives.ReadUInt32LittleEndian(at) < 0xFFFFFFFA) BinaryPrimitives.WriteInt32LittleEndian(at, sector);
        }

        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(whole).Code);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(5)]
    public void No_cell_of_a_run_of_numbers_is_lost_whatever_the_sheet_says_of_its_size(int biff)
    {
        var numbers = new Book(new Sheet("五月", [[1, 2, 3, 4], ["x", 5, 6, 7]]));
        foreach (var options in new[] { new XlsOptions(), new XlsOptions { Dimensions = false }, new XlsOptions { ClaimedRows = 1 } })
            Assert.Equal([["1", "2", "3", "4"], ["x", "5", "6", "7"]], Tables.Rows(XlsWriter.Write(numbers, options with { Biff = biff })));
    }

    [Fact]
    public void An_error_in_an_XLS_is_no_empty_cell()
    {
        using var table = Tables.Open(XlsWriter.Write(new Book(new Sheet("无关", [["x"]]), new Sheet("五月", [["a", CellError.NotAvailable]]))));
        Assert.True(table.Read());
        Assert.True(table.Read());
        Assert.Equal(CellKind.Error, table.Kind(1));
    }

    [Fact]
    public void Reading_ends_when_its_time_is_over()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMinutes(3) };
        var limits = new IntakeLimits();
        var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1,2,3\n", 2_000_000))));
        var thrown = Assert.Throws<UnreadableFileException>(() =>
        {
            using var table = TableReaders.Open(content, limits, new ReadingDeadline(time, limits.MaxReadTime, CancellationToken.None));
            Tables.Rows(table);
        });
        Assert.Equal(IssueCodes.TookTooLong, thrown.Code);
        Assert.Contains("Intake__MaxReadTime = 00:20:00", thrown.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_can_be_cancelled_inside_a_workbook() => Assert.Throws<OperationCanceledException>(() => TableReaders.Open(
        new MemoryStream(XlsxWriter.Write(Small)), Tables.Limits, new ReadingDeadline(TimeProvider.System, TimeSpan.FromHours(1), new CancellationToken(canceled: true))));

    private static string Refused(string code, byte[] content, IntakeLimits limits)
    {
        var refused = Tables.Refused(content, limits);
        Assert.Equal(code, refused.Code);
        return refused.Found!;
    }

    private static byte[] WithSheetType(byte type)
    {
        var bare = XlsWriter.Write(Small, new XlsOptions { Bare = true });
        var sheet = bare.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x85, 0x00]);
        bare[sheet + 9] = type;
        return bare;
    }

    private static byte[] Workbook(string sheets, string type)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Workbooks.Zip(
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/{type}\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{OneCell}</sheetData></worksheet>"));
    }
}
