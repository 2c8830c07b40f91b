using System.Globalization;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>清单逾期 of 高耗低效 cases: the planned date has passed.</summary>
internal static class OverdueCases
{
    public static void Add(CampaignFacts facts, CaseBoard cases, WarningBook book)
    {
        foreach (var one in cases.Cases)
        {
            var subject = new WarningSubject
            {
                Type = WarningSubjectType.Case, Key = one.CreditCode.Value, Name = one.Name, CreditCode = one.CreditCode, Town = one.Town, Industry = one.Industry,
                Chain = one.Chain,
            };
            var judgement = one.IsOverdue ? Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.OverdueSeverity) : Judgement.NotMet;
            book.Take(WarningKind.Overdue, subject, judgement, () => Overdue.Explain("整治计划", one.PlannedOn, one.Department, facts.Period, judgement));
        }
    }
}

/// <summary>Sentence and figures of a planned date that has passed.</summary>
internal static class Overdue
{
    /// <param name="what">What was planned.</param>
    /// <param name="planned">The date; null when there is none any more.</param>
    /// <param name="department">责任部门.</param>
    /// <param name="period">The month at whose end it is looked at.</param>
    /// <param name="judgement">Overdue or not.</param>
    public static Evidence Explain(string what, DateOnly? planned, string? department, Month period, Judgement judgement)
    {
        var days = planned is { } day && period.LastDay > day ? period.LastDay.DayNumber - day.DayNumber : (int?)null;
        var text = planned is { } on ? $"{what}应于 {Sentences.Of(on)} 完成" : $"{what}";
        text += judgement.Severity is null ? ";已完成、已调整或不再适用,预警解除。"
            : string.Create(CultureInfo.InvariantCulture, $",至 {Sentences.Of(period.LastDay)} 已逾期 {days} 天。");
        if (department is not null) text += $"责任部门:{department}。";
        return new Evidence(days is { } count && judgement.Severity is not null ? [Figures.Plain("days-overdue", "逾期天数", "天", count)] : [], text, []);
    }
}
