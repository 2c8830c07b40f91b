using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>
/// Counts of 标签 in the register at the end of the period. Where no enterprise bears the tag, the register does not tell: nothing is known, not zero. Tags are
/// those of the period: after the plan's last month its state is not in the register any more.
/// </summary>
internal static class RegisterComputations
{
    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        new()
        {
            Name = "high-tech-manufacturers", Kinds = [TargetKind.Level], Unit = "家", Method = "月末企业名录中制造业(13—43)且标签有“高新技术企业”的企业数", HasTrend = false,
            Compute = (inputs, moment) => Count(inputs, moment, rules => rules.HighTechTags, enterprise => Scopes.IsManufacturing(enterprise.Profile)),
        },
        new()
        {
            Name = "technology-smes", Kinds = [TargetKind.Level], Unit = "家", Method = "月末企业名录中标签有“省科技型中小企业”的企业数", HasTrend = false,
            Compute = (inputs, moment) => Count(inputs, moment, rules => rules.TechnologySmeTags, _ => true),
        },
        new()
        {
            Name = "key-enterprises-digital", Kinds = [TargetKind.RatioLevel], Unit = "%", Method = "月末企业名录中标签有“重点企业”的企业,其中标签有“数字化改造”的占比", HasTrend = false,
            Compute = (inputs, moment) => Share(inputs, moment, enterprise => Bears(enterprise, inputs.Facts.Rules.Campaign.Targets.KeyEnterpriseTags), "重点企业"),
        },
        new()
        {
            Name = "above-scale-digital", Kinds = [TargetKind.RatioLevel], Unit = "%", Method = "月末规上工业(06—46)企业中标签有“数字化改造”的占比", HasTrend = false,
            Compute = (inputs, moment) => Share(inputs, moment, enterprise => Scopes.IsAboveScaleIndustry(enterprise.Profile), "规上工业企业"),
        },
    ];

    private static bool Bears(RegisteredEnterprise enterprise, IReadOnlyList<string> tags) => enterprise.Tags.Any(tag => tags.Contains(tag, StringComparer.Ordinal));

    private static IEnumerable<RegisteredEnterprise> Register(TargetInputs inputs, TargetMoment moment) => moment.At == inputs.Facts.Period
        ? inputs.Facts.Register.Where(enterprise => Scopes.IsThere(enterprise.Profile, inputs.Facts.Rules.Campaign.Targets, moment.At.LastDay))
        : [];

    private static TargetFigure? Count(TargetInputs inputs, TargetMoment moment, Func<TargetRules, IReadOnlyList<string>> tags, Func<RegisteredEnterprise, bool> isIn)
    {
        var bearing = Register(inputs, moment).Where(enterprise => Bears(enterprise, tags(inputs.Facts.Rules.Campaign.Targets))).ToList();
        if (bearing.Count == 0) return null;
        var count = bearing.Count(isIn);
        return new TargetFigure { Value = count, Basis = "as-at", AsOf = moment.At, Count = count };
    }

    private static TargetFigure? Share(TargetInputs inputs, TargetMoment moment, Func<RegisteredEnterprise, bool> isIn, string scope)
    {
        var digital = inputs.Facts.Rules.Campaign.Targets.DigitalTags;
        var register = Register(inputs, moment).ToList();
        var all = register.Where(isIn).ToList();
        if (all.Count == 0 || !register.Exists(enterprise => Bears(enterprise, digital))) return null;
        var done = all.Count(enterprise => Bears(enterprise, digital));
        return new TargetFigure
        {
            Value = 100m * done / all.Count, Numerator = done, Denominator = all.Count, Scale = 100m, Basis = "as-at", AsOf = moment.At, Count = done,
            Inputs = [new("已完成数字化改造", done, "家"), new(scope, all.Count, "家")],
        };
    }
}
