using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// The directory at the end of a zip, looked over before a library builds objects from it: that it is there, how many entries it really has,
/// that none needs a password and that none lies on another.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const int LocalLength = 30;

    /// <summary>Names of the entries as they stand there.</summary>
    /// <exception cref="UnreadableFileException">Cut off, with a password, made to harm.</exception>
    public static IReadOnlyList<string> Check(Stream content, IntakeLimits limits)
    {
        var start = FindDirectory(content);
        var names = new List<string>();
        var claimed = 0m;
        var places = new List<(long From, long To)>();
        var header = new byte[HeaderLength];
        content.Position = start;
        while (content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength && header.AsSpan().StartsWith("PK\x01\x02"u8))
        {
            if (names.Count >= limits.MaxParts) throw Bounds.Exceeded(IssueCodes.HarmfulArchive, nameof(limits.MaxParts), limits.MaxParts, "压缩包内文件过多");
            var name = Tail(content, header, out var extra);
            names.Add(NameOf(name, header));
            if ((header[8] & 1) != 0) throw new UnreadableFileException(IssueCodes.PasswordProtected, names[^1]);
            long compressed = UInt32(header, 20), size = UInt32(header, 24), at = UInt32(header, 42);
            Widen(extra, ref size, ref compressed, ref at);
            if (compressed < 0 || size < 0 || at < 0) throw new UnreadableFileException(IssueCodes.CorruptWorkbook, names[^1]);
            claimed += size;
            if (at + LocalLength + compressed > content.Length) throw new UnreadableFileException(IssueCodes.TruncatedFile, names[^1]);
            places.Add((at, at + LocalLength + name.Length + compressed));
        }

        if (claimed > limits.MaxExpandedBytes) throw Bounds.Expanded(claimed, limits);
        CheckPlaces(places);
        return names;
    }

    private static void CheckPlaces(List<(long From, long To)> places)
    {
        places.Sort();
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i].From < places[i - 1].To) throw new UnreadableFileException(IssueCodes.HarmfulArchive, "压缩包内的文件互相重叠");
        }
    }

    private static long FindDirectory(Stream content)
    {
        var length = (int)Math.Min(content.Length, EndLength + ushort.MaxValue);
        var tail = new byte[length];
        content.Position = content.Length - length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > length) throw new UnreadableFileException(IssueCodes.TruncatedFile, "zip");
        var end = tail.AsSpan(at);
        long start = UInt32(end, 16);
        if (start == uint.MaxValue || UInt16(end, 10) == ushort.MaxValue || UInt32(end, 12) == uint.MaxValue) start = LargeDirectory(content, tail, at) ?? start;
        if (start < 0 || start > content.Length - EndLength) throw new UnreadableFileException(IssueCodes.TruncatedFile, "zip");
        return start;
    }

    /// <summary>The start by the zip64 record, which a locator just before the end names.</summary>
    private static long? LargeDirectory(Stream content, byte[] tail, int end)
    {
        if (end < 20 || !tail.AsSpan(end - 20).StartsWith("PK\x06\x07"u8)) return null;
        var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - 12));
        var record = new byte[56];
        if (at < 0 || at > content.Length - record.Length) throw new UnreadableFileException(IssueCodes.TruncatedFile, "zip");
        content.Position = at;
        content.ReadExactly(record);
        return record.AsSpan().StartsWith("PK\x06\x06"u8) ? BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)) : throw new UnreadableFileException(IssueCodes.CorruptWorkbook, "zip64");
    }

    private static byte[] Tail(Stream content, byte[] header, out byte[] extra)
    {
        var name = new byte[UInt16(header, 28)];
        extra = new byte[UInt16(header, 30)];
        try
        {
            content.ReadExactly(name);
            content.ReadExactly(extra);
        }
        catch (EndOfStreamException short_)
        {
            throw new UnreadableFileException(IssueCodes.TruncatedFile, "zip", short_);
        }

        content.Position += UInt16(header, 32);
        return name;
    }

    private static void Widen(ReadOnlySpan<byte> extra, ref long size, ref long compressed, ref long at)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            extra = extra[4..];
            if (length > extra.Length) return;
            if (id == 1)
            {
                var values = extra[..length];
                Take(ref size, ref values);
                Take(ref compressed, ref values);
                Take(ref at, ref values);
                return;
            }

            extra = extra[length..];
        }
    }

    private static void Take(ref long value, ref ReadOnlySpan<byte> values)
    {
        if (value != uint.MaxValue || values.Length < 8) return;
        value = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[8..];
    }

    private static string NameOf(byte[] name, byte[] header)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(name);
        }
        catch (DecoderFallbackException) when ((header[9] & 8) == 0)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("gb18030").GetString(name);
        }
        catch (DecoderFallbackException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"({name.Length} 字节)");
        }
    }

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
