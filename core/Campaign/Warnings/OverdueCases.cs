using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

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
