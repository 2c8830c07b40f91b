using System.Globalization;
using System.Text.Json;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>
/// One object of the document with its path. Reading something that is missing or wrong notes the reason and returns a harmless value,
/// so that the rest is checked too; the rules are only built when nothing was noted. An absent section (already noted) stays silent.
/// </summary>
internal readonly partial struct RuleNode(JsonElement element, string path, RuleFindings findings)
{
    private static readonly string[] EnvelopeKeys = ["value", "unit", "effectiveFrom", "source", "tag", "note", "issuedOn", "knownSince", "documentNo"];

    public string Path { get; } = path;

    public bool IsObject => element.ValueKind == JsonValueKind.Object;

    public bool IsAbsent => element.ValueKind == JsonValueKind.Undefined;

    public void Refuse(string message) => findings.Add(Path, message);

    public void Refuse(string name, string message) => findings.Add($"{Path}.{name}", message);

    /// <summary>Names of the members, in document order.</summary>
    public IEnumerable<string> Names() => IsObject ? element.EnumerateObject().Select(member => member.Name) : [];

    /// <summary>Whether there is such a member: only for constants that came into the document later, so that older rulebooks stay valid.</summary>
    public bool Has(string name) => IsObject && element.TryGetProperty(name, out _);

    /// <summary>Notes members that are not among <paramref name="names"/> and members given twice.</summary>
    public void Allow(params string[] names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Names())
        {
            if (!names.Contains(name, StringComparer.Ordinal)) Refuse(name, $"不认识的键“{name}”;允许:{string.Join("、", names)}");
            else if (!seen.Add(name)) Refuse(name, $"键“{name}”重复出现");
        }
    }

    /// <summary>Notes members given twice where the names are free (years, series).</summary>
    public void NoRepeats()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Names())
        {
            if (!seen.Add(name)) Refuse(name, $"键“{name}”重复出现");
        }
    }

    /// <summary>A required object.</summary>
    public RuleNode Section(string name)
    {
        var child = $"{Path}.{name}";
        if (!IsObject) return new RuleNode(default, child, findings);
        if (!element.TryGetProperty(name, out var value))
        {
            findings.Add(child, $"缺少“{name}”");
            return new RuleNode(default, child, findings);
        }

        if (value.ValueKind == JsonValueKind.Object) return new RuleNode(value, child, findings);
        findings.Add(child, "应为JSON对象");
        return new RuleNode(default, child, findings);
    }

    /// <summary>A required array of objects; may be empty.</summary>
    public IReadOnlyList<RuleNode> Sections(string name)
    {
        if (!IsObject) return [];
        if (!element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            Refuse(name, $"“{name}”应为数组,没有时写 []");
            return [];
        }

        var nodes = new List<RuleNode>();
        foreach (var item in value.EnumerateArray())
        {
            var node = new RuleNode(item, string.Create(CultureInfo.InvariantCulture, $"{Path}.{name}[{nodes.Count}]"), findings);
            if (!node.IsObject) node.Refuse("应为JSON对象");
            nodes.Add(node);
        }

        return nodes;
    }

    /// <summary>A required, non-blank text.</summary>
    public string? Text(string name)
    {
        if (!IsObject) return null;
        if (!element.TryGetProperty(name, out var value))
        {
            Refuse(name, $"缺少“{name}”");
            return null;
        }

        return ReadText(value, name);
    }

    /// <summary>A text that may be absent.</summary>
    public string? OptionalText(string name) =>
        IsObject && element.TryGetProperty(name, out var value) ? ReadText(value, name) : null;

    private string? ReadText(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)) return text;
        Refuse(name, $"“{name}”应为非空文字");
        return null;
    }

    /// <summary>A required whole number outside a constant (the year of a benchmark).</summary>
    public int Whole(string name, int least, int most)
    {
        if (!IsObject) return least;
        if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"“{name}”应为 {least}–{most} 的整数"));
        return least;
    }
}
