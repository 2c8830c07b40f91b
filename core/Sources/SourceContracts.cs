namespace Wuyi.Pipeline.Sources;

/// <summary>All contracts, found by their type: a new source is one new file beside these.</summary>
public static class SourceContracts
{
    private static readonly Dictionary<string, SourceContract> BySource = typeof(SourceContracts).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SourceContract)) && !type.IsAbstract)
        .Select(type => (SourceContract)Activator.CreateInstance(type)!)
        .ToDictionary(contract => contract.Source, StringComparer.Ordinal);

    /// <summary>In ordinal order of their sources.</summary>
    public static IReadOnlyList<SourceContract> All { get; } =
        [.. BySource.Values.OrderBy(contract => contract.Source, StringComparer.Ordinal)];

    /// <exception cref="ArgumentException">No such source.</exception>
    public static SourceContract Of(string source) =>
        BySource.GetValueOrDefault(source) ?? throw new ArgumentException($"no source '{source}'", nameof(source));
}
