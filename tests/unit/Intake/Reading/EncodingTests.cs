using System.Text;
using Wuyi.Pipeline.Intake;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

public class EncodingTests
{
    private const string Sample = "户号,户名,电量\n3301,武义县㐀镕电器,12.5\n3302,桐琴镇𠀀,7\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("gb18030", false, "gb18030")]
    public void A_text_file_is_read_in_its_encoding(string name, bool mark, string format)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)] : encoding.GetBytes(Sample);
        using var table = Tables.Open(bytes);
        Assert.Equal($"CSV {format} ','", table.Format);
        Assert.Equal(Sample, string.Concat(Tables.Rows(table).Select(row => string.Join(',', row) + "\n")));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void Characters_cut_by_buffers_are_whole(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        for (var shift = 0; shift < 4; shift++)
        {
            var text = "h,v\n" + new string('x', shift) + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"碳效码㐀𠀀,{i}\n"));
            var rows = Tables.Rows(encoding.GetBytes(text));
            Assert.Equal(50_001, rows.Count);
            Assert.All(rows.Skip(2), row => Assert.Equal("碳效码㐀𠀀", row[0]));
        }
    }

    [Fact]
    public void Every_two_byte_character_of_GB18030_reads_as_the_framework_reads_it()
    {
        var encoding = Encoding.GetEncoding("gb18030");
        var text = new StringBuilder();
        for (var c = 0x80; c < 0xFFFE; c++)
        {
            if (!char.IsSurrogate((char)c) && !char.IsWhiteSpace((char)c)) text.Append((char)c).Append(c % 50 == 0 ? '\n' : 'a');
        }

        var rows = Tables.Rows(encoding.GetBytes("武义\n" + text));
        Assert.Equal(encoding.GetString(encoding.GetBytes(text.ToString())).Split('\n'), rows.Skip(1).Select(row => row[0]));
    }

    [Theory]
    [InlineData(new byte[] { 0xB5, 0xE7, 0x0A, 0xFF, 0x31 })]
    [InlineData(new byte[] { 0xB5, 0xE7, 0x0A, 0x80, 0x31 })]
    [InlineData(new byte[] { 0xB5, 0xE7, 0x0A, 0xB5 })]
    [InlineData(new byte[] { 0xB5, 0xE7, 0x0A, 0xB5, 0x20 })]
    public void Bytes_that_are_no_GB18030_are_refused(byte[] bytes) =>
        Assert.Equal(IssueCodes.UnknownEncoding, Tables.Refused(bytes).Code);

    [Fact]
    public void UTF8_with_a_broken_place_is_not_taken_for_GB18030()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("统一社会信用代码,企业名称,乡镇街道,行业代码,产业链,园区,成立日期,状态,曾用名\n"), 0xE4, 0xB8, 0x0A];
        var refused = Tables.Refused(bytes);
        Assert.Equal(IssueCodes.UnknownEncoding, refused.Code);
        Assert.Contains("utf-8", refused.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF16_that_ends_inside_a_character_is_refused() =>
        Assert.Equal(IssueCodes.UnknownEncoding, Tables.Refused([0xFF, 0xFE, 0x41, 0x00, 0x42]).Code);

    [Fact]
    public void A_large_file_with_one_invalid_byte_at_its_end_is_not_UTF8()
    {
        var encoding = Encoding.GetEncoding("gb18030");
        var text = string.Concat(Enumerable.Repeat("12345,67890\n", 60_000)) + "合计,1\n";
        using var table = Tables.Open(encoding.GetBytes(text));
        Assert.Equal("CSV gb18030 ','", table.Format);
        Assert.Equal("合计", Tables.Rows(table)[^1][0]);
    }
}
