using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.Queries.Aggregates;

/// <summary>Groups as an audience sees them: rounded, and for all but operators without what would tell of single enterprises (RULINGS 6.3).</summary>
public static class AggregateViewOf
{
    public static AggregateGroupView Group(AggregateGroup group, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(group);
        var hidden = audience != Audience.Operator && group.Suppressed;
        var hiddenStatistics = audience != Audience.Operator && group.StatisticsSuppressed;
        AggregateSumView Sum(AggregateFigure figure)
        {
            if (FirmFigures.IsStatistics(figure) ? hiddenStatistics : hidden) return new(null, null);
            var sum = group.Sum(figure);
            return new(Display.Round(sum.Value), sum.Firms);
        }

        AggregateRatioView Ratio(AggregateRatio ratio)
        {
            if (FirmFigures.IsWithheld(ratio, hidden, hiddenStatistics)) return new(null, null, null);
            var found = group.Ratio(ratio);
            return new(Display.Round(found.Value), found.Firms, Display.Round(found.LeftOut));
        }

        var (counts, classes) = (group.Enterprises, group.Classes);
        return new AggregateGroupView(
            group.Dimension.Word(), group.Key, AggregateWords.NameOf(group.Dimension, group.Key), group.Scale.Word(), group.Window.Word(), group.From.ToString(), group.To.ToString(),
            hidden, hiddenStatistics, hidden ? null : new(counts.All, counts.AboveScale, counts.BelowScale, counts.Unsaid, counts.Graded),
            new(Sum(AggregateFigure.GridKwh), Sum(AggregateFigure.TceEquivalent), Sum(AggregateFigure.GrossT), Sum(AggregateFigure.NetT), Sum(AggregateFigure.TaxWan), Sum(AggregateFigure.LandMu),
                Sum(AggregateFigure.ValueAddedWan), Sum(AggregateFigure.Employees), Sum(AggregateFigure.RdWan), Sum(AggregateFigure.RevenueWan), Sum(AggregateFigure.EmissionsT)),
            new(Ratio(AggregateRatio.TaxPerMu), Ratio(AggregateRatio.ValueAddedPerMu), Ratio(AggregateRatio.LabourProductivity), Ratio(AggregateRatio.ValueAddedPerTce),
                Ratio(AggregateRatio.ValueAddedPerEmissionT), Ratio(AggregateRatio.RdShare), Ratio(AggregateRatio.TaxPer10MWh), Ratio(AggregateRatio.CarbonIntensity)),
            hidden ? null : group.Grades.Grades,
            hidden ? null : group.Grades.Statuses.ToDictionary(count => count.Status.Word(), count => count.Firms),
            hidden || classes is null ? null : new(classes.Year, classes.Stage, classes.Run, classes.A, classes.B, classes.C, classes.D, classes.Without),
            hidden ? null : new(group.Coverage.Power, group.Coverage.ValueAdded, group.Coverage.Tax, group.Coverage.Land),
            group.YearOnYear is { } year ? YearOnYear(year, audience, hidden, hiddenStatistics) : null);
    }

    private static AggregateYearOnYearView YearOnYear(YearOnYear year, Audience audience, bool hiddenNow, bool hiddenStatisticsNow)
    {
        // A growth rate beside one side gives the other: it is shown only where both may be.
        var hidden = hiddenNow || (audience != Audience.Operator && year.Suppressed);
        var hiddenStatistics = hiddenStatisticsNow || (audience != Audience.Operator && year.StatisticsSuppressed);
        AggregateChangeView? Change(YearChange? change, bool withheld) => change is null || withheld ? null
            : new(Display.Round(change.Now), change.NowFirms, Display.Round(change.Then), change.ThenFirms, Display.Round(change.Growth));
        return new(
            year.From.ToString(), year.To.ToString(), year.FactorYear, year.KgPerKwh, hidden ? null : year.Firms, Change(year.GridKwh, hidden), Change(year.TceEquivalent, hidden),
            Change(year.GrossT, hidden), Change(year.TaxWan, hidden), Change(year.ValueAddedWan, hiddenStatistics), Change(year.TaxPerMu, hidden), Change(year.ValueAddedPerMu, hidden || hiddenStatistics));
    }
}
