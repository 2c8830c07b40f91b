using Wuyi.Pipeline.Campaign.Targets;
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
    private const string PlanFolder = "plans/";

    public static ConfigKind? KindOf(string path)
    {
        if (path.StartsWith(RulebookFolder, StringComparison.Ordinal)) return ConfigKind.Rulebook;
        if (path.StartsWith(MappingFolder, StringComparison.Ordinal)) return ConfigKind.Mapping;
        if (path.StartsWith(PlanFolder, StringComparison.Ordinal)) return ConfigKind.Plan;
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
            case ConfigKind.Plan:
                var plan = PlanJson.Parse(document);
                return plan.Plan is { } read
                    ? new ConfigDocument(ConfigKind.Plan, read.Hash, [])
                    : Refused(IssueCodes.ConfigurationRefused, plan.Errors.Select(error => error.ToString()));
            default:
                return Refused(IssueCodes.UnknownConfiguration, [$"只接收 {RulebookFolder}、{MappingFolder} 和 {PlanFolder} 下的文件:{path}"]);
        }
    }

    public static ConfigDocument Refused(string code, IEnumerable<string> reasons) => new(null, null, [.. reasons.Select(reason => new IntakeIssue
    {
        Code = code,
        Severity = IssueSeverity.Error,
        Message = $"配置未采用:{reason}",
        Advice = "按 docs/rulebook.md、docs/mappings.md 或 docs/campaign.md 改正后重新投递;原有配置继续有效。",
    })]);
}
