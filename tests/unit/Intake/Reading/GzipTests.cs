using System.IO.Compression;
using System.Text;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>gzip of every other form is read as that form; what cannot be used is told apart: cut off, damaged, packed twice.</summary>
public class GzipTests
{
    private const string Text = "户号,电量\n0033012345678,12.5\n";

    private static readonly Book Sheet = new(new Sheet("五月", [["户号", "电量"], ["0033012345678", 12.5m]]));

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "gzip CSV utf-8 ','", Encoding.UTF8.GetBytes(Text) },
        { "gzip CSV utf-16le ','", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)] },
        { "gzip XLSX", XlsxWriter.Write(Sheet) },
        { "gzip XLS", XlsWriter.Write(Sheet) },
        { "gzip HTML utf-8", Encoding.UTF8.GetBytes("<table><tr><td>户号<td>电量<tr><td>0033012345678<td>12.5</table>") },
        { "gzip XML(Excel 2003)", Spreadsheet2003.Write(Sheet) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_is_read(string format, byte[] content)
    {
        using var table = Tables.Open(Gzip(content));
        Assert.Equal(format, table.Format);
        Assert.Equal([["户号", "电量"], ["0033012345678", "12.5"]], Tables.Rows(table));
    }

    [Fact]
    public void Members_one_after_another_are_one_file() =>
        Assert.Equal(3, Tables.Rows([.. Gzip("a,b\n1,2\n"u8), .. Gzip("3,4\n"u8)]).Count);

    [Fact]
    public void What_stops_anywhere_is_cut_off_and_never_read_as_if_it_were_whole()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},{i * 7919 % 1000}\n"))));
        for (var length = 2; length < whole.Length; length += 61) Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(whole[..length]).Code);
        Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused(whole[..^1]).Code);
        Assert.Equal(IssueCodes.TruncatedFile, Tables.Refused([.. whole, .. whole[..^9]]).Code);
    }

    [Fact]
    public void Changed_bytes_are_damage()
    {
        var whole = Gzip(Encoding.UTF8.GetBytes(Text));
        whole[^6] ^= 1;
        Assert.Equal(IssueCodes.CorruptCompression, Tables.Refused(whole).Code);
    }

    [Fact]
    public void Packed_twice_or_a_tar_inside_is_not_unpacked()
    {
        Assert.Equal((IssueCodes.CompressedContent, "gzip中的gzip"), Told(Gzip(Gzip("a,b"u8))));
        var tar = new byte[1024];
        "ustar"u8.CopyTo(tar.AsSpan(257));
        Assert.Equal((IssueCodes.CompressedContent, "tar包"), Told(Gzip(tar)));
        Assert.Equal(IssueCodes.EmptyFile, Tables.Refused(Gzip([])).Code);
    }

    [Fact]
    public void What_really_comes_out_is_bounded()
    {
        var refused = Tables.Refused(Gzip(new byte[3_000_000]), new IntakeLimits { MaxExpandedBytes = 2_000_000 });
        Assert.Equal(IssueCodes.ExpandsTooMuch, refused.Code);
        Assert.Contains("Intake__MaxExpandedBytes = 2000000", refused.Found, StringComparison.Ordinal);
    }

    private static (string, string?) Told(byte[] content)
    {
        var refused = Tables.Refused(content);
        return (refused.Code, refused.Found);
    }

    private static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }
}
