using System.Buffers.Binary;
using System.Text;

namespace Wuyi.Pipeline.Corpus.Writers;

/// <summary>
/// An OLE compound file, version 3 with sectors of 512 bytes ([MS-CFB]): streams in the root, each padded so that none is small enough
/// for the mini stream. Layout: header, streams, directory, FAT.
/// </summary>
public static class CompoundFile
{
    public const int SectorBytes = 512;
    private const int SmallestStream = 4096;
    private const int EntryBytes = 128;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    public static byte[] Write(params (string Name, byte[] Content)[] streams)
    {
        var fat = new List<uint>();
        var starts = new uint[streams.Length];
        var sizes = new int[streams.Length];
        for (var i = 0; i < streams.Length; i++)
        {
            sizes[i] = Math.Max(streams[i].Content.Length, SmallestStream);
            starts[i] = AddChain(fat, SectorsOf(sizes[i]));
        }

        var directorySectors = SectorsOf((streams.Length + 1) * EntryBytes);
        var directoryStart = AddChain(fat, directorySectors);
        var fatStart = fat.Count;
        var fatSectors = 1;
        while (fatSectors * (SectorBytes / 4) < fat.Count + fatSectors) fatSectors++;
        if (fatSectors > 109) throw new NotSupportedException("larger than a header without DIFAT sectors describes");
        for (var i = 0; i < fatSectors; i++) fat.Add(FatSector);

        var file = new byte[SectorBytes * (1 + fat.Count)];
        WriteHeader(file, fatSectors, fatStart, directoryStart);
        for (var i = 0; i < streams.Length; i++) streams[i].Content.CopyTo(file, At(starts[i]));
        WriteDirectory(file.AsSpan(At(directoryStart), directorySectors * SectorBytes), streams.Select(stream => stream.Name).ToArray(), starts, sizes);
        var table = file.AsSpan(At((uint)fatStart), fatSectors * SectorBytes);
        table.Fill(0xFF);
        for (var i = 0; i < fat.Count; i++) BinaryPrimitives.WriteUInt32LittleEndian(table[(i * 4)..], fat[i]);
        return file;
    }

    private static int SectorsOf(int bytes) => (bytes + SectorBytes - 1) / SectorBytes;

    private static int At(uint sector) => (int)(sector + 1) * SectorBytes;

    private static uint AddChain(List<uint> fat, int sectors)
    {
        var start = (uint)fat.Count;
        for (var i = 1; i < sectors; i++) fat.Add((uint)fat.Count + 1);
        fat.Add(EndOfChain);
        return start;
    }

    private static void WriteHeader(Span<byte> file, int fatSectors, int fatStart, uint directoryStart)
    {
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        BinaryPrimitives.WriteUInt16LittleEndian(file[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(file[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(file[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(file[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(file[44..], (uint)fatSectors);
        BinaryPrimitives.WriteUInt32LittleEndian(file[48..], directoryStart);
        BinaryPrimitives.WriteUInt32LittleEndian(file[56..], SmallestStream);
        BinaryPrimitives.WriteUInt32LittleEndian(file[60..], EndOfChain);
        BinaryPrimitives.WriteUInt32LittleEndian(file[68..], EndOfChain);
        for (var i = 0; i < 109; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(file[(76 + (i * 4))..], i < fatSectors ? (uint)(fatStart + i) : Free);
    }

    private static void WriteDirectory(Span<byte> directory, string[] names, uint[] starts, int[] sizes)
    {
        // A tree sorted by length of name, then name; a chain to the right is one.
        var order = Enumerable.Range(0, names.Length).OrderBy(i => names[i].Length).ThenBy(i => names[i].ToUpperInvariant(), StringComparer.Ordinal).ToArray();
        WriteEntry(directory, "Root Entry", 5, right: Free, child: names.Length == 0 ? Free : (uint)order[0] + 1, EndOfChain, 0);
        for (var place = 0; place < order.Length; place++)
        {
            var i = order[place];
            WriteEntry(directory[((i + 1) * EntryBytes)..], names[i], 2, place + 1 < order.Length ? (uint)order[place + 1] + 1 : Free, Free, starts[i], sizes[i]);
        }

        for (var unused = names.Length + 1; (unused + 1) * EntryBytes <= directory.Length; unused++)
        {
            var entry = directory.Slice(unused * EntryBytes, EntryBytes);
            entry[68..80].Fill(0xFF);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint right, uint child, uint start, int size)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((name.Length + 1) * 2));
        entry[66] = type;
        entry[67] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], (uint)size);
    }
}
