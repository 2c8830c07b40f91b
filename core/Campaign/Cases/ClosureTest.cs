using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>销号 and 反弹 as the figures propose them (A-13). Never a step: a named person decides.</summary>
internal static class ClosureTest
{
    private const string Floors = "floors";
    private const string ShutDown = "shut-down";

    /// <summary>The quarter ends that the tests look at, oldest first: as many as the rule asks for, the last one not after the period.</summary>
    public static IReadOnlyList<Month> QuarterEnds(Month period, int quarters)
    {
        var last = period.AddMonths(-(period.Number % 3));
        return [.. Enumerable.Range(0, quarters).Select(i => last.AddMonths(3 * (i - quarters + 1)))];
    }

    /// <summary>The last December not after the period.</summary>
    public static Month December(Month period) => period.AddMonths(-(period.Number % 12));

    /// <summary>The proposal to close; null where none is asked for.</summary>
    public static CaseProposal? Closure(CaseTrack track, CreditCode code, CampaignFacts facts, CaseLand land, FreedEnergy energy, Func<Month, CaseFigures?> figures)
    {
        if (track.State is not (CaseState.Plan or CaseState.Working or CaseState.Acceptance) || track.PlanOn is not { } start) return null;
        return track.IsShutDown ? Left(track, code, facts, land, energy, start) : Reached(facts, Month.Of(start), figures);
    }

    /// <summary>The report of a rebound; null where none is asked for.</summary>
    public static CaseProposal? Rebound(CaseTrack track, CreditCode code, CampaignFacts facts, FreedEnergy energy, Func<Month, CaseFigures?> figures)
    {
        if (track.State != CaseState.Closed || track.ClosedOn is not { } closed) return null;
        return track.IsShutDown ? Back(code, facts, energy, Month.Of(closed)) : MissedAgain(facts, Month.Of(closed), figures);
    }

    private static CaseProposal Reached(CampaignFacts facts, Month start, Func<Month, CaseFigures?> figures)
    {
        var rules = facts.Rules.Campaign.Inefficiency;
        var ends = QuarterEnds(facts.Period, rules.Quarters);
        var reasons = new List<string>();
        var looked = ends.Select(end => (End: end, Verdict: end <= start ? null : Judge(figures(end)), Figures: figures(end))).ToList();
        foreach (var (end, verdict, at) in looked) reasons.Add(Sentence(end, start, verdict, at));
        var year = December(facts.Period);
        var yearly = year > start ? Judge(figures(year)) : null;
        var met = looked.TrueForAll(quarter => quarter.Verdict == TestOutcome.Reached);
        if (!met && yearly == TestOutcome.Reached)
        {
            met = true;
            reasons.Add($"{year.Year}年全年各项指标达到底线");
        }

        var outcome = met ? ProposalOutcome.Met
            : looked.Exists(quarter => quarter.Verdict == TestOutcome.Missed || quarter.End <= start) ? ProposalOutcome.NotYet : ProposalOutcome.NotJudged;
        return new CaseProposal
        {
            Outcome = outcome, Rule = Floors, Reasons = [.. reasons, Advice(outcome, "销号")],
            Quarters = [.. looked.Where(quarter => quarter.End > start && quarter.Figures is not null).Select(quarter => quarter.Figures!)],
        };
    }

    private static CaseProposal MissedAgain(CampaignFacts facts, Month closed, Func<Month, CaseFigures?> figures)
    {
        var ends = QuarterEnds(facts.Period, facts.Rules.Campaign.Inefficiency.Quarters);
        var looked = ends.Select(end => (End: end, Verdict: end <= closed ? null : Judge(figures(end)), Figures: figures(end))).ToList();
        var outcome = looked.TrueForAll(quarter => quarter.Verdict == TestOutcome.Missed) ? ProposalOutcome.Met
            : looked.Exists(quarter => quarter.Verdict == TestOutcome.Reached || quarter.End <= closed) ? ProposalOutcome.NotYet : ProposalOutcome.NotJudged;
        return new CaseProposal
        {
            Outcome = outcome, Rule = Floors, Reasons = [.. looked.Select(quarter => Sentence(quarter.End, closed, quarter.Verdict, quarter.Figures)), Advice(outcome, "反弹")],
            Quarters = [.. looked.Where(quarter => quarter.End > closed && quarter.Figures is not null).Select(quarter => quarter.Figures!)],
        };
    }

    /// <summary>Power at most a share of the base for some months, and the land change registered.</summary>
    private static CaseProposal Left(CaseTrack track, CreditCode code, CampaignFacts facts, CaseLand land, FreedEnergy energy, DateOnly start)
    {
        var reasons = new List<string>();
        var (power, months) = Power(code, facts, energy, Month.Of(start), reasons, wantedLow: true);
        var parcels = CaseLand.NamedBy(track);
        var registered = parcels.Count(parcel => land.RecoveredOn(parcel, code, track.ListedOn ?? start, facts.Period.LastDay) is not null);
        bool? left = parcels.Count == 0 ? null : registered == parcels.Count;
        reasons.Add(parcels.Count == 0 ? "未登记腾出用地的宗地代码,无法核对用地变更" : $"腾出用地{parcels.Count}宗,其中{registered}宗已办理注销或变更登记");
        var outcome = power == true && left == true ? ProposalOutcome.Met : power == false || left == false ? ProposalOutcome.NotYet : ProposalOutcome.NotJudged;
        return new CaseProposal
        {
            Outcome = outcome, Rule = ShutDown, Reasons = [.. reasons, Advice(outcome, "销号")], Power = months, BaseKwhPerMonth = energy.BaseKwh / 12m, LandRegistered = registered,
            LandNamed = parcels.Count,
        };
    }

    private static CaseProposal Back(CreditCode code, CampaignFacts facts, FreedEnergy energy, Month closed)
    {
        var reasons = new List<string>();
        var (power, months) = Power(code, facts, energy, closed, reasons, wantedLow: false);
        var outcome = power switch { true => ProposalOutcome.Met, false => ProposalOutcome.NotYet, null => ProposalOutcome.NotJudged };
        return new CaseProposal { Outcome = outcome, Rule = ShutDown, Reasons = [.. reasons, Advice(outcome, "反弹")], Power = months, BaseKwhPerMonth = energy.BaseKwh / 12m };
    }

    /// <summary>Whether the last months are all low (or, asked for the other way, all high); null when a month or the base is unknown.</summary>
    private static (bool? Holds, IReadOnlyList<MonthKwh> Months) Power(CreditCode code, CampaignFacts facts, FreedEnergy energy, Month after, List<string> reasons, bool wantedLow)
    {
        var rules = facts.Rules.Campaign.Inefficiency;
        List<MonthKwh> months = [.. Enumerable.Range(0, rules.ShutDownMonths)
            .Select(i => facts.Period.AddMonths(i - rules.ShutDownMonths + 1)).Select(month => new MonthKwh(month, facts.Months.Kwh(code, month)))];
        if (energy.BaseKwh is not > 0m)
        {
            reasons.Add("列入清单前12个月用电不完整,没有用电基数");
            return (null, months);
        }

        // kWh ≤ share × base ÷ 12, multiplied out.
        bool IsLow(decimal kwh) => kwh * 12m <= rules.ShutDownShare * energy.BaseKwh.Value;
        var limit = string.Create(CultureInfo.InvariantCulture, $"{rules.ShutDownShare * 100m:0.##}%");
        foreach (var (month, kwh) in months)
        {
            reasons.Add(kwh is { } known
                ? string.Create(CultureInfo.InvariantCulture, $"{Text(month)}用电{known:0.##}千瓦时,{(IsLow(known) ? "不超过" : "超过")}基期月均的{limit}({rules.ShutDownShare * energy.BaseKwh.Value / 12m:0.##}千瓦时)")
                : $"{Text(month)}用电未知(已销户的,请以供电部门证明为准)");
        }

        if (months.Exists(month => month.Month <= after)) return (false, months);
        if (months.Exists(month => month.Kwh is { } kwh && IsLow(kwh) != wantedLow)) return (false, months);
        return (months.TrueForAll(month => month.Kwh is not null) ? true : null, months);
    }

    /// <summary>Reached when every test is; missed when one is; else null.</summary>
    private static TestOutcome? Judge(CaseFigures? figures)
    {
        if (figures is null || figures.Tests.Count == 0) return null;
        if (figures.Tests.Any(test => test.Outcome == TestOutcome.Missed)) return TestOutcome.Missed;
        return figures.Tests.All(test => test.Outcome == TestOutcome.Reached) ? TestOutcome.Reached : null;
    }

    private static string Sentence(Month end, Month start, TestOutcome? verdict, CaseFigures? figures)
    {
        var at = $"截至{Text(end)}的近12个月";
        if (end <= start) return $"{at}:早于起算月份,不参与判断";
        if (figures is null) return $"{at}:尚无已发布的指标";
        var missed = string.Join("、", figures.Tests.Where(test => test.Outcome == TestOutcome.Missed).Select(test => CaseIndicators.Chinese(test.Indicator)));
        return verdict switch
        {
            TestOutcome.Reached => $"{at}:各项指标达到底线",
            TestOutcome.Missed => $"{at}:{missed}低于底线",
            _ => $"{at}:{string.Join("、", figures.Tests.Where(test => test.Outcome == TestOutcome.NotJudged).Select(test => CaseIndicators.Chinese(test.Indicator)))}数据不全,不作判断",
        };
    }

    private static string Advice(ProposalOutcome outcome, string what) => (outcome, what) switch
    {
        (ProposalOutcome.Met, "销号") => "达到销号条件,提请责任部门核定",
        (ProposalOutcome.Met, _) => "疑似销号后反弹,提请责任部门核定",
        (ProposalOutcome.NotYet, "销号") => "尚未达到销号条件",
        (ProposalOutcome.NotYet, _) => "未见反弹",
        _ => "数据不全,不作判断",
    };

    private static string Text(Month month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Number}月");
}
