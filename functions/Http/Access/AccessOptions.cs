using Microsoft.Extensions.Configuration;

namespace Wuyi.Pipeline.Functions.Http.Access;

/// <summary>Settings <c>Access__…</c>: whose keys and principals are believed. Keys themselves are in no setting, only their hashes.</summary>
public sealed record AccessOptions
{
    /// <summary>SHA-256 of each reader key's UTF-8 bytes; setting <c>Access__ReaderKeyHashes</c>, hex, separated by commas or as a list. Default none.</summary>
    public IReadOnlyList<byte[]> ReaderKeyHashes { get; init; } = [];

    /// <summary>The same for operator keys; setting <c>Access__OperatorKeyHashes</c>. An operator may do all a reader may.</summary>
    public IReadOnlyList<byte[]> OperatorKeyHashes { get; init; } = [];

    /// <summary>
    /// Believe the platform's principal header; setting <c>Access__PlatformAuthentication</c>, default false. Only where the platform's
    /// authentication is on: it then strips the header from what comes from outside; without it anybody could send it.
    /// </summary>
    public bool PlatformAuthentication { get; init; }

    /// <summary>Take the operator's name for records from header <c>x-operator</c>; setting <c>Access__LocalOperator</c>, default false; for laptops.</summary>
    public bool LocalOperator { get; init; }

    /// <exception cref="InvalidOperationException">A hash is not 64 hex digits.</exception>
    public static AccessOptions From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("Access");
        return new AccessOptions
        {
            ReaderKeyHashes = Hashes(section.GetSection("ReaderKeyHashes")),
            OperatorKeyHashes = Hashes(section.GetSection("OperatorKeyHashes")),
            PlatformAuthentication = Flag(section, "PlatformAuthentication"),
            LocalOperator = Flag(section, "LocalOperator"),
        };
    }

    private static List<byte[]> Hashes(IConfigurationSection section)
    {
        var texts = section.GetChildren().Select(child => child.Value).Append(section.Value)
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var hashes = new List<byte[]>();
        foreach (var text in texts)
        {
            if (text.Length != 64 || !text.All(char.IsAsciiHexDigit))
                throw new InvalidOperationException($"setting {section.Path}: every entry must be the SHA-256 of a key, 64 hex digits");
            hashes.Add(Convert.FromHexString(text));
        }

        return hashes;
    }

    private static bool Flag(IConfigurationSection section, string name) => section[name] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var value) => value,
        _ => throw new InvalidOperationException($"setting {section.Path}:{name}: true or false"),
    };
}
