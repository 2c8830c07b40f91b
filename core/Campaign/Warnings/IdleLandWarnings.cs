using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Warnings.Rules;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>疑似闲置土地: a suspicion that stands open on the land board (E15). Whether the land is idle a department finds.</summary>
internal static class IdleLandWarnings
{
    public static void Add(CampaignFacts facts, LandBoard land, WarningBook book)
    {
        foreach (var parcel in land.Suspicions)
        {
            // In disposal, and the files no longer say enough: no ground holds, and none has been shown to be gone.
            var isUnclear = parcel is { Flags.Count: > 0, State: not (IdleState.NotIdle or IdleState.Completed) };
            var judgement = parcel.IsOpen ? Judgement.Met((WarningSeverity)facts.Rules.Campaign.Warnings.IdleLandSeverity)
                : isUnclear ? Judgement.Unknown(NotJudged.FactsUnclear) : Judgement.NotMet;
            book.Take(WarningKind.IdleLand, SubjectOf(parcel), judgement, () => Explain(facts, parcel, judgement));
        }

        foreach (var parcel in land.Unclear)
        {
            if (book.Standing(WarningKind.IdleLand, WarningSubjectType.Parcel, parcel.Parcel) is { } subject)
                book.Take(WarningKind.IdleLand, subject, Judgement.Unknown(NotJudged.FactsUnclear), () => throw new InvalidOperationException());
        }

        book.CloseRest(WarningKind.IdleLand, WarningSubjectType.Parcel, "该宗地不再有疑似闲置土地的情形,预警解除。");
    }

    public static WarningSubject SubjectOf(IdleParcel parcel)
    {
        var holder = parcel.Holders.Count == 1 ? parcel.Holders[0] : null;
        return new WarningSubject
        {
            Type = WarningSubjectType.Parcel, Key = parcel.Parcel, Town = parcel.Town, CreditCode = holder?.CreditCode,
            Name = parcel.Holders.Count == 0 ? parcel.Location : string.Join("、", parcel.Holders.Select(one => one.Name ?? "权利人不明")),
        };
    }

    private static Evidence Explain(CampaignFacts facts, IdleParcel parcel, Judgement judgement)
    {
        var end = facts.Period.LastDay;
        var figures = new List<WarningFigure> { Figures.Plain("parcel-area", "宗地面积", "亩", parcel.Mu) };
        var text = $"宗地 {parcel.Parcel}({Sentences.Number(parcel.Mu)} 亩)";
        foreach (var ground in parcel.Grounds)
        {
            figures.Add(Figures.Plain(ground.Ground == IdleGround.NotStarted ? "days-since-agreed-start" : "days-since-stop", ground.Ground == IdleGround.NotStarted ? "超过约定开工日期" : "中止开发", "天", ground.Days));
            text += ground.Ground == IdleGround.NotStarted
                ? $"约定于 {Sentences.Of(ground.From)} 开工,至 {Sentences.Of(end)} 已 {ground.Days} 天,登记为未开工;"
                : $"自 {Sentences.Of(ground.From)} 起中止开发,至 {Sentences.Of(end)} 已 {ground.Days} 天{Part(ground, figures)};";
        }

        text = judgement.Severity is not null ? text.TrimEnd(';') + "。疑似闲置土地,请主管部门调查认定。"
            : parcel.State switch
            {
                IdleState.NotIdle => text + "经办人认定不构成闲置土地,预警解除。",
                IdleState.Completed => text + "处置完毕,预警解除。",
                _ => text + "不再有疑似闲置土地的情形,预警解除。",
            };
        return new Evidence(figures, text, []);
    }

    private static string Part(IdleGroundFigures ground, List<WarningFigure> figures)
    {
        var text = "";
        if (ground.AreaBelow == true && ground is { DevelopedMu: { } developed, DueMu: { } due })
        {
            figures.AddRange([Figures.Plain("developed", "已动工面积", "亩", developed), Figures.Plain("due", "应动工面积", "亩", due)]);
            text += $",已动工 {Sentences.Number(developed)} 亩,应动工 {Sentences.Number(due)} 亩";
        }

        if (ground.InvestmentBelow == true && ground is { InvestedWan: { } invested, TotalInvestmentWan: { } total })
        {
            figures.AddRange([Figures.Plain("invested", "已投资额", "万元", invested), Figures.Plain("total-investment", "总投资额", "万元", total)]);
            text += $",已投资 {Sentences.Number(invested)} 万元,总投资 {Sentences.Number(total)} 万元";
        }

        return text;
    }
}
