using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>工业用地临近到期: the right ends soon, or has ended without another in its place.</summary>
internal static class LandExpiryWarnings
{
    public static void Add(CampaignFacts facts, LandBoard land, WarningBook book)
    {
        foreach (var group in land.Expiring.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            var right = group.OrderBy(one => one.EndsOn).First();
            var subject = new WarningSubject
            {
                Type = WarningSubjectType.Parcel, Key = group.Key, Name = right.HolderName ?? right.Location, CreditCode = right.CreditCode, Town = right.Town,
            };
            var text = $"宗地 {right.Parcel}({Sentences.Number(right.Mu)} 亩)工业用地使用权{(right.IsExpired ? $"已于 {Sentences.Of(right.EndsOn)} 到期" : $"将于 {Sentences.Of(right.EndsOn)} 到期")}"
                + $",距 {Sentences.Of(facts.Period.LastDay)} {(right.IsExpired ? "已过" : "还有")} {Math.Abs(right.Days)} 天。请主管部门提前研究续期、收回或盘活。";
            book.Take(
                WarningKind.LandExpiry, subject, Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.LandExpirySeverity),
                () => new Evidence([Figures.Plain("days-left", "剩余天数", "天", right.Days), Figures.Plain("area", "用地面积", "亩", right.Mu)], text, []));
        }

        book.CloseRest(WarningKind.LandExpiry, WarningSubjectType.Parcel, "该使用权已续期、转移、注销或收回,预警解除。");
    }

    private static string KeyOf(ExpiringRight one) => (one.CreditCode?.Value ?? one.HolderName) is { } holder ? $"{one.Parcel}/{holder}" : one.Parcel;
}
