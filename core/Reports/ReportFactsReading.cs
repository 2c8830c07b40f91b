using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Reports;

/// <summary>Groups as readers may see them: reports are for readers (RULINGS 6.3).</summary>
internal static class ReportFactsReading
{
    public static AggregateGroup? County(this ReportFacts facts, WindowKind window, GroupScale scale = GroupScale.All) =>
        facts.Aggregates.Find(AggregateDimension.County, AggregateBoard.County, window, scale);

    public static IEnumerable<AggregateGroup> Groups(this ReportFacts facts, AggregateDimension dimension, WindowKind window) =>
        facts.Aggregates.Groups.Where(group => group.Dimension == dimension && group.Window == window && group.Scale == GroupScale.All);

    /// <summary>A sum; null when nobody has it or it is withheld.</summary>
    public static decimal? Shown(this AggregateGroup? group, AggregateFigure figure) => group is null || group.IsWithheld(FirmFigures.IsStatistics(figure)) ? null : group.Sum(figure).Value;

    /// <summary>A ratio; null when it has no sides or is withheld.</summary>
    public static decimal? Shown(this AggregateGroup? group, AggregateRatio ratio) => group is null || FirmFigures.IsWithheld(ratio, group.Suppressed, group.StatisticsSuppressed) ? null : group.Ratio(ratio).Value;

    /// <summary>Growth; null when a side is missing or withheld.</summary>
    public static decimal? Growth(this AggregateGroup? group, Func<YearOnYear, YearChange?> change, bool statistics = false) =>
        group?.YearOnYear is not { } year || group.IsWithheld(statistics) || (statistics ? year.StatisticsSuppressed : year.Suppressed) ? null : change(year)?.Growth;

    public static bool IsWithheld(this AggregateGroup group, bool statistics) => statistics ? group.StatisticsSuppressed : group.Suppressed;

    /// <summary>Address of a list with the report's month.</summary>
    public static string Route(this ReportFacts facts, string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}period={facts.Period}";
}
