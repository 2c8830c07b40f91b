using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>The encoding of a text file: BOM, else UTF-8 when the whole file is, else GB18030.</summary>
internal sealed class TextEncodings
{
    private const int ChunkBytes = 256 * 1024;

    /// <summary>
    /// So many multi-byte characters and no invalid byte before them are no accident: the file is UTF-8, and what breaks later is a broken place, not GB18030.
    /// The rest then need not be looked at twice; the strict decoder finds broken places.
    /// </summary>
    private const int SurelyUtf8 = 32;

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

    /// <summary>Decides, reading as much of the stream as it takes: all of it when it is ASCII throughout.</summary>
    public static TextEncodings Detect(Stream content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16("utf-16le", bigEndian: false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16("utf-16be", bigEndian: true);
        var marked = head.StartsWith(Encoding.UTF8.Preamble);
        return marked || IsUtf8(content)
            ? new TextEncodings("utf-8", marked ? 3 : 0, () => CharDecoder.Of(new UTF8Encoding(false, throwOnInvalidBytes: true)))
            : new TextEncodings("gb18030", 0, () => new Gb18030Decoder());
    }

    private static TextEncodings Utf16(string name, bool bigEndian) =>
        new(name, 2, () => CharDecoder.Of(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true)));

    private static bool IsUtf8(Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            content.Position = 0;
            var kept = 0;
            var multiByte = 0;
            while (true)
            {
                var read = content.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false);
                var filled = buffer.AsSpan(0, kept + read);
                var whole = read == 0 ? filled.Length : filled.Length - PartialTail(filled);
                var valid = Utf8.IsValid(filled[..whole]) ? whole : FirstInvalid(filled[..whole]);
                multiByte += CountMultiByte(filled[..valid]);
                if (multiByte >= SurelyUtf8) return true;
                if (valid < whole) return false;
                if (read == 0) return true;
                kept = filled.Length - whole;
                filled[whole..].CopyTo(buffer);
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

    /// <summary>Multi-byte characters of valid UTF-8, counted to <see cref="SurelyUtf8"/>.</summary>
    private static int CountMultiByte(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes)) return 0;
        var count = 0;
        foreach (var b in bytes)
        {
            if (b >= 0xC0 && ++count >= SurelyUtf8) break;
        }

        return count;
    }
}
