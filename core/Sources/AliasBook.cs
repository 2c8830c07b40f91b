using System.Text.Json;

namespace Wuyi.Pipeline.Sources;

/// <summary>Header variants of each source and column (aliases.json), and headers that are never a quantity (never-match.json; R3).</summary>
public static class AliasBook
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string[]>> Aliases = LoadAliases();
    private static readonly Dictionary<string, string[]> Never = Load<Dictionary<string, string[]>>("never-match.json");

    /// <summary>Column title → header variants, the first one shown to people.</summary>
    /// <exception cref="KeyNotFoundException">No such source.</exception>
    public static IReadOnlyDictionary<string, string[]> Of(string source) => Aliases[source];

    /// <summary>Headers that must never be taken for a quantity of the source.</summary>
    public static IReadOnlyList<string> NeverMatch(string source) => Never.GetValueOrDefault(source) ?? [];

    private static Dictionary<string, IReadOnlyDictionary<string, string[]>> LoadAliases() =>
        Load<Dictionary<string, Dictionary<string, string[]>>>("aliases.json")
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string[]>)pair.Value, StringComparer.Ordinal);

    private static T Load<T>(string name)
    {
        using var stream = typeof(AliasBook).Assembly.GetManifestResourceStream($"Wuyi.Pipeline.{name}")
            ?? throw new InvalidOperationException($"resource {name} is missing");
        return JsonSerializer.Deserialize<T>(stream) ?? throw new InvalidOperationException($"resource {name} is empty");
    }
}
