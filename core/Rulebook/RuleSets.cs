namespace Wuyi.Pipeline.Rulebook;

/// <summary>The rulebook that ships with the product; a county's own one replaces it as a whole.</summary>
public static class RuleSets
{
    private const string DocumentName = "Wuyi.Pipeline.rulebook.json";
    private static readonly Lazy<RuleSet> Shipped = new(Load);

    /// <summary>The embedded rulebook, read once.</summary>
    /// <exception cref="InvalidOperationException">The embedded document is missing or not valid: a defect of the build.</exception>
    public static RuleSet Embedded => Shipped.Value;

    /// <summary>The embedded document's bytes (UTF-8), a county's starting point for its own.</summary>
    public static byte[] EmbeddedDocument() => Resource(DocumentName);

    internal static byte[] Resource(string name)
    {
        using var stream = typeof(RuleSets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"resource {name} is not embedded");
        var bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static RuleSet Load()
    {
        var parse = RuleSetJson.Parse(EmbeddedDocument());
        return parse.Rules
            ?? throw new InvalidOperationException("the embedded rulebook is not valid: " + string.Join("; ", parse.Errors));
    }
}
