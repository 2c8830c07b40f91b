using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Ratios of sums by county, town, industry, chain and park (RULES 4, R21), in the windows month, year to date and rolling 12.</summary>
public sealed record AggregateBoard
{
    /// <summary>Key of the one group of the whole county.</summary>
    public const string County = "全县";

    /// <summary>Key of the group of those of whom the register says nothing.</summary>
    public const string Unregistered = "未登记";

    /// <summary>By dimension, key (ordinal), scale and window. A group of 规上 or 规下 is there only if it has an enterprise.</summary>
    public IReadOnlyList<AggregateGroup> Groups { get; init; } = [];

    /// <summary>A group; null when there is none.</summary>
    public AggregateGroup? Find(AggregateDimension dimension, string key, WindowKind window, GroupScale scale = GroupScale.All) =>
        Groups.FirstOrDefault(group => group.Dimension == dimension && group.Key == key && group.Window == window && group.Scale == scale);

    /// <summary>Figures of groups at the end of the period; empty when its month is not published.</summary>
    public static async Task<AggregateBoard> OfAsync(CampaignFacts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var then = facts.Period.AddMonths(-12);
        var classes = facts.Classes.Where(year => year.Key <= facts.Period.Year).OrderByDescending(year => year.Key).Select(year => year.Value).FirstOrDefault();
        var (now, earlier) = (new WindowTotals[WindowKinds.All.Count], new WindowTotals?[WindowKinds.All.Count]);
        var (hiding, hidingEarlier) = (new AggregateSuppression(), new AggregateSuppression());
        for (var i = 0; i < now.Length; i++)
        {
            var kind = WindowKinds.All[i];
            // One list in memory at a time: sums, and of each enterprise the figures that decide what is hidden.
            now[i] = WindowTotals.Of(await facts.Standings.OfAsync(kind, facts.Period, cancellation).ConfigureAwait(false), kind, facts.Period, facts, classes, hiding);
            var standings = await facts.Standings.OfAsync(kind, then, cancellation).ConfigureAwait(false);
            earlier[i] = standings.Count == 0 ? null : WindowTotals.Of(standings, kind, then, facts, null, hidingEarlier);
        }

        var rules = facts.Rules.Procedure;
        var (hidden, hiddenEarlier) = (hiding.Hide(rules.MinFirms, rules.DominantShare), hidingEarlier.Hide(rules.MinFirms, rules.DominantShare));
        var groups = new List<AggregateGroup>();
        foreach (var key in now.SelectMany(window => window.Groups.Keys).Distinct().Order())
        {
            for (var i = 0; i < now.Length; i++)
            {
                if (now[i].Groups.TryGetValue(key, out var totals)) groups.Add(Group(key, now[i], totals, earlier[i], classes, hidden, hiddenEarlier));
            }
        }

        return new AggregateBoard { Groups = groups };
    }

    private static AggregateGroup Group(
        GroupKey key, WindowTotals now, GroupTotals totals, WindowTotals? earlier, YearClasses? classes, HiddenGroups hidden, HiddenGroups hiddenEarlier) => new()
        {
            Dimension = key.Dimension,
            Key = key.Key,
            Scale = key.Scale,
            Window = now.Kind,
            From = now.Window.From,
            To = now.Window.To,
            Enterprises = totals.Enterprises,
            Sums = [.. FirmFigures.All.Select(figure => new GroupSum(figure, totals.Sum(figure).Firms, totals.Sum(figure).Value))],
            Ratios = [.. FirmFigures.Ratios.Select(totals.Ratio)],
            Grades = totals.Grades,
            Classes = totals.Classes(classes),
            Coverage = totals.Coverage,
            YearOnYear = earlier is not null && earlier.Groups.TryGetValue(key, out var then) ? Compare(key, now, totals, earlier, then, hiddenEarlier) : null,
            Suppressed = hidden.Main.Contains(key),
            StatisticsSuppressed = hidden.Statistics.Contains(key),
        };

    private static YearOnYear Compare(GroupKey key, WindowTotals now, GroupTotals later, WindowTotals earlier, GroupTotals then, HiddenGroups hidden)
    {
        var comparable = now.Comparable && earlier.Comparable;
        bool Whole(AggregateFigure figure) => comparable && (figure != AggregateFigure.TaxWan || (now.TaxDelivered && earlier.TaxDelivered));
        YearChange Sums(AggregateFigure figure) => YearChange.Of(later.Sum(figure), then.Sum(figure), Whole(figure));
        YearChange Ratios(AggregateRatio ratio) => YearChange.Of(later.RatioOf(ratio), then.RatioOf(ratio), Whole(FirmFigures.NumeratorOf(ratio)));
        return new YearOnYear
        {
            From = earlier.Window.From,
            To = earlier.Window.To,
            Firms = then.Firms,
            FactorYear = now.FactorYear,
            KgPerKwh = now.KgPerKwh,
            GridKwh = Sums(AggregateFigure.GridKwh),
            TceEquivalent = comparable ? YearChange.Of(later.ComparedTce, then.ComparedTce) : null,
            GrossT = comparable ? YearChange.Of(later.ComparedT, then.ComparedT) : null,
            TaxWan = Sums(AggregateFigure.TaxWan),
            ValueAddedWan = Sums(AggregateFigure.ValueAddedWan),
            TaxPerMu = Ratios(AggregateRatio.TaxPerMu),
            ValueAddedPerMu = Ratios(AggregateRatio.ValueAddedPerMu),
            Suppressed = hidden.Main.Contains(key),
            StatisticsSuppressed = hidden.Statistics.Contains(key),
        };
    }
}
