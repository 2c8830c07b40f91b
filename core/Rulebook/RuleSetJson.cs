using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>
/// Reads and validates a rulebook document (docs/rulebook.md). All reasons are collected, so that one look shows everything to mend;
/// a key that is not known is refused, because a misspelt one would silently leave a default in force.
/// </summary>
public static partial class RuleSetJson
{
    /// <summary>Largest document, bytes; 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>Most days from which some constant differs; the document is read once for each.</summary>
    private const int MaxSwitches = 200;

    /// <summary>Parses UTF-8 (with or without BOM). Never throws on bad input.</summary>
    /// <param name="utf8">The document.</param>
    /// <returns>The rules, or every reason with its JSON path.</returns>
    public static RuleSetParse Parse(ReadOnlySpan<byte> utf8)
    {
        if (CheckedJson.Open(utf8, MaxBytes, out var reason) is not { } document) return Refuse(reason!);
        using (document) return Read(document.RootElement);
    }

    /// <summary>Reads the document once for every day from which something differs: each of these rulebooks must be good.</summary>
    private static RuleSetParse Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) return Refuse("规则库必须是一个JSON对象");
        var newest = new RuleFindings(DateOnly.MaxValue);
        var whole = Read(element, newest);
        if (newest.Switches.Count > MaxSwitches)
            return Refuse(string.Create(CultureInfo.InvariantCulture, $"各常数的不同生效日期共 {newest.Switches.Count} 个,最多 {MaxSwitches} 个"));
        var errors = new List<RuleSetError>(newest.Errors);
        var constants = new HashSet<RuleConstant>(newest.Constants);
        var steps = new List<(DateOnly From, RuleSet Rules)>();
        if (newest.Switches.Count > 0)
        {
            foreach (var day in newest.Switches.Prepend(DateOnly.MinValue))
            {
                var findings = new RuleFindings(day);
                steps.Add((day, Read(element, findings)));
                errors.AddRange(findings.Errors);
                constants.UnionWith(findings.Constants);
            }
        }

        if (errors.Count > 0) return RuleSetParse.Refused([.. errors.Distinct()]);
        var hash = CanonicalJson.Hash(element);
        whole = whole with
        {
            Hash = hash,
            Constants = [.. constants.OrderBy(constant => constant.Path, StringComparer.Ordinal).ThenBy(constant => constant.EffectiveFrom)],
        };
        if (steps.Count == 0) return RuleSetParse.Accepted(whole);
        var timeline = new RuleTimeline();
        foreach (var (from, rules) in steps) timeline.Add(from, rules with { Hash = hash });
        return RuleSetParse.Accepted(timeline.Complete(whole));
    }

    private static RuleSet Read(JsonElement element, RuleFindings findings)
    {
        var root = new RuleNode(element, "$", findings);
        root.Allow(
            "version", "name", "note", "energy", "carbon", "tax", "power", "land", "perMu", "checks", LinkingSection.Name, EvaluationSection.Name, ProcedureSection.Name,
            LegalBasisSection.Name, CampaignSection.Name);
        var version = root.Text("version");
        if (version is not null && !VersionForm().IsMatch(version))
            findings.Add("$.version", $"版本号“{version}”不合规定:1–40个字母、数字、汉字、点、横线或下划线");
        else if (version is "current" or "schema")
            findings.Add("$.version", $"版本号不能是“{version}”:查询地址中另有含义");
        var name = root.OptionalText("name");
        root.OptionalText("note");

        return new RuleSet
        {
            Version = version ?? "",
            Name = name,
            Hash = "",
            Energy = EnergySection.Read(root.Section("energy")),
            Carbon = CarbonSection.Read(root.Section("carbon")),
            Tax = TaxSection.Read(root.Section("tax")),
            Power = PowerSection.Read(root.Section("power")),
            Land = LandSection.Read(root.Section("land")),
            PerMu = PerMuSection.Read(root.Section("perMu")),
            Evaluation = EvaluationSection.Read(root),
            Procedure = ProcedureSection.Read(root),
            LegalBasis = LegalBasisSection.Read(root),
            Campaign = CampaignSection.Read(root),
            Linking = LinkingSection.Read(root),
            Checks = root.Has("checks") ? CheckSection.Read(root.Section("checks")) : RuleSets.Embedded.Checks,
            Constants = [.. findings.Constants.OrderBy(constant => constant.Path, StringComparer.Ordinal)],
        };
    }

    private static RuleSetParse Refuse(string message) => RuleSetParse.Refused([new RuleSetError("$", message)]);

    [GeneratedRegex(@"^[0-9A-Za-z\u4e00-\u9fff._\-]{1,40}\z")]
    private static partial Regex VersionForm();
}
