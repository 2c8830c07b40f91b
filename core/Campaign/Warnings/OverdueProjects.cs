using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>清单逾期 of projects: the planned day of a stage has passed.</summary>
internal static class OverdueProjects
{
    public static void Add(CampaignFacts facts, ProjectBoard projects, WarningBook book)
    {
        foreach (var project in projects.Projects)
        {
            var subject = new WarningSubject
            {
                Type = WarningSubjectType.Project, Key = project.Id, Name = project.Name, CreditCode = project.Owner, Town = project.Town, Industry = project.Industry,
            };
            var judgement = project.IsOverdue ? Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.OverdueSeverity) : Judgement.NotMet;
            book.Take(WarningKind.Overdue, subject, judgement, () => Explain(facts, project, judgement));
        }
    }

    private static Evidence Explain(CampaignFacts facts, ProjectState project, Judgement judgement)
    {
        var overdue = project.Stages.Where(stage => stage.IsOverdue && stage.PlannedOn is not null).ToList();
        var text = judgement.Severity is null ? "各环节均未逾期,预警解除。"
            : string.Join(";", overdue.Select(stage => $"{Word(stage.Stage)}环节计划于 {Sentences.Of(stage.PlannedOn!.Value)} 完成,至 {Sentences.Of(facts.Period.LastDay)} 已逾期 {stage.DaysLate} 天")) + "。";
        if (project.Department is { } department) text += $"责任单位:{department}。";
        IReadOnlyList<WarningFigure> figures = project.OverdueDays is { } days && judgement.Severity is not null ? [Figures.Plain("days-overdue", "逾期天数", "天", days)] : [];
        return new Evidence(figures, text, []);
    }

    private static string Word(ProjectStage stage) => stage switch
    {
        ProjectStage.Landing => "招引落地",
        ProjectStage.Construction => "建设实施",
        ProjectStage.Completion => "竣工验收",
        ProjectStage.Production => "投产达产",
        _ => "履约监管",
    };
}
