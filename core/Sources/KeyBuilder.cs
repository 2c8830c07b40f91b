using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Wuyi.Pipeline.Sources;

/// <summary>Makes a 128-bit key of a row's key cells, so that repeats are found without keeping texts.</summary>
public sealed class KeyBuilder
{
    private char[] _chars = new char[128];
    private int _used;

    public void Clear() => _used = 0;

    public void Add(ReadOnlySpan<char> text)
    {
        if (_used + text.Length + 1 > _chars.Length) Array.Resize(ref _chars, (_used + text.Length + 1) * 2);
        text.CopyTo(_chars.AsSpan(_used));
        _used += text.Length;
        _chars[_used++] = '\n';
    }

    public void Add(long value)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Add(text[..written]);
    }

    /// <summary>The key; two different rows share one with a chance below 10⁻²⁰.</summary>
    public UInt128 ToKey()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(MemoryMarshal.AsBytes(_chars.AsSpan(0, _used)), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
