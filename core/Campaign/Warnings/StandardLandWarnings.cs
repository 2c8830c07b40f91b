using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>
/// 标准地履约: a figure below what was agreed, or an agreed date that has passed without the thing being done. What was done late is done: the board shows it, no warning
/// stands for it for ever.
/// </summary>
internal static class StandardLandWarnings
{
    public static void Add(CampaignFacts facts, LandBoard land, WarningBook book)
    {
        foreach (var group in land.Commitments.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            var commitments = group.ToList();
            var broken = commitments.Where(IsBroken).ToList();
            var judgement = broken.Count > 0 ? Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.StandardLandSeverity)
                : commitments.Exists(IsUnclear) ? Judgement.Unknown(NotJudged.FactsUnclear)
                : Judgement.NotMet;
            var (one, shown) = (commitments[0], broken.Count > 0 ? broken[0] : commitments[0]);
            var subject = new WarningSubject
            {
                Type = WarningSubjectType.Parcel, Key = group.Key, Name = one.HolderName ?? one.Location, CreditCode = one.CreditCode, Town = one.Town,
            };
            book.Take(WarningKind.StandardLand, subject, judgement, () => Explain(facts, shown, judgement));
        }

        book.CloseRest(WarningKind.StandardLand, WarningSubjectType.Parcel, "该宗地的标准地权利已变更或注销,预警解除。");
    }

    private static string KeyOf(LandCommitment one) => (one.CreditCode?.Value ?? one.HolderName) is { } holder ? $"{one.Parcel}/{holder}" : one.Parcel;

    private static bool IsBroken(LandCommitment one) =>
        one.Tax.State == FigureCommitmentState.Below || one.Investment.State == FigureCommitmentState.Below || Dates(one).Any(date => IsLate(date.Date));

    private static bool IsUnclear(LandCommitment one) =>
        one.Tax.State == FigureCommitmentState.Unknown || one.Investment.State == FigureCommitmentState.Unknown || Dates(one).Any(date => date.Date.State == DateCommitmentState.Unknown);

    private static bool IsLate(DateCommitment date) => date is { State: DateCommitmentState.Late, DoneOn: null };

    private static IEnumerable<(string Name, string Label, DateCommitment Date)> Dates(LandCommitment one) =>
        [("start", "开工", one.Start), ("completion", "竣工", one.Completion), ("production", "投产", one.Production)];

    private static Evidence Explain(CampaignFacts facts, LandCommitment one, Judgement judgement)
    {
        var (figures, parts) = (new List<WarningFigure>(), new List<string>());
        foreach (var (name, label, date) in Dates(one))
        {
            if (!IsLate(date) || date.DueOn is not { } due) continue;
            var days = date.Days ?? facts.Period.LastDay.DayNumber - due.DayNumber;
            figures.Add(Figures.Plain(name + "-days-late", $"{label}逾期", "天", days));
            parts.Add($"约定 {Sentences.Of(due)} 前{label},至 {Sentences.Of(facts.Period.LastDay)} 逾期 {days} 天");
        }

        Figure("tax-per-mu", "亩均税收", one.Tax, figures, parts, judgement);
        Figure("investment-per-mu", "亩均投资", one.Investment, figures, parts, judgement);
        var text = $"标准地宗地 {one.Parcel}({Sentences.Number(one.Mu)} 亩)" + (judgement.Severity is not null
            ? string.Join(";", parts) + "。请主管部门督促履约。"
            : string.Concat(parts.Select(part => part + ";")) + "未见低于约定或逾期未完成的事项,预警解除。");
        return new Evidence(figures, text, []);
    }

    private static void Figure(string name, string label, FigureCommitment figure, List<WarningFigure> figures, List<string> parts, Judgement judgement)
    {
        var shows = judgement.Severity is not null ? figure.State == FigureCommitmentState.Below : figure.State == FigureCommitmentState.Kept;
        if (!shows || figure is not { Agreed: { } agreed, Amount: { } amount, Mu: { } mu } || mu <= 0m) return;
        figures.AddRange([
            Figures.Plain(name + "-agreed", $"约定{label}", "万元/亩", agreed), Figures.Plain(name, label, "万元/亩", amount / mu), Figures.Plain(name + "-amount", $"{label}的分子", "万元", amount),
            Figures.Plain(name + "-area", $"{label}的面积", "亩", mu),
        ]);
        parts.Add($"约定{label} {Sentences.Ratio(agreed)} 万元/亩,实际 {Sentences.Ratio(amount / mu)} 万元/亩");
    }
}
