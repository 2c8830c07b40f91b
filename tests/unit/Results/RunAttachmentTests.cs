using System.IO.Compression;
using System.Text;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.UnitTests.Results;

public sealed class RunAttachmentTests
{
    [Fact]
    public void An_item_is_one_line_of_JSON_with_Chinese_as_it_is()
    {
        var attachment = RunAttachment.Of("findings", ["户号缺月", "\"\n"], (json, text) => json.WriteStringValue(text));
        using var compressed = new MemoryStream();
        var (sha256, items, bytes) = AttachmentWriter.Compress(attachment, compressed);
        compressed.Position = 0;
        using var brotli = new BrotliStream(compressed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        brotli.CopyTo(text);
        Assert.Equal("\"户号缺月\"\n\"\\\"\\n\"\n", Encoding.UTF8.GetString(text.ToArray()));
        Assert.Equal((2L, text.Length), (items, bytes));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text.ToArray())), sha256);
    }

    [Fact]
    public void Lines_that_are_much_alike_become_small()
    {
        var attachment = RunAttachment.Of("findings", Enumerable.Range(0, 10_000), (json, i) => json.WriteStringValue($"户号缺月 {i % 10} power-20230705T010203Z-0123456789abcdef"));
        using var compressed = new MemoryStream();
        var (_, items, bytes) = AttachmentWriter.Compress(attachment, compressed);
        Assert.Equal(10_000, items);
        Assert.True(compressed.Length * 20 < bytes, $"{bytes} bytes became {compressed.Length}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Findings")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    public void A_name_that_cannot_be_part_of_a_blob_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => RunAttachment.Of(name, [1], (json, item) => json.WriteNumberValue(item)));
}
