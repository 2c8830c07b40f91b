using System.IO.Compression;

namespace Wuyi.Pipeline.Corpus.Writers;

public static class Gzip
{
    public static byte[] Wrap(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return bytes.ToArray();
    }

    /// <summary>Zeros, or another byte, as many as asked for, in a file a thousandth as large.</summary>
    public static byte[] Bomb(long size, byte filling = (byte)'0', ReadOnlySpan<byte> start = default)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(start);
            var block = new byte[1 << 16];
            Array.Fill(block, filling);
            for (var left = size; left > 0; left -= block.Length) gzip.Write(block.AsSpan(0, (int)Math.Min(left, block.Length)));
        }

        return bytes.ToArray();
    }
}
