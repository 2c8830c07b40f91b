using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>清单逾期 of the disposal of idle land: its planned end has passed.</summary>
internal static class OverdueDisposals
{
    public static void Add(CampaignFacts facts, LandBoard land, WarningBook book)
    {
        foreach (var parcel in land.Suspicions)
        {
            var judgement = parcel.IsOverdue ? Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.OverdueSeverity) : Judgement.NotMet;
            book.Take(WarningKind.Overdue, IdleLandWarnings.SubjectOf(parcel), judgement, () => Overdue.Explain("闲置土地处置", parcel.PlannedOn, null, facts.Period, judgement));
        }

        book.CloseRest(WarningKind.Overdue, WarningSubjectType.Parcel, "该宗地已不在闲置土地处置之列,预警解除。");
    }
}
