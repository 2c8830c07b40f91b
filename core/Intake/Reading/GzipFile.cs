using System.Buffers;
using System.IO.Compression;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Expands a gzip file, counting the bytes that really come out; members one after another make one content (RFC 1952).</summary>
internal static class GzipFile
{
    /// <summary>
    /// The library takes a stream that stops inside a member for complete. So a member of our own is read behind the file: when the file is whole, the
    /// output ends with this mark.
    /// </summary>
    private static readonly byte[] Mark = "<end of the file by Wuyi.Pipeline>"u8.ToArray();

    private static readonly byte[] MarkMember = Compress(Mark);

    /// <summary>The expanded content, at its start; the caller disposes it.</summary>
    /// <exception cref="UnreadableFileException">Stops early, is damaged, or expands to more than <see cref="IntakeLimits.MaxExpandedBytes"/>.</exception>
    public static Stream Expand(Stream content, IntakeLimits limits)
    {
        var expanded = TemporaryFile.Create(long.MaxValue);
        try
        {
            if (!EndsWithMark(content, expanded, limits)) throw new UnreadableFileException(IsDamaged(content) ? IssueCodes.CorruptCompression : IssueCodes.TruncatedFile, "gzip");
            expanded.SetLength(expanded.Length - Mark.Length);
            expanded.Position = 0;
            return expanded;
        }
        catch
        {
            expanded.Dispose();
            throw;
        }
    }

    private static bool EndsWithMark(Stream content, Stream expanded, IntakeLimits limits)
    {
        try
        {
            using var marked = new MarkedStream(content, MarkMember);
            Inflate(marked, expanded, limits);
        }
        catch (InvalidDataException)
        {
            return false;
        }

        if (expanded.Length < Mark.Length) return false;
        Span<byte> end = stackalloc byte[Mark.Length];
        expanded.Position = expanded.Length - end.Length;
        expanded.ReadExactly(end);
        return end.SequenceEqual(Mark);
    }

    /// <summary>Whether something in it is wrong, other than that it stops.</summary>
    private static bool IsDamaged(Stream content)
    {
        try
        {
            using var marked = new MarkedStream(content, []);
            Inflate(marked, Stream.Null, new IntakeLimits { MaxExpandedBytes = long.MaxValue });
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static void Inflate(MarkedStream marked, Stream target, IntakeLimits limits)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            using var gzip = new GZipStream(marked, CompressionMode.Decompress, leaveOpen: true);
            var total = 0L;
            int read;
            while ((read = gzip.Read(buffer)) > 0)
            {
                total += read;
                if (total - Mark.Length > limits.MaxExpandedBytes) throw Bounds.Expanded(total, limits);
                target.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return member.ToArray();
    }

    /// <summary>The file from its start, then the bytes of the mark.</summary>
    private sealed class MarkedStream : Stream
    {
        private readonly Stream content;
        private readonly byte[] mark;
        private int given;

        public MarkedStream(Stream content, byte[] mark)
        {
            this.content = content;
            this.mark = mark;
            content.Position = 0;
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var read = content.Read(buffer);
            if (read > 0 || buffer.IsEmpty) return read;
            read = Math.Min(buffer.Length, mark.Length - given);
            mark.AsSpan(given, read).CopyTo(buffer);
            given += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
