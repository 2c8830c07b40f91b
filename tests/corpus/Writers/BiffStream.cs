using System.Buffers.Binary;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>Records of a BIFF stream: number, length, content.</summary>
internal sealed class BiffStream
{
    /// <summary>Content of the longest record; what is longer goes on in CONTINUE records.</summary>
    public const int LongestRecord = 8224;

    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public void Record(BiffRecord number, params ReadOnlySpan<byte> content)
    {
        if (content.Length > LongestRecord) throw new NotSupportedException($"{number} of {content.Length} bytes");
        _bytes.AddRange([.. U16((int)number), .. U16(content.Length)]);
        _bytes.AddRange(content);
    }

    public void PatchU32(int at, uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, value);
        for (var i = 0; i < 4; i++) _bytes[at + i] = four[i];
    }

    public static byte[] U16(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    public static byte[] U32(uint value) => [.. U16((int)(value & 0xFFFF)), .. U16((int)(value >> 16))];

    public static byte[] F64(double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }
}
