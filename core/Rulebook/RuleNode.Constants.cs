using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>Constants: the envelope around a value, and which of several envelopes is effective at the day of the reading.</summary>
internal readonly partial struct RuleNode
{
    /// <summary>Most versions of one constant.</summary>
    private const int MaxVersions = 100;

    /// <summary>Constants read from now on hold for this year of data; null: for no year in particular.</summary>
    public RuleNode OfYear(int? year)
    {
        findings.DataYear = year;
        return this;
    }

    /// <summary>A constant: value with unit, effectiveFrom, source and tag. Returns false when it has to be left out.</summary>
    /// <param name="name">Member: one envelope, or several in order of effectiveFrom.</param>
    /// <param name="units">Units in which the value may be given.</param>
    /// <param name="value">The value, not yet checked.</param>
    /// <param name="unit">The unit given.</param>
    /// <param name="envelope">The envelope it was read from; its <c>value</c> is refused there.</param>
    private bool Constant(string name, IReadOnlyList<string> units, out JsonElement value, out string unit, out RuleNode envelope) =>
        Constant(name, units, [], out value, out unit, out envelope);

    private bool Constant(string name, IReadOnlyList<string> units, string[] extra, out JsonElement value, out string unit, out RuleNode envelope)
    {
        value = default;
        unit = "";
        envelope = IsObject && element.TryGetProperty(name, out var several) && several.ValueKind == JsonValueKind.Array
            ? EffectiveOf(several, $"{Path}.{name}")
            : Section(name);
        if (!envelope.IsObject) return false;
        envelope.Allow([.. extra, .. EnvelopeKeys]);
        return envelope.Envelope($"{Path}.{name}"[2..], units, out value, out unit);
    }

    /// <summary>The envelope effective at the day of the reading: the latest not after it, before the first one the first.</summary>
    private RuleNode EffectiveOf(JsonElement several, string name)
    {
        var none = new RuleNode(default, name, findings);
        if (several.GetArrayLength() is < 1 or > MaxVersions)
        {
            findings.Add(name, string.Create(CultureInfo.InvariantCulture, $"并列的各期数值应为 1–{MaxVersions} 项"));
            return none;
        }

        var chosen = none;
        var last = DateOnly.MinValue;
        var good = true;
        var index = 0;
        foreach (var item in several.EnumerateArray())
        {
            var node = new RuleNode(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), findings);
            if (!node.IsObject) node.Refuse("应为JSON对象");
            if (node.Date("effectiveFrom", required: true) is { } from)
            {
                if (index > 0 && from <= last) node.Refuse("effectiveFrom", "同一常数的各期应按生效日期由早到晚排列,日期不能重复");
                if (index > 0) findings.Switches.Add(from);
                if (index == 0 || from <= findings.At) chosen = node;
                good &= index == 0 || from > last;
                last = from;
            }
            else
            {
                good = false;
            }

            index++;
        }

        return good ? chosen : none;
    }

    /// <summary>Reads this object as a constant; other keys are the caller's matter.</summary>
    /// <param name="constant">The constant's path without <c>$.</c> and without the place among several versions.</param>
    /// <param name="units">Units in which the value may be given.</param>
    /// <param name="value">The value, not yet checked.</param>
    /// <param name="unit">The unit given.</param>
    private bool Envelope(string constant, IReadOnlyList<string> units, out JsonElement value, out string unit)
    {
        value = default;
        unit = Text("unit") ?? "";
        var source = Text("source");
        var tag = Text("tag");
        var from = Date("effectiveFrom", required: true);
        var issued = Date("issuedOn", required: false);
        var known = Date("knownSince", required: false);
        var note = OptionalText("note");
        var document = OptionalText("documentNo");
        if (tag is not null && !TagForm().IsMatch(tag))
            Refuse("tag", $"不认识的标记“{tag}”;允许:H、M、mem、seen、calc、A、A-n(n为1–99)");
        var allowed = units.Contains(unit, StringComparer.Ordinal);
        if (unit.Length > 0 && !allowed) Refuse("unit", $"单位“{unit}”不可用;允许:{string.Join("、", units)}");
        if (!element.TryGetProperty("value", out value))
        {
            Refuse("value", "缺少“value”");
            return false;
        }

        if (source is not null && tag is not null && from is { } day)
        {
            findings.Add(new RuleConstant(constant, Shown(value), unit, day, source, tag)
            {
                IssuedOn = issued, StatedKnownSince = known, Note = note, DocumentNo = document, DataYear = findings.DataYear,
                Purpose = Has("purpose") ? OptionalText("purpose") : null,
            });
        }

        return allowed;
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
        JsonValueKind.Null => "不设",
        JsonValueKind.Array => string.Join("、", value.EnumerateArray().Select(Shown)),
        _ => value.GetRawText(),
    };

    [GeneratedRegex(@"^(H|M|mem|seen|calc|A|A-[1-9][0-9]?)\z")]
    private static partial Regex TagForm();
}
