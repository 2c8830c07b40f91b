using Wuyi.Pipeline.Reports.Sections;

namespace Wuyi.Pipeline.Reports;

/// <summary>Composes a report from a campaign run. Pure: the same facts give the same document.</summary>
public static class ReportBuilder
{
    /// <exception cref="ArgumentException">There is no such report of the period.</exception>
    public static Report Build(ReportKind kind, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!kind.Has(facts.Period)) throw new ArgumentException($"no {kind} report of {facts.Period}", nameof(kind));
        IReadOnlyList<ReportSection> sections = kind switch
        {
            ReportKind.Monthly =>
            [
                EconomySection.Of(facts), WarningSection.Of(facts, byTown: false), CaseSection.Of(facts, byTown: false), TargetSection.Of(facts, all: false), OverdueSection.Of(facts),
                QualitySection.Of(facts),
            ],
            ReportKind.Quarterly =>
            [
                EconomySection.Of(facts), TownSection.Of(facts), WarningSection.Of(facts, byTown: true), CaseSection.Of(facts, byTown: true), ProjectSection.Of(facts),
                TargetSection.Of(facts, all: false), DepartmentSection.Of(facts), OverdueSection.Of(facts), QualitySection.Of(facts),
            ],
            _ =>
            [
                EconomySection.Of(facts), EvaluationSection.Of(facts), CarbonSection.Of(facts), TownSection.Of(facts), IndustrySection.Of(facts), CaseSection.Of(facts, byTown: true),
                ProjectSection.Of(facts), TargetSection.Of(facts, all: true), DepartmentSection.Of(facts), OverdueSection.Of(facts), QualitySection.Of(facts),
            ],
        };
        var span = ReportText.Span(kind, facts.Period);
        var plan = facts.Targets.Plans.Count > 0 ? facts.Targets.Plans[0] : null;
        return new Report
        {
            Kind = kind,
            Period = facts.Period,
            Head = plan is { Title.Length: > 0 } ? plan.Title : "制造业高质量发展攻坚行动",
            Title = $"{kind.Chinese()}({span})",
            Span = span,
            IssuedOn = DateOnly.FromDateTime(facts.Campaign.PublishedAt.ToOffset(TimeSpan.FromHours(8)).DateTime),
            Versions = VersionsOf(facts),
            Sections = sections,
        };
    }

    private static ReportVersions VersionsOf(ReportFacts facts)
    {
        var campaign = facts.Campaign;
        var county = facts.County(Model.WindowKind.Rolling12);
        return new ReportVersions
        {
            Run = campaign.Run,
            MonthRun = campaign.MonthRun,
            Rulebook = campaign.Rulebook,
            RulebookHash = campaign.RulebookHash,
            EngineVersion = campaign.EngineVersion,
            Plans = campaign.Plans,
            FactorYear = county?.YearOnYear?.FactorYear,
            KgPerKwh = county?.YearOnYear?.KgPerKwh,
            Evaluation = county?.Classes is { } classes ? $"{classes.Year}年度,{ReportText.Stage(classes.Stage)},批次 {classes.Run}" : null,
            Missing = campaign.Missing,
        };
    }
}
