using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>128-bit hashes of key texts: a province has 10⁸ groups, so two share one with a chance below 10⁻²².</summary>
internal static class KeyHash
{
    private static readonly UInt128 Odd = new(0x9E37_79B9_7F4A_7C15, 0xF39C_C060_5CED_C835);

    public static UInt128 Of(string text)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <summary>Each distinct text of a column once.</summary>
    public static UInt128[] Of(FactTexts texts) => Array.ConvertAll(texts.Dictionary, Of);

    /// <summary>The order of what is combined matters.</summary>
    public static UInt128 With(this UInt128 hash, UInt128 other) => unchecked((hash * Odd) + other);

    public static UInt128 With(this UInt128 hash, long number) => unchecked((hash * Odd) + ((UInt128)(ulong)number * Odd) + 1);

    /// <summary>The hash of a row's text; 0 where it has none.</summary>
    public static UInt128 At(this FactTexts texts, UInt128[] hashes, int row) => texts.Codes[row] < 0 ? 0 : hashes[texts.Codes[row]];
}
