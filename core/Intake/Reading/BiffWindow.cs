using System.Buffers.Binary;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>Record after record of a BIFF stream (an XLS without its compound file); a record can be made one that no reader looks at.</summary>
internal sealed class BiffWindow(Stream stream)
{
    /// <summary>An identifier that means nothing.</summary>
    private const ushort Nothing = 0x0FFF;

    private const int HeaderLength = 4;

    private readonly byte[] buffer = new byte[1 << 20];
    private long from;
    private int filled;
    private int at;
    private int next;
    private bool changed;

    /// <summary>Offset of the current record in the stream.</summary>
    public long Offset => from + at;

    public ushort Id => BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at));

    /// <summary>Its content; may be changed in place, with <see cref="Changed"/>.</summary>
    public Span<byte> Data => buffer.AsSpan(at + HeaderLength, next - at - HeaderLength);

    /// <summary>The record says that it goes beyond the end of the stream.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Goes to the next record; false at the end or at the zeros that fill up the last sector.</summary>
    public bool Read()
    {
        at = next;
        if (!Ensure(HeaderLength)) return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at + 2));
        if (Id == 0 && length == 0) return false;
        if (!Ensure(HeaderLength + length))
        {
            IsCutOff = true;
            return false;
        }

        next = at + HeaderLength + length;
        return true;
    }

    /// <summary>Says that <see cref="Data"/> was changed.</summary>
    public void Changed() => changed = true;

    /// <summary>Makes the record one that is passed over.</summary>
    public void Blank()
    {
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(at), Nothing);
        changed = true;
    }

    /// <summary>Writes changes back.</summary>
    public void Flush()
    {
        if (!changed) return;
        stream.Position = from;
        stream.Write(buffer, 0, filled);
        changed = false;
    }

    private bool Ensure(int length)
    {
        if (at + length <= filled) return true;
        Flush();
        buffer.AsSpan(at, filled - at).CopyTo(buffer);
        from += at;
        filled -= at;
        (at, next) = (0, 0);
        stream.Position = from + filled;
        filled += stream.ReadAtLeast(buffer.AsSpan(filled), length - filled, throwOnEndOfStream: false);
        return length <= filled;
    }
}
