using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// An OLE compound file ([MS-CFB]), read with nothing believed: chains are followed at most through all sectors that the file really has,
/// so that no claim of it allocates memory or goes round for ever.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int HeaderDifat = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const int MaxEntries = 100_000;

    private readonly Stream content;
    private readonly int sectorSize;
    private readonly uint sectors;
    private readonly uint[] fat;
    private readonly byte[] header = new byte[HeaderLength];
    private readonly Dictionary<string, (uint Start, long Length)> streams = new(StringComparer.OrdinalIgnoreCase);
    private (uint Start, long Length) root;

    /// <exception cref="UnreadableFileException">Broken or cut off.</exception>
    public CompoundFile(Stream content)
    {
        this.content = content;
        content.Position = 0;
        if (content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength) throw Truncated();
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12) || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32)) != 6) throw Broken("扇区大小");
        sectorSize = 1 << shift;
        sectors = (uint)Math.Min((content.Length - sectorSize + sectorSize - 1) / sectorSize, LastSector - 1);
        fat = ReadFat();
        ReadDirectory();
    }

    /// <summary>Names of the streams and storages.</summary>
    public IReadOnlyCollection<string> Names => streams.Keys;

    public bool Has(string name) => streams.ContainsKey(name);

    /// <summary>Copies a stream into space of its own; null when there is no such stream.</summary>
    /// <exception cref="UnreadableFileException">Broken or cut off.</exception>
    public Stream? Extract(string name)
    {
        if (!streams.TryGetValue(name, out var place)) return null;
        if (place.Length > content.Length) throw Truncated();
        var copy = TemporaryFile.Create(place.Length);
        try
        {
            var isMini = place.Length < UInt32(56);
            if (isMini) CopyMini(place, copy);
            else CopySectors(place, copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private void CopySectors((uint Start, long Length) place, Stream copy)
    {
        var left = place.Length;
        var buffer = new byte[sectorSize];
        foreach (var sector in Chain(place.Start, fat))
        {
            if (left == 0) return;
            var wanted = (int)Math.Min(left, sectorSize);
            ReadSector(sector, buffer.AsSpan(0, wanted));
            copy.Write(buffer, 0, wanted);
            left -= wanted;
        }

        if (left > 0) throw Broken("数据流不完整");
    }

    /// <summary>Streams below 4096 bytes lie in 64-byte pieces of the root's stream.</summary>
    private void CopyMini((uint Start, long Length) place, Stream copy)
    {
        const int MiniSize = 64;
        var left = (int)place.Length;
        if (left == 0) return;
        var mini = new List<uint>();
        var buffer = new byte[sectorSize];
        foreach (var sector in Chain(UInt32(60), fat))
        {
            ReadSector(sector, buffer);
            for (var i = 0; i < sectorSize; i += 4) mini.Add(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(i)));
        }

        var home = Chain(root.Start, fat).ToArray();
        foreach (var sector in Chain(place.Start, [.. mini]))
        {
            if (left == 0) return;
            var at = (long)sector * MiniSize;
            if (at / sectorSize >= home.Length) throw Broken("短流");
            var wanted = Math.Min(left, MiniSize);
            ReadSector(home[at / sectorSize], buffer.AsSpan(0, wanted), (int)(at % sectorSize));
            copy.Write(buffer, 0, wanted);
            left -= wanted;
        }

        if (left > 0) throw Broken("数据流不完整");
    }

    private uint[] ReadFat()
    {
        var perSector = sectorSize / 4;
        var needed = ((sectors + (uint)perSector - 1) / (uint)perSector) + 1;
        var table = new List<uint>();
        for (var i = 0; i < HeaderDifat; i++) table.Add(UInt32(76 + (4 * i)));
        var next = UInt32(68);
        var buffer = new byte[sectorSize];
        for (var steps = 0U; next < LastSector && table.Count < needed; steps++)
        {
            if (steps > sectors) throw Broken("扇区表循环");
            ReadSector(next, buffer);
            for (var i = 0; i < perSector - 1; i++) table.Add(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4 * i)));
            next = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(sectorSize - 4));
        }

        var all = new List<uint>();
        foreach (var sector in table.TakeWhile(sector => sector < LastSector).Take((int)needed))
        {
            ReadSector(sector, buffer);
            for (var i = 0; i < perSector; i++) all.Add(BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(4 * i)));
        }

        return [.. all];
    }

    private void ReadDirectory()
    {
        var buffer = new byte[sectorSize];
        var entries = 0;
        foreach (var sector in Chain(UInt32(48), fat))
        {
            ReadSector(sector, buffer);
            for (var at = 0; at < sectorSize; at += EntryLength)
            {
                if (++entries > MaxEntries) throw Broken("目录过大");
                AddEntry(buffer.AsSpan(at, EntryLength));
            }
        }

        if (entries == 0) throw Broken("没有目录");
    }

    private void AddEntry(ReadOnlySpan<byte> entry)
    {
        var nameLength = Math.Min((int)BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]), 64);
        var type = entry[66];
        if (nameLength < 2 || type is not (1 or 2 or 5)) return;
        var name = Encoding.Unicode.GetString(entry[..(nameLength - 2)]);
        var length = sectorSize == 512
            ? BinaryPrimitives.ReadUInt32LittleEndian(entry[120..])
            : (long)Math.Min(BinaryPrimitives.ReadUInt64LittleEndian(entry[120..]), long.MaxValue);
        var place = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), length);
        if (type == 5) root = place;
        else streams.TryAdd(name, place);
    }

    /// <summary>The sectors of a chain, each at most once.</summary>
    private IEnumerable<uint> Chain(uint start, uint[] table)
    {
        var seen = new BitArray(table.Length);
        for (var sector = start; sector < LastSector; sector = table[sector])
        {
            if (sector >= table.Length) throw table == fat && sector >= sectors ? Truncated() : Broken("扇区链");
            if (seen[(int)sector]) throw Broken("扇区链循环");
            seen[(int)sector] = true;
            yield return sector;
        }
    }

    private void ReadSector(uint sector, Span<byte> target, int offset = 0)
    {
        if (sector >= sectors) throw Truncated();
        content.Position = (((long)sector + 1) * sectorSize) + offset;
        if (content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length) throw Truncated();
    }

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(at));

    private static UnreadableFileException Truncated() => new(IssueCodes.TruncatedFile, "XLS");

    private static UnreadableFileException Broken(string found) => new(IssueCodes.CorruptWorkbook, found);
}
