using System.IO.Compression;
using System.Text;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>What is no table is refused with a code, whatever its name says.</summary>
public class RefusedFileTests
{
    [Fact]
    public void An_empty_file() => Assert.Equal(IssueCodes.EmptyFile, Tables.Refused([]).Code);

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", IssueCodes.BinaryContent)]
    [InlineData("GIF89a,,,", IssueCodes.BinaryContent)]
    [InlineData("a,b\0c\n", IssueCodes.BinaryContent)]
    [InlineData("<html><body>请先登录</body></html>", IssueCodes.MarkupContent)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", IssueCodes.MarkupContent)]
    [InlineData("\uFEFF \r\n<!DOCTYPE html>", IssueCodes.MarkupContent)]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", IssueCodes.MarkupContent)]
    public void Content_that_is_no_table(string content, string code) => Assert.Equal(code, Tables.Refused(content).Code);

    [Fact]
    public void A_picture() => Assert.Equal(IssueCodes.BinaryContent, Tables.Refused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]).Code);

    [Fact]
    public void NULs_far_inside_a_text() =>
        Assert.Equal(IssueCodes.BinaryContent, Tables.Refused(Encoding.ASCII.GetBytes(new string('x', 9000) + "\n\0\n")).Code);

    [Fact]
    public void A_zip_that_is_no_workbook()
    {
        Assert.Equal((IssueCodes.ArchiveContent, "Word文档(.docx)"), Told(("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")));
        Assert.Equal((IssueCodes.ArchiveContent, "Excel二进制工作簿(.xlsb)"), Told(("xl/workbook.bin", "x")));
        Assert.Equal((IssueCodes.ArchiveContent, "OpenDocument文档(.ods或.odt)"), Told(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", "<a/>")));
        Assert.Equal((IssueCodes.ArchiveContent, "5月.csv、6月.csv、7月.csv等4个文件"), Told(("5月.csv", "a"), ("6月.csv", "a"), ("7月.csv", "a"), ("8月.csv", "a")));
    }

    [Fact]
    public void A_truncated_workbook()
    {
        var whole = Workbooks.Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(whole[..(whole.Length / 2)]).Code);
    }

    [Fact]
    public void Broken_XML_in_a_sheet() =>
        Assert.Equal(IssueCodes.CorruptWorkbook, Tables.Refused(Workbooks.Sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></row>")).Code);

    [Fact]
    public void A_strict_workbook_that_the_library_would_read_as_empty() =>
        Assert.Equal(IssueCodes.StrictWorkbook, Tables.Refused(Workbooks.Zip(
            ("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>"))).Code);

    [Fact]
    public void More_bytes_than_allowed()
    {
        var refused = Tables.Refused("a,b\n1,2\n", new IntakeLimits { MaxFileBytes = 4 });
        Assert.Equal(IssueCodes.FileTooLarge, refused.Code);
        Assert.Contains("MaxFileBytes = 4", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_expands_to_more_than_allowed()
    {
        var bomb = Workbooks.Sheet(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 100_000)));
        var refused = Tables.Refused(bomb, new IntakeLimits { MaxExpandedBytes = 1 << 20 });
        Assert.Equal(IssueCodes.ExpandsTooMuch, refused.Code);
        Assert.Contains("MaxExpandedBytes = 1048576", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_lies_about_what_it_expands_to()
    {
        var bomb = Workbooks.Sheet(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 100_000)));
        var claim = BitConverter.GetBytes(LengthOf(bomb, "xl/worksheets/sheet1.xml"));
        for (var i = 0; i < bomb.Length - 4; i++)
        {
            if (bomb.AsSpan(i, 4).SequenceEqual(claim)) bomb[i + 1] = bomb[i + 2] = 0;
        }

        Assert.Contains(Tables.Refused(bomb, new IntakeLimits { MaxExpandedBytes = 1 << 20 }).Code, new[] { IssueCodes.ExpandsTooMuch, IssueCodes.CorruptWorkbook });
    }

    [Fact]
    public void Bytes_changed_at_random_never_do_worse_than_a_code()
    {
        byte[][] good =
        [
            Workbooks.Sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>户号</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>3.5</v></c></row>"),
            Encoding.UTF8.GetBytes("户号,\"电\n量\"\n1,\"2\"\"3\"\n\n4,5\n"),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1500]],
        ];
        var random = new Random(20221001);
        for (var round = 0; round < 600; round++)
        {
            var bytes = (byte[])good[round % good.Length].Clone();
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (round % 5 == 0) bytes = bytes[..random.Next(bytes.Length)];
            var thrown = Record.Exception(() => Tables.Rows(bytes));
            Assert.True(thrown is null or Wuyi.Pipeline.Intake.Reading.UnreadableFileException, $"round {round}: {thrown}");
        }
    }

    private static (string Code, string? Found) Told(params (string Name, string Text)[] parts)
    {
        var refused = Tables.Refused(Workbooks.Zip(parts));
        return (refused.Code, refused.Found);
    }

    private static int LengthOf(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        return (int)archive.GetEntry(name)!.Length;
    }
}
