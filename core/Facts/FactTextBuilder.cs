using System.Runtime.InteropServices;
using System.Text;

namespace Wuyi.Pipeline.Facts;

/// <summary>Gives each distinct UTF-8 text a code in order of first appearance; made for millions of short texts.</summary>
internal sealed class FactTextBuilder
{
    private const int Pointers = 64;
    private const int KeptBytes = 16 << 20;

    private FactTextBuilder? _last;
    private readonly Action<FactTextBuilder>? _finished;
    private readonly (IntPtr Pointer, int Length, int Code)[] _pointers = new (IntPtr, int, int)[Pointers];
    private readonly List<string> _dictionary;
    private int[] _slots;
    private ulong[] _hashes;
    private int[] _starts;
    private int[] _lengths;
    private byte[] _arena;
    private int _used;
    private int _next;

    /// <param name="last">A finished builder whose strings are used again; it also tells how many texts to expect.</param>
    /// <param name="rows">Rows of the column, a bound of its distinct texts.</param>
    /// <param name="finished">Called with this builder when it is finished and small enough to be kept.</param>
    public FactTextBuilder(FactTextBuilder? last = null, int rows = 0, Action<FactTextBuilder>? finished = null)
    {
        (_last, _finished) = (last, finished);
        var expected = Math.Max(512, Math.Min(rows, last?._dictionary.Count ?? 0) + 16);
        _dictionary = new List<string>(expected);
        _hashes = new ulong[expected];
        _starts = new int[expected];
        _lengths = new int[expected];
        _slots = NewSlots((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)expected * 2));
        _arena = new byte[Math.Max(16 * 1024, expected * 20)];
    }

    /// <summary>The code of the text at a pointer that stays valid until <see cref="ForgetPointers"/>.</summary>
    public unsafe int Code(IntPtr pointer, int length)
    {
        // A dictionary-encoded page points to the same bytes again and again: a few kinds of tax in millions of rows.
        ref var known = ref _pointers[PointerSlot(pointer)];
        if (known.Pointer == pointer && known.Length == length) return known.Code;
        var code = Find(new ReadOnlySpan<byte>((void*)pointer, length));
        known = (pointer, length, code);
        return code;
    }

    /// <summary>Pointers of an earlier batch may be given to other bytes.</summary>
    public void ForgetPointers() => Array.Clear(_pointers);

    /// <summary>The distinct texts; nothing may be added afterwards.</summary>
    public string[] Finish()
    {
        // Each builder would keep the one before it alive, back to the first.
        _last = null;
        if (_used <= KeptBytes) _finished?.Invoke(this);
        return [.. _dictionary];
    }

    private int Find(ReadOnlySpan<byte> text)
    {
        // Rows of one taxpayer or account mostly stand together.
        var newest = _dictionary.Count - 1;
        if (newest >= 0 && text.SequenceEqual(TextOf(newest))) return newest;
        var hash = Hash(text);
        return Find(text, hash, out var slot) is var code && code >= 0 ? code : Add(text, hash, slot);
    }

    /// <summary>The code of a text, or -1 and the slot where it belongs.</summary>
    private int Find(ReadOnlySpan<byte> text, ulong hash, out int slot)
    {
        var mask = _slots.Length - 1;
        slot = Slot(hash, mask);
        while (_slots[slot] >= 0)
        {
            var code = _slots[slot];
            if (_hashes[code] == hash && text.SequenceEqual(TextOf(code))) return code;
            slot = (slot + 1) & mask;
        }

        return -1;
    }

    private ReadOnlySpan<byte> TextOf(int code) => _arena.AsSpan(_starts[code], _lengths[code]);

    /// <summary>The string the last segment made of this text: mostly the one after the one used before.</summary>
    private string? Shared(ReadOnlySpan<byte> text, ulong hash)
    {
        if (_last is null) return null;
        var code = _next < _last._dictionary.Count && _last._hashes[_next] == hash && text.SequenceEqual(_last.TextOf(_next))
            ? _next : _last.Find(text, hash, out _);
        if (code < 0) return null;
        _next = code + 1;
        return _last._dictionary[code];
    }

    private int Add(ReadOnlySpan<byte> text, ulong hash, int slot)
    {
        var code = _dictionary.Count;
        if (code == _hashes.Length)
        {
            Array.Resize(ref _hashes, code * 2);
            Array.Resize(ref _starts, code * 2);
            Array.Resize(ref _lengths, code * 2);
        }

        if (_used + text.Length > _arena.Length) Array.Resize(ref _arena, Math.Max(_arena.Length * 2, _used + text.Length));
        text.CopyTo(_arena.AsSpan(_used));
        _hashes[code] = hash;
        _starts[code] = _used;
        _lengths[code] = text.Length;
        _used += text.Length;
        _dictionary.Add(Shared(text, hash) ?? Encoding.UTF8.GetString(text));
        _slots[slot] = code;
        if (_dictionary.Count * 2 > _slots.Length) Rehash();
        return code;
    }

    private void Rehash()
    {
        _slots = NewSlots(_slots.Length * 2);
        var mask = _slots.Length - 1;
        for (var code = 0; code < _dictionary.Count; code++)
        {
            var slot = Slot(_hashes[code], mask);
            while (_slots[slot] >= 0) slot = (slot + 1) & mask;
            _slots[slot] = code;
        }
    }

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            var hash = 0x9E3779B97F4A7C15UL + (ulong)text.Length;
            while (text.Length >= 8)
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0xFF51AFD7ED558CCDUL;
                hash ^= hash >> 32;
                text = text[8..];
            }

            foreach (var b in text) hash = (hash ^ b) * 0x100000001B3UL;
            hash ^= hash >> 29;
            return hash * 0xC4CEB9FE1A85EC53UL;
        }
    }

    private static int PointerSlot(IntPtr pointer)
    {
        unchecked
        {
            return (int)(((ulong)pointer * 0x9E3779B97F4A7C15UL) >> 58);
        }
    }

    private static int Slot(ulong hash, int mask) => (int)(hash >> 34) & mask;

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, -1);
        return slots;
    }
}
