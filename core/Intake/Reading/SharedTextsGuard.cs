using System.Buffers.Binary;
using System.Globalization;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// Walks through the table of shared texts of an XLS (records SST and CONTINUE) as the library will, before it does: lengths that go backwards
/// or beyond the records, and the memory that the texts will take.
/// </summary>
internal sealed class SharedTextsGuard(BiffWindow window, IntakeLimits limits)
{
    private const ushort Continue = 0x003C;

    /// <summary>An object, its bytes and its place in a list.</summary>
    private const int HeldPerText = 80;

    private int at;

    /// <summary>Stands on the SST record before and on the record after its last CONTINUE behind. Always true: the window has gone on.</summary>
    public bool Run()
    {
        if (window.Data.Length < 8) throw Broken();
        long count = BinaryPrimitives.ReadUInt32LittleEndian(window.Data[4..]);
        at = 8;
        var held = 0L;
        for (var i = 0L; i < count; i++)
        {
            held += HeldPerText + (2L * Text());
            if (held > limits.MaxSharedTextBytes)
                throw Bounds.Exceeded(IssueCodes.SharedTextsTooLarge, nameof(limits.MaxSharedTextBytes), limits.MaxSharedTextBytes, string.Create(CultureInfo.InvariantCulture, $"{count} 条"));
        }

        // What else belongs to the table is not read by anybody.
        do
        {
            if (!window.Read()) return Ended();
        }
        while (window.Id == Continue);
        return true;
    }

    private bool Ended() => window.IsCutOff ? throw new UnreadableFileException(IssueCodes.TruncatedFile, "SST") : throw Broken();

    /// <summary>Passes over one text; gives its characters.</summary>
    private int Text()
    {
        if (at == window.Data.Length) Next();
        var data = window.Data[at..];
        if (data.Length < 3) throw Broken();
        var chars = BinaryPrimitives.ReadUInt16LittleEndian(data);
        var flags = data[2];
        var head = 3;
        var tail = 0L;
        if ((flags & 8) != 0)
        {
            if (data.Length < head + 2) throw Broken();
            tail += 4L * BinaryPrimitives.ReadUInt16LittleEndian(data[head..]);
            head += 2;
        }

        if ((flags & 4) != 0)
        {
            if (data.Length < head + 4) throw Broken();
            tail += BinaryPrimitives.ReadUInt32LittleEndian(data[head..]);
            head += 4;
        }

        if (tail > int.MaxValue) throw Broken();
        at += head;
        Characters(chars, (flags & 1) != 0);
        Skip(tail);
        return chars;
    }

    private void Characters(int chars, bool wide)
    {
        while (chars > 0)
        {
            if (at == window.Data.Length)
            {
                Next();
                if (window.Data.IsEmpty) throw Broken();
                wide = window.Data[0] != 0;
                at = 1;
            }

            var size = wide ? 2 : 1;
            var here = Math.Min((window.Data.Length - at) / size, chars);
            if (here == 0) throw Broken();
            at += here * size;
            chars -= here;
        }
    }

    private void Skip(long bytes)
    {
        while (at + bytes > window.Data.Length)
        {
            bytes -= window.Data.Length - at;
            Next();
        }

        at += (int)bytes;
    }

    private void Next()
    {
        if (!window.Read()) _ = Ended();
        if (window.Id != Continue) throw Broken();
        at = 0;
    }

    private static UnreadableFileException Broken() => new(IssueCodes.CorruptWorkbook, "SST");
}
