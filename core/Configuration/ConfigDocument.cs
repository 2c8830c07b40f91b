using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Configuration;

/// <summary>A parsed configuration drop: registered under <see cref="Hash"/>, or refused with reasons.</summary>
internal sealed record ConfigDocument(ConfigKind? Kind, string? Hash, IReadOnlyList<IntakeIssue> Issues)
{
    /// <summary>A rulebook of a province is some 100 KB.</summary>
    public const int MaxBytes = 4 << 20;

    private const string RulebookFolder = "rulebooks/";
    private const string MappingFolder = "mappings/";

    public static ConfigKind? KindOf(string path)
    {
        if (path.StartsWith(RulebookFolder, StringComparison.Ordinal)) return ConfigKind.Rulebook;
        if (path.StartsWith(MappingFolder, StringComparison.Ordinal)) return ConfigKind.Mapping;
        return null;
    }

    public static ConfigDocument Parse(string path, byte[] document)
    {
        switch (KindOf(path))
        {
            case ConfigKind.Rulebook:
                var rules = RuleSetJson.Parse(document);
                return rules.Rules is { } set
                    ? new ConfigDocument(ConfigKind.Rulebook, set.Hash, [])
                    : Refused(IssueCodes.ConfigurationRefused, rules.Errors.Select(error => error.ToString()));
            case ConfigKind.Mapping:
                var mapping = MappingProfileJson.Parse(document);
                return mapping.Profile is { } profile
                    ? new ConfigDocument(ConfigKind.Mapping, profile.Hash, [])
                    : Refused(IssueCodes.ConfigurationRefused, mapping.Reasons);
            default:
                return Refused(IssueCodes.UnknownConfiguration, [$"只接收 {RulebookFolder} 和 {MappingFolder} 下的文件:{path}"]);
        }
    }

    public static ConfigDocument Refused(string code, IEnumerable<string> reasons) => new(null, null, [.. reasons.Select(reason => new IntakeIssue
    {
        Code = code,
        Severity = IssueSeverity.Error,
        Message = $"配置未采用:{reason}",
        Advice = "按 docs/rulebook.md 或 docs/mappings.md 改正后重新投递;原有配置继续有效。",
    })]);
}
