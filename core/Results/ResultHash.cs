using System.Buffers;
using System.Security.Cryptography;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;

namespace Wuyi.Pipeline.Results;

/// <summary>The promise of equal results: SHA-256 over the enterprises' canonical JSON lines in ordinal order of their codes (ARCHITECTURE 3).</summary>
public static class ResultHash
{
    /// <summary>Lower-case hex.</summary>
    /// <exception cref="InvalidOperationException">The enterprises are not in strictly ascending ordinal order of codes.</exception>
    public static string Of(IReadOnlyList<EnterpriseResult> enterprises)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>(8192);
        CreditCode? previous = null;
        foreach (var enterprise in enterprises)
        {
            var code = enterprise.Profile.CreditCode;
            if (previous is { } before && before >= code)
                throw new InvalidOperationException($"results are not in order: {code} after {before}");
            previous = code;
            buffer.ResetWrittenCount();
            EnterpriseJson.Write(enterprise, buffer);
            buffer.Write("\n"u8);
            hash.AppendData(buffer.WrittenSpan);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
