using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>
/// One object of the document with its path. Reading something that is missing or wrong notes the reason and returns a harmless value,
/// so that the rest is checked too; the rules are only built when nothing was noted. An absent section (already noted) stays silent.
/// </summary>
internal readonly partial struct RuleNode(JsonElement element, string path, RuleFindings findings)
{
    private static readonly string[] EnvelopeKeys = ["value", "unit", "effectiveFrom", "source", "tag", "note", "issuedOn", "documentNo"];

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

    /// <summary>A constant: value with unit, effectiveFrom, source and tag. Returns false when it has to be left out.</summary>
    /// <param name="name">Member.</param>
    /// <param name="units">Units in which the value may be given.</param>
    /// <param name="value">The value, not yet checked.</param>
    /// <param name="unit">The unit given.</param>
    private bool Constant(string name, IReadOnlyList<string> units, out JsonElement value, out string unit)
    {
        value = default;
        unit = "";
        var node = Section(name);
        if (!node.IsObject) return false;
        node.Allow(EnvelopeKeys);
        return node.Envelope(units, out value, out unit);
    }

    /// <summary>Reads this object as a constant; other keys are the caller's matter.</summary>
    private bool Envelope(IReadOnlyList<string> units, out JsonElement value, out string unit)
    {
        value = default;
        unit = Text("unit") ?? "";
        var source = Text("source");
        var tag = Text("tag");
        var from = Date("effectiveFrom", required: true);
        Date("issuedOn", required: false);
        OptionalText("note");
        OptionalText("documentNo");
        if (tag is not null && !TagForm().IsMatch(tag))
            Refuse("tag", $"不认识的标记“{tag}”;允许:H、M、mem、seen、calc、A、A-n(n为1–99)");
        var known = units.Contains(unit, StringComparer.Ordinal);
        if (unit.Length > 0 && !known) Refuse("unit", $"单位“{unit}”不可用;允许:{string.Join("、", units)}");
        if (!element.TryGetProperty("value", out value))
        {
            Refuse("value", "缺少“value”");
            return false;
        }

        if (source is not null && tag is not null && from is { } day)
            findings.Add(new RuleConstant(Path[2..], Shown(value), unit, day, source, tag));
        return known;
    }

    private DateOnly? Date(string name, bool required)
    {
        if (!required && !element.TryGetProperty(name, out _)) return null;
        if (Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Refuse(name, $"日期“{text}”应写作 2021-01-01 的形式");
        return null;
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => CanonicalJson.Number(number),
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join("、", value.EnumerateArray().Select(Shown)),
        _ => value.GetRawText(),
    };

    [GeneratedRegex(@"^(H|M|mem|seen|calc|A|A-[1-9][0-9]?)\z")]
    private static partial Regex TagForm();
}
