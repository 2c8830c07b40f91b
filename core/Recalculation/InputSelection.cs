using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>
/// Which facts a period depends on. Power and tax: the 12 months that end with the period. Statistics: the whole calendar years those months
/// touch, because annual and cumulative figures are spread within a year (R8, R9). Registers: everything. Nothing else is read. Adjustments belong to the
/// evaluation of their year, what the campaign reports to the campaign, and neither to a month: a file of them makes no month stale.
/// </summary>
public static class InputSelection
{
    /// <summary>What monthly runs read, in the order of <see cref="SourceNames.All"/>.</summary>
    private static readonly string[] OfMonths =
        [SourceNames.Enterprises, SourceNames.Power, SourceNames.Meters, SourceNames.Tax, SourceNames.Land, SourceNames.Leases, SourceNames.Statistics];

    /// <summary>The files that meet the period, by source in the order of <see cref="SourceNames.All"/>, each source in drop order.</summary>
    public static IReadOnlyList<InputFile> Of(Month period, LiveFiles files) => [.. OfMonths.SelectMany(source => Of(source, period, files))];

    /// <summary>
    /// What the campaign's state at the end of a period is read from beside the published months: registers, what was reported up to it, and the statistics of its
    /// calendar year and the one before (总产值, which no monthly run keeps).
    /// </summary>
    public static IReadOnlyList<InputFile> OfCampaign(Month period, LiveFiles files) =>
        [.. SourceNames.All.Where(IsOfCampaign).SelectMany(source => Of(source, source == SourceNames.Statistics ? new Month(period.Year, 1) : period, files))];

    private static bool IsOfCampaign(string source) => source is SourceNames.Enterprises or SourceNames.Statistics or SourceNames.Land or SourceNames.Rectification or SourceNames.Projects or SourceNames.Progress;

    /// <summary>What the evaluation of a calendar year depends on: what period December reads, and the adjustments of the year; sources in the order of <see cref="SourceNames.All"/>.</summary>
    public static IReadOnlyList<InputFile> OfYear(int year, LiveFiles files)
    {
        var december = new Month(year, 12);
        return [.. Of(december, files), .. Of(SourceNames.Adjustments, december, files)];
    }

    /// <summary>The files of one source that meet the period, oldest drop first.</summary>
    public static IReadOnlyList<InputFile> Of(string source, Month period, LiveFiles files)
    {
        var months = Months(source, period);
        var inputs = new List<InputFile>();
        foreach (var file in files.Of(source))
        {
            var segments = file.Segments.Where(segment => segment.Rows > 0 && Meets(segment, months)).ToList();
            if (segments.Count > 0) inputs.Add(new InputFile(file, segments));
        }

        return inputs;
    }

    /// <summary>The months of a source that a period reads; null = all of it (registers). Adjustments lie in December of their year.</summary>
    public static MonthWindow? Months(string source, Month period)
    {
        if (!SourceSchemas.Of(source).Monthly) return null;
        if (source == SourceNames.Adjustments) return new(period, period);
        if (source is SourceNames.Rectification or SourceNames.Progress) return new(new Month(1990, 1), period);
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        return source == SourceNames.Statistics ? new(new Month(window.From.Year, 1), new Month(window.To.Year, 12)) : window;
    }

    private static bool Meets(SegmentRef segment, MonthWindow? months) =>
        months is not { } window || (segment.Month is { } month && window.Contains(month));
}
