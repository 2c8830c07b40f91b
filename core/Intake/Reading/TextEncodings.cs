using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The encoding of a text file: BOM, else UTF-8 when the whole file is, else GB18030.</summary>
internal sealed class TextEncodings
{
    private const int ChunkBytes = 256 * 1024;

    /// <summary>So many multi-byte characters in a row are no accident: the file is UTF-8 with a broken place, not GB18030.</summary>
    private const int SurelyUtf8 = 16;

    private TextEncodings(string name, int markLength, Func<CharDecoder> decoder)
    {
        Name = name;
        MarkLength = markLength;
        Decoder = decoder;
    }

    /// <summary>For the receipt: utf-8, utf-16le, utf-16be, gb18030.</summary>
    public string Name { get; }

    /// <summary>Bytes of the BOM.</summary>
    public int MarkLength { get; }

    /// <summary>Makes a new decoder.</summary>
    public Func<CharDecoder> Decoder { get; }

    public static bool HasUtf16Mark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <exception cref="UnreadableFileException">UTF-8 with a broken place.</exception>
    public static TextEncodings Detect(Stream content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16("utf-16le", bigEndian: false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16("utf-16be", bigEndian: true);
        var marked = head.StartsWith(Encoding.UTF8.Preamble);
        var broken = FindInvalidUtf8(content);
        if (broken < 0 || marked) return new TextEncodings("utf-8", marked ? 3 : 0, () => CharDecoder.Of(new UTF8Encoding(false, throwOnInvalidBytes: true)));
        if (CountMultiByte(content, broken) >= SurelyUtf8)
            throw new UnreadableFileException(IssueCodes.UnknownEncoding, string.Create(CultureInfo.InvariantCulture, $"utf-8, 字节 {broken + 1}"));
        return new TextEncodings("gb18030", 0, () => new Gb18030Decoder());
    }

    private static TextEncodings Utf16(string name, bool bigEndian) =>
        new(name, 2, () => CharDecoder.Of(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true)));

    /// <summary>Offset of the first byte that is not UTF-8; −1 when the whole stream is.</summary>
    private static long FindInvalidUtf8(Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            content.Position = 0;
            long start = 0;
            var kept = 0;
            while (true)
            {
                var read = content.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
                var filled = buffer.AsSpan(0, kept + read);
                var whole = read == 0 ? filled.Length : filled.Length - PartialTail(filled);
                if (!Utf8.IsValid(filled[..whole])) return start + FirstInvalid(filled[..whole]);
                if (read == 0) return -1;
                kept = filled.Length - whole;
                filled[whole..].CopyTo(buffer);
                start += whole;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Bytes at the end that may be the beginning of a character.</summary>
    private static int PartialTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80) return 0;
            if (b >= 0xC0) return (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) > back ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done) return at;
            at += length;
        }

        return at;
    }

    /// <summary>Multi-byte characters directly before the broken place, counted to <see cref="SurelyUtf8"/> and over at most one chunk.</summary>
    private static int CountMultiByte(Stream content, long broken)
    {
        var from = Math.Max(0, broken - ChunkBytes);
        var bytes = new byte[(int)(broken - from)];
        content.Position = from;
        content.ReadExactly(bytes);
        var count = 0;
        foreach (var b in bytes)
        {
            if (b >= 0xC0 && ++count >= SurelyUtf8) break;
        }

        return count;
    }
}
