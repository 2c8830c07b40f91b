using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wuyi.Pipeline.Queries;

/// <summary>Strong ETags: what the answer depends on, hashed, so that a match needs no work at all.</summary>
public static class EntityTag
{
    /// <summary>Part of every tag: raise it when the form of an answer changes.</summary>
    public const string ApiVersion = "1";

    /// <summary>Tag of an answer that is determined by a published run and the question.</summary>
    public static string Of(string run, DateTimeOffset publishedAt, string format, Audience audience, string question) =>
        Quote(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{ApiVersion}\n{run}\n{publishedAt.UtcTicks}\n{format}\n{audience}\n{question}"))));

    /// <summary>Tag of an answer that has no run: its bytes.</summary>
    public static string OfContent(Audience audience, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(ApiVersion + "\n" + audience + "\n"));
        hash.AppendData(body);
        return Quote(hash.GetHashAndReset());
    }

    /// <summary>Whether <c>If-None-Match</c> names the tag (weak comparison, RFC 9110 13.1.2).</summary>
    public static bool Matches(string? ifNoneMatch, string? tag)
    {
        if (ifNoneMatch is null || tag is null) return false;
        foreach (var part in ifNoneMatch.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var candidate = part.StartsWith("W/", StringComparison.Ordinal) ? part[2..] : part;
            if (candidate == "*" || candidate == tag) return true;
        }

        return false;
    }

    private static string Quote(byte[] hash) => "\"" + Convert.ToHexStringLower(hash.AsSpan(0, 16)) + "\"";
}
