using System.Runtime.InteropServices;
using System.Text;

namespace Wuyi.Pipeline.Facts;

/// <summary>Gives each distinct UTF-8 text a code in order of first appearance; made for millions of short texts.</summary>
internal sealed class FactTextBuilder
{
    private readonly List<string> _dictionary = [];
    private int[] _slots = NewSlots(1024);
    private ulong[] _hashes = new ulong[512];
    private int[] _starts = new int[512];
    private int[] _lengths = new int[512];
    private byte[] _arena = new byte[16 * 1024];
    private int _used;
    private IntPtr _lastPointer;
    private int _lastLength = -1;
    private int _lastCode;

    public string[] Dictionary => [.. _dictionary];

    /// <summary>The code of the text at a pointer that stays valid during the call.</summary>
    public unsafe int Code(IntPtr pointer, int length)
    {
        // Repeats within a dictionary-encoded page point to the same bytes: neighbours are often equal.
        if (pointer == _lastPointer && length == _lastLength) return _lastCode;
        _lastCode = Find(new ReadOnlySpan<byte>((void*)pointer, length));
        _lastPointer = pointer;
        _lastLength = length;
        return _lastCode;
    }

    /// <summary>Pointers of an earlier page may be given to other bytes.</summary>
    public void ForgetPointers() => _lastLength = -1;

    private int Find(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        var slot = Slot(hash, mask);
        while (_slots[slot] >= 0)
        {
            var code = _slots[slot];
            if (_hashes[code] == hash && text.SequenceEqual(_arena.AsSpan(_starts[code], _lengths[code]))) return code;
            slot = (slot + 1) & mask;
        }

        return Add(text, hash, slot);
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
        _dictionary.Add(Encoding.UTF8.GetString(text));
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

    private static int Slot(ulong hash, int mask) => (int)(hash >> 34) & mask;

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        Array.Fill(slots, -1);
        return slots;
    }
}
