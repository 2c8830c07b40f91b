namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>A file's bytes, with a look at the clock before each piece. Does not own the stream.</summary>
internal sealed class WatchedStream(Stream content, ReadingDeadline deadline) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position { get => content.Position; set => content.Position = value; }

    public override int Read(Span<byte> buffer)
    {
        deadline.Check();
        return content.Read(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
