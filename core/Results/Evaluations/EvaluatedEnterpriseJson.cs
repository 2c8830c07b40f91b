using System.Security.Cryptography;
using System.Text.Json;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>One enterprise's evaluation as canonical JSON, unrounded, and back.</summary>
public static class EvaluatedEnterpriseJson
{
    /// <summary>UTF-8 bytes, without a line end.</summary>
    public static byte[] Write(EvaluatedEnterprise enterprise) => JsonSerializer.SerializeToUtf8Bytes(enterprise, EvaluationJson.Instance.EvaluatedEnterprise);

    /// <exception cref="JsonException">Not what <see cref="Write"/> wrote.</exception>
    public static EvaluatedEnterprise Read(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize(utf8, EvaluationJson.Instance.EvaluatedEnterprise)!;

    /// <summary>The promise of equal results: SHA-256 over the JSON lines in ordinal order of codes, lower-case hex (ARCHITECTURE 3).</summary>
    /// <exception cref="InvalidOperationException">The enterprises are not in strictly ascending ordinal order of codes.</exception>
    public static string Hash(IReadOnlyList<EvaluatedEnterprise> enterprises)
    {
        ArgumentNullException.ThrowIfNull(enterprises);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        CreditCode? previous = null;
        foreach (var enterprise in enterprises)
        {
            var code = enterprise.Facts.Profile.CreditCode;
            if (previous is { } before && before >= code) throw new InvalidOperationException($"evaluated enterprises are not in order: {code} after {before}");
            previous = code;
            hash.AppendData(Write(enterprise));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
