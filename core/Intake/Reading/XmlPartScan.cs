using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Wuyi.Pipeline.Intake.Reading;

/// <summary>
/// Runs over the bytes of an XML part before an XML library does: no document type (entity bombs), bounded depth, tags, texts and names, and it counts what a
/// workbook reader would hold in memory. It checks no well-formedness; what breaks XML is left to the XML library.
/// </summary>
internal sealed class XmlPartScan(string part, IntakeLimits limits, XmlPartCounts counts)
{
    private const int BufferBytes = 1 << 20;
    private const int MaxDepth = 256;
    private const int ShapeSlots = 4096;

    /// <summary>Bytes of tags whose names of element and attributes were not seen before; a name table keeps each of them.</summary>
    private const int MaxNameBytes = 4 << 20;

    /// <summary>Runs of a rich text; the library puts them together one by one, copying all before.</summary>
    private const int MaxPieces = 1024;

    private const int MaxRowCells = 2 * SheetErrors.MaxColumns;

    private static readonly string[] Encodings = ["utf-8", "us-ascii", "ascii", "gbk", "gb2312", "gb18030", "iso-8859-1", "windows-1252"];

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    private static readonly SearchValues<byte> TagStops = SearchValues.Create(">\"'"u8);

    private readonly ulong[] lately = new ulong[ShapeSlots];
    private readonly HashSet<ulong> shapes = [];

    /// <summary>A character is at most six bytes of an entity such as &amp;#x4E00; and a little markup stands around it.</summary>
    private readonly long longestText = (8L * limits.MaxCellChars) + 4096;

    private long nameBytes;
    private long text;
    private long itemText;
    private long itemPieces;
    private bool inItem;
    private bool isShared;
    private int depth;
    private int row;
    private long rowCells;
    private bool rootSeen;

    /// <summary>Reads the whole part; the bytes read are added to <see cref="XmlPartCounts.Bytes"/>.</summary>
    public void Run(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var filled = 0;
            var first = true;
            while (true)
            {
                var read = stream.Read(buffer, filled, buffer.Length - filled);
                counts.Bytes += read;
                if (counts.Bytes > limits.MaxExpandedBytes) throw Bounds.Expanded(counts.Bytes, limits);
                filled += read;
                if (first && filled >= 2 && buffer[0] is 0xFE or 0xFF) throw Broken("UTF-16");
                first = false;
                var used = Tokens(buffer.AsSpan(0, filled));
                if (read == 0) return;
                filled -= used;
                if (filled > longestText || filled == buffer.Length) throw TooLong(filled);
                buffer.AsSpan(used, filled).CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Takes all whole tokens; gives how many bytes they are.</summary>
    private int Tokens(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] != (byte)'<')
            {
                var next = bytes[at..].IndexOf((byte)'<');
                var piece = next < 0 ? bytes.Length - at : next;
                AddText(bytes.Slice(at, piece));
                at += piece;
                continue;
            }

            var length = TokenLength(bytes[at..]);
            if (length < 0) return at;
            Token(bytes.Slice(at, length));
            at += length;
        }

        return at;
    }

    /// <summary>Bytes of the token at the start; −1 when its end is not here yet.</summary>
    private static int TokenLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return -1;
        if (bytes[1] == (byte)'?') return After(bytes, "?>"u8);
        if (bytes[1] == (byte)'!')
        {
            if (bytes.Length < 9) return After(bytes, ">"u8);
            if (bytes.StartsWith("<!--"u8)) return After(bytes[4..], "-->"u8) is > 0 and var comment ? comment + 4 : -1;
            if (bytes.StartsWith("<![CDATA["u8)) return After(bytes, "]]>"u8);
            return 2;
        }

        var at = 1;
        while (true)
        {
            var stop = bytes[at..].IndexOfAny(TagStops);
            if (stop < 0) return -1;
            at += stop;
            if (bytes[at] == (byte)'>') return at + 1;
            var close = bytes[(at + 1)..].IndexOf(bytes[at]);
            if (close < 0) return -1;
            at += close + 2;
        }
    }

    private static int After(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> end) => bytes.IndexOf(end) is >= 0 and var at ? at + end.Length : -1;

    private void Token(ReadOnlySpan<byte> token)
    {
        switch (token[1])
        {
            case (byte)'?':
                CheckEncoding(token);
                text += token.Length;
                CheckText();
                return;
            case (byte)'!':
                if (!token.StartsWith("<!--"u8) && !token.StartsWith("<![CDATA["u8)) throw new UnreadableFileException(IssueCodes.DocumentTypeInXml, part);
                AddText(token);
                return;
            case (byte)'/':
                depth--;
                text = 0;
                End(Local(token[2..]));
                return;
        }

        text = 0;
        var closed = token[^2] == (byte)'/';
        if (!closed && ++depth > MaxDepth) throw Harmful($"{part}: 嵌套过深");
        CheckShape(token);
        if (!rootSeen) Root(token);
        Start(Local(token[1..]), token, closed);
    }

    private void Root(ReadOnlySpan<byte> token)
    {
        rootSeen = true;
        if (token.IndexOf("purl.oclc.org/ooxml/"u8) >= 0) throw new UnreadableFileException(IssueCodes.StrictWorkbook);
    }

    private void Start(ReadOnlySpan<byte> name, ReadOnlySpan<byte> token, bool closed)
    {
        if (name.SequenceEqual("c"u8))
        {
            counts.Cells++;
            if (counts.Cells > limits.MaxCells)
                throw Bounds.Exceeded(IssueCodes.TooManyCells, nameof(limits.MaxCells), limits.MaxCells, string.Create(CultureInfo.InvariantCulture, $"{part}: 超过{limits.MaxCells}个单元格"));
            if (++rowCells > MaxRowCells) throw Harmful(string.Create(CultureInfo.InvariantCulture, $"{part} 第 {row} 行: 单元格重复"));
            if (token.IndexOf(" t=\"e\""u8) >= 0 || token.IndexOf(" t='e'"u8) >= 0) counts.HasErrors = true;
            isShared = token.IndexOf(" t=\"s\""u8) >= 0;
            Item(!closed);
        }
        else if (name.SequenceEqual("t"u8))
        {
            if (inItem && ++itemPieces > MaxPieces) throw TooLong(itemText);
        }
        else if (name.SequenceEqual("row"u8))
        {
            var number = RowNumber(token);
            if (number != row) rowCells = 0;
            if (number > limits.MaxSheetRows)
                throw Bounds.Exceeded(IssueCodes.TooManyRows, nameof(limits.MaxSheetRows), limits.MaxSheetRows, string.Create(CultureInfo.InvariantCulture, $"{part}: {number} 行"));
            row = number;
        }
        else if (name.SequenceEqual("si"u8))
        {
            counts.SharedTexts++;
            Item(!closed);
            CheckShared();
        }
        else
        {
            counts.Element(name, part, limits);
        }
    }

    private void End(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("c"u8) || name.SequenceEqual("si"u8)) Item(false);
    }

    private void Item(bool open)
    {
        (inItem, itemText, itemPieces) = (open, 0, 0);
        isShared &= open;
    }

    /// <summary>A number of a shared text that is not there would be shown as if it were the cell's text.</summary>
    private void CheckReference(ReadOnlySpan<byte> bytes)
    {
        if (System.Buffers.Text.Utf8Parser.TryParse(bytes, out int number, out _) && (number < 0 || number >= counts.KnownTexts))
            throw Broken(string.Create(CultureInfo.InvariantCulture, $"第 {row} 行引用的文字不在文件中"));
    }

    private void AddText(ReadOnlySpan<byte> bytes)
    {
        text += bytes.Length;
        CheckText();
        if (!inItem) return;
        if (isShared) CheckReference(bytes);
        itemText += bytes.Length;
        if (itemText > longestText) throw TooLong(itemText);
        counts.TextChars += Chars(bytes);
    }

    private void CheckText()
    {
        if (text > longestText) throw TooLong(text);
    }

    /// <summary>A text begun counts as soon as the next is seen: what is held grows with both.</summary>
    private void CheckShared()
    {
        if (counts.HeldBytes > limits.MaxSharedTextBytes)
            throw Bounds.Exceeded(IssueCodes.SharedTextsTooLarge, nameof(limits.MaxSharedTextBytes), limits.MaxSharedTextBytes, string.Create(CultureInfo.InvariantCulture, $"{counts.SharedTexts} 条以上"));
    }

    /// <summary>Characters of UTF-8: bytes that begin one.</summary>
    private static int Chars(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Ascii.IsValid(bytes)) return bytes.Length;
        var count = 0;
        foreach (var b in bytes)
        {
            if ((b & 0xC0) != 0x80) count++;
        }

        return count;
    }

    /// <summary>Names of elements and attributes stay in the XML library's name table: a part with ever new ones would fill the memory.</summary>
    private void CheckShape(ReadOnlySpan<byte> token)
    {
        var hash = 14695981039346656037UL;
        var at = 1;
        while (at < token.Length)
        {
            var stop = token[at..].IndexOfAny(TagStops);
            if (stop < 0) break;
            hash = Mix(hash, token.Slice(at, stop));
            at += stop;
            if (token[at] == (byte)'>') break;
            var close = token[(at + 1)..].IndexOf(token[at]);
            if (close < 0) break;
            at += close + 2;
        }

        ref var slot = ref lately[hash % ShapeSlots];
        if (slot == hash) return;
        slot = hash;
        if (!shapes.Add(hash)) return;
        nameBytes += Math.Min(token.Length, 4096);
        if (nameBytes > MaxNameBytes) throw Harmful($"{part}: 元素名过多");
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            while (bytes.Length >= 8)
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 1099511628211UL;
                hash ^= hash >> 29;
                bytes = bytes[8..];
            }

            foreach (var b in bytes) hash = (hash ^ b) * 1099511628211UL;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>The name without its prefix.</summary>
    private static ReadOnlySpan<byte> Local(ReadOnlySpan<byte> name)
    {
        var end = name.IndexOfAny(NameEnds);
        if (end >= 0) name = name[..end];
        var colon = name.IndexOf((byte)':');
        return colon < 0 ? name : name[(colon + 1)..];
    }

    private int RowNumber(ReadOnlySpan<byte> token)
    {
        var at = token.IndexOf(" r=\""u8);
        if (at < 0) at = token.IndexOf(" r='"u8);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(token[(at + 4)..], out int number, out _) ? number : row + 1;
    }

    private void CheckEncoding(ReadOnlySpan<byte> declaration)
    {
        if (!declaration.StartsWith("<?xml "u8)) return;
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0) return;
        var rest = declaration[(at + 8)..];
        var open = rest.IndexOfAny("\"'"u8);
        if (open < 0) return;
        var close = rest[(open + 1)..].IndexOf(rest[open]);
        var name = System.Text.Encoding.ASCII.GetString(close < 0 ? [] : rest.Slice(open + 1, close));
        if (!Encodings.Contains(name, StringComparer.OrdinalIgnoreCase)) throw Broken(name);
    }

    private UnreadableFileException TooLong(long found) => Bounds.Exceeded(
        IssueCodes.CellTooLong, nameof(limits.MaxCellChars), limits.MaxCellChars, string.Create(CultureInfo.InvariantCulture, $"{part}: 超过{found}字节"));

    private UnreadableFileException Broken(string found) => new(IssueCodes.CorruptWorkbook, $"{part}: {found}");

    private static UnreadableFileException Harmful(string found) => new(IssueCodes.HarmfulArchive, found);
}
