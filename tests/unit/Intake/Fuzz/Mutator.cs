using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Wuyi.Pipeline.Corpus.Writers;

namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>Makes a mutant of a good file: bytes inserted, deleted, replaced, blocks swapped or doubled, lengths changed, also inside the parts of a zip, the records of a BIFF stream and the content of a gzip.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly uint[] Extremes = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];
    private static readonly string[] Spices = [",", "\"", "\n", "\r", "\t", ";", "<", ">", "&", "'", "0", "-", "-9", "E+9", ".", "１", "万", "合计", "\u200b", "</v>", "</row>", "<c t=\"s\"><v>99999</v></c>", " r=\"ZZZ1048577\"", "=", "%", "亩"];
    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] good)
    {
        for (var attempt = 0; ; attempt++)
        {
            var mutant = Once(good);
            for (var more = _random.Next(3); more > 0; more--) mutant = Once(mutant);
            if (attempt > 3 || !mutant.AsSpan().SequenceEqual(good)) return mutant;
        }
    }

    private byte[] Once(byte[] bytes)
    {
        if (bytes.Length == 0) return [(byte)_random.Next(256)];
        if (_random.Next(10) < 6)
        {
            if (bytes.AsSpan().StartsWith("PK\x03\x04"u8)) return InZip(bytes);
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return InGzip(bytes);
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return InBiff(bytes);
        }

        return Bytes(bytes);
    }

    private byte[] Bytes(byte[] bytes)
    {
        if (_random.Next(2) == 0 && TextOf(bytes) is { } text) return Characters(text.Text, text.Encoding);
        var list = new List<byte>(bytes);
        var at = _random.Next(list.Count);
        var length = Math.Min(1 + _random.Next(_random.Next(4) == 0 ? 64 : 3), list.Count - at);
        switch (_random.Next(11))
        {
            case 0:
                list.InsertRange(at, RandomBytes(length));
                break;
            case 1:
                list.RemoveRange(at, length);
                break;
            case 2:
                for (var i = 0; i < length; i++) list[at + i] = (byte)_random.Next(256);
                break;
            case 3:
                list[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 4: // a digit for a digit: the file stays good and says something else
                var digit = list.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0) list[digit] = (byte)('0' + _random.Next(10));
                break;
            case 5:
                Swap(list);
                break;
            case 6:
                list.InsertRange(_random.Next(list.Count), list.GetRange(at, length));
                break;
            case 7:
                if (_random.Next(4) == 0) list.RemoveRange(at, list.Count - at);
                break;
            case 8:
                Extreme(list, at);
                break;
            default:
                list.InsertRange(at, Encoding.UTF8.GetBytes(Spices[_random.Next(Spices.Length)]));
                break;
        }

        return [.. list];
    }

    private static (string Text, Encoding Encoding)? TextOf(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[DelimitedText.Utf16LittleEndian, DelimitedText.Utf16BigEndian, DelimitedText.Utf8WithBom, DelimitedText.Utf8, DelimitedText.Gb18030])
        {
            if (!bytes.AsSpan().StartsWith(encoding.Preamble)) continue;
            var text = encoding.GetString(bytes.AsSpan(encoding.Preamble.Length));
            if (!text.Contains('\uFFFD', StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal)) return (text, encoding);
        }

        return null;
    }

    /// <summary>The same in characters: the text stays a text.</summary>
    private byte[] Characters(string text, Encoding encoding)
    {
        if (text.Length == 0) return [(byte)'x'];
        var at = _random.Next(text.Length);
        switch (_random.Next(7))
        {
            case 0:
                text = text.Remove(at, Math.Min(1 + _random.Next(3), text.Length - at));
                break;
            case 1:
                var digit = text.AsSpan(at).IndexOfAnyInRange('0', '9');
                if (digit >= 0) text = string.Concat(text.AsSpan(0, at + digit), $"{_random.Next(10)}", text.AsSpan(at + digit + 1));
                break;
            case 2: // a line twice, or left out
                var start = text.LastIndexOf('\n', at) + 1;
                var end = text.IndexOf('\n', at) is var next and >= 0 ? next + 1 : text.Length;
                text = _random.Next(2) == 0 ? text.Insert(start, text[start..end]) : text.Remove(start, end - start);
                break;
            case 3:
                text = text.Insert(at, text.Substring(_random.Next(text.Length), 1));
                break;
            default:
                text = text.Insert(at, Spices[_random.Next(Spices.Length)]);
                break;
        }

        return DelimitedText.Encode(text, encoding);
    }

    private void Swap(List<byte> list)
    {
        var size = Math.Min(1 + _random.Next(40), list.Count / 2);
        if (size == 0) return;
        var first = _random.Next(list.Count - (2 * size) + 1);
        var second = first + size + _random.Next(list.Count - first - (2 * size) + 1);
        for (var i = 0; i < size; i++) (list[first + i], list[second + i]) = (list[second + i], list[first + i]);
    }

    private void Extreme(List<byte> list, int at)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, Extremes[_random.Next(Extremes.Length)]);
        var width = _random.Next(2) == 0 ? 2 : 4;
        for (var i = 0; i < width && at + i < list.Count; i++) list[at + i] = four[i];
    }

    private byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>One part changed and packed again, so that the zip itself stays right; or its directory changed.</summary>
    private byte[] InZip(byte[] bytes)
    {
        var parts = new List<(string Name, byte[] Content)>();
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                parts.Add((entry.FullName, content.ToArray()));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return Bytes(bytes);
        }

        if (parts.Count == 0) return Bytes(bytes);
        var chosen = _random.Next(parts.Count);
        if (_random.Next(20) == 0) parts.RemoveAt(chosen);
        else if (_random.Next(20) == 0) parts[chosen] = (parts[chosen].Name + "x", parts[chosen].Content);
        else parts[chosen] = (parts[chosen].Name, parts[chosen].Content.Length == 0 ? RandomBytes(3) : Bytes(parts[chosen].Content));
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return packed.ToArray();
    }

    private byte[] InGzip(byte[] bytes)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var content = new MemoryStream();
            gzip.CopyTo(content);
            return content.Length == 0 ? Bytes(bytes) : Gzip.Wrap(Once(content.ToArray()));
        }
        catch (InvalidDataException)
        {
            return Bytes(bytes);
        }
    }

    /// <summary>A record of the stream (which the writer puts into the first sectors) gets another number, length or content, is left out or doubled; or a field of the compound file changes.</summary>
    private byte[] InBiff(byte[] bytes)
    {
        var mutant = new List<byte>(bytes);
        if (_random.Next(5) == 0)
        {
            // Header fields, the FAT (last sector) and the directory before it.
            var place = _random.Next(3) switch { 0 => _random.Next(24, 512), 1 => Math.Max(0, bytes.Length - 1 - _random.Next(512)), _ => Math.Max(0, bytes.Length - 512 - 1 - _random.Next(512)) };
            if (place < mutant.Count) Extreme(mutant, place);
            return [.. mutant];
        }

        var records = new List<int>();
        for (var at = CompoundFile.SectorBytes; at + 4 <= bytes.Length && records.Count < 1000; at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2)))
        {
            if (bytes[at] == 0 && bytes[at + 1] == 0) break;
            records.Add(at);
        }

        if (records.Count == 0) return Bytes(bytes);
        var record = records[_random.Next(records.Count)];
        var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(record + 2)), bytes.Length - record - 4);
        switch (_random.Next(5))
        {
            case 0:
                mutant[record] = (byte)_random.Next(256);
                break;
            case 1:
                Extreme(mutant, record + 2);
                break;
            case 2 when length > 0:
                Extreme(mutant, record + 4 + _random.Next(length));
                break;
            case 3:
                var left = mutant.GetRange(record, length + 4);
                mutant.RemoveRange(record, length + 4);
                mutant.InsertRange(Math.Min(mutant.Count, records[^1] + 4), Enumerable.Repeat((byte)0, left.Count));
                break;
            default:
                if (length > 0) mutant[record + 4 + _random.Next(length)] = (byte)_random.Next(256);
                break;
        }

        return [.. mutant];
    }
}
