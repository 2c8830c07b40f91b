using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wuyi.Pipeline.Queries;

namespace Wuyi.Pipeline.Functions.Http.Access;

/// <summary>Finds out who calls: by key (hashes, constant time) or by the platform's principal.</summary>
public sealed class CallerIdentity(AccessOptions options)
{
    public const string KeyHeader = "x-functions-key";
    public const string KeyParameter = "code";
    public const string OperatorHeader = "x-operator";
    private const int MaxKeyChars = 200;
    private const int MaxNameChars = 60;

    public Caller Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var byKey = ByKey(request);
        var byPrincipal = options.PlatformAuthentication ? ClientPrincipal.Read(request.Headers) : null;
        var caller = byPrincipal is not null && (byKey is not { Known: true } || byPrincipal.Audience >= byKey.Audience) ? byPrincipal : byKey ?? Caller.Anonymous;
        return options.LocalOperator && caller.Audience == Audience.Operator && LocalName(request) is { } name ? caller with { Name = name, IsPerson = true } : caller;
    }

    private Caller? ByKey(HttpRequest request)
    {
        string? key = request.Headers[KeyHeader];
        if (string.IsNullOrEmpty(key)) key = request.Query[KeyParameter];
        if (string.IsNullOrEmpty(key)) return null;
        if (key.Length > MaxKeyChars) return new Caller(Audience.Public, "unknown key", Presented: true, Known: false);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        // Both lists are gone through to the end whatever matches: the time tells nothing.
        var isOperator = AnyEqual(options.OperatorKeyHashes, hash);
        var isReader = AnyEqual(options.ReaderKeyHashes, hash);
        var audience = isOperator ? Audience.Operator : isReader ? Audience.Reader : Audience.Public;
        return audience == Audience.Public
            ? new Caller(audience, "unknown key", Presented: true, Known: false)
            : new Caller(audience, "key " + Convert.ToHexStringLower(hash.AsSpan(0, 4)), Presented: true, Known: true);
    }

    private static bool AnyEqual(IReadOnlyList<byte[]> known, byte[] hash)
    {
        var any = false;
        foreach (var candidate in known) any |= CryptographicOperations.FixedTimeEquals(candidate, hash);
        return any;
    }

    private static string? LocalName(HttpRequest request)
    {
        string? header = request.Headers[OperatorHeader];
        if (string.IsNullOrWhiteSpace(header)) return null;
        // Headers are ASCII: a Chinese name comes percent-encoded.
        var name = Uri.UnescapeDataString(header).Trim();
        return name.Length is > 0 and <= MaxNameChars && !name.Any(char.IsControl) ? name : null;
    }
}
