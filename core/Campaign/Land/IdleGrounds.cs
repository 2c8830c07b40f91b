using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>On which grounds a parcel is suspected to be idle on a day, and what the files leave open (E15).</summary>
internal static class IdleGrounds
{
    public const string StartUnknown = "start-unknown";
    public const string StopDateMissing = "stop-date-missing";
    public const string LandTypeUnknown = "land-type-unknown";

    /// <summary>Grounds that hold; and, where none can be judged because something is not said, what that is.</summary>
    public static (IReadOnlyList<IdleGroundFigures> Grounds, IReadOnlyList<string> Unclear) Of(ParcelOnDay parcel, LandWatchRules rules)
    {
        var unclear = new List<string>();
        if (parcel.Live.Count == 0 || parcel.IsCompleted || parcel.IsStateLand(rules) == false) return ([], unclear);
        var grounds = new List<IdleGroundFigures>();
        if (NotStarted(parcel, rules, unclear) is { } notStarted) grounds.Add(notStarted);
        if (Stopped(parcel, rules, unclear) is { } stopped) grounds.Add(stopped);
        if (parcel.IsStateLand(rules) is not null) return (grounds, unclear);
        // The act is about 国有建设用地 only: what is not said to be that is not suspected.
        if (grounds.Count > 0 || unclear.Count > 0) unclear.Add(LandTypeUnknown);
        return ([], unclear);
    }

    private static IdleGroundFigures? NotStarted(ParcelOnDay parcel, LandWatchRules rules, List<string> unclear)
    {
        if (parcel.Date(right => right.StartDueOn) is not { } due || parcel.HasStarted) return null;
        var yearEnds = due.AddMonths(rules.NotStartedMonths);
        if (parcel.Day <= yearEnds) return null;
        if (!parcel.IsStatedNotStarted)
        {
            unclear.Add(StartUnknown);
            return null;
        }

        return Figures(parcel, IdleGround.NotStarted, yearEnds.AddDays(1), due) with { AreaBelow = null, InvestmentBelow = null };
    }

    private static IdleGroundFigures? Stopped(ParcelOnDay parcel, LandWatchRules rules, List<string> unclear)
    {
        if (!parcel.HasStarted) return null;
        var figures = Figures(parcel, IdleGround.Stopped, parcel.Day, parcel.Day);
        var (area, money) = (AreaBelow(figures, rules), InvestmentBelow(figures, rules));
        if (area is not true && money is not true) return null;
        if (parcel.Date(right => right.SuspendedOn) is not { } stop)
        {
            // Land under construction looks the same for a while: asked for only when the start is as long ago as a stop would have to be.
            if (parcel.Date(right => right.StartedOn) is { } started && started.AddMonths(rules.StoppedMonths) <= parcel.Day) unclear.Add(StopDateMissing);
            return null;
        }

        var full = stop.AddMonths(rules.StoppedMonths);
        return parcel.Day < full ? null : Figures(parcel, IdleGround.Stopped, full, stop) with { AreaBelow = area, InvestmentBelow = money };
    }

    /// <summary>已动工面积 &lt; 1/3 of 应动工面积, compared as 3 × developed &lt; due.</summary>
    private static bool? AreaBelow(IdleGroundFigures figures, LandWatchRules rules) => figures is { DevelopedMu: { } developed, DueMu: { } due and > 0m }
        ? ExactProduct.Compare(developed, rules.DevelopedDivisor, 1m, due, 1m, 1m) < 0 : null;

    private static bool? InvestmentBelow(IdleGroundFigures figures, LandWatchRules rules) => figures is { InvestedWan: { } invested, TotalInvestmentWan: { } total and > 0m }
        ? ExactProduct.Compare(invested, 1m, 1m, total, rules.InvestedShare, 1m) < 0 : null;

    private static IdleGroundFigures Figures(ParcelOnDay parcel, IdleGround ground, DateOnly since, DateOnly from) => new()
    {
        Ground = ground,
        Since = since,
        From = from,
        Days = parcel.Day.DayNumber - from.DayNumber,
        DevelopedMu = parcel.Number(right => right.DevelopedMu),
        DueMu = parcel.Number(right => right.DueMu),
        InvestedWan = parcel.Number(right => right.InvestedWan),
        TotalInvestmentWan = parcel.Number(right => right.TotalInvestmentWan),
    };
}
