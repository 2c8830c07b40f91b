using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Which months the live files speak of.</summary>
internal static class PeriodInputs
{
    /// <summary>Sources whose segments are by month.</summary>
    private static readonly string[] Monthly = [SourceNames.Power, SourceNames.Tax, SourceNames.Statistics];

    /// <summary>Months with a live segment of any monthly source.</summary>
    public static IReadOnlySet<Month> Months(LiveFiles live)
    {
        var months = new HashSet<Month>();
        foreach (var source in Monthly) months.UnionWith(Months(live, source));
        return months;
    }

    /// <summary>Months with a live segment of one source; empty for registers.</summary>
    public static IReadOnlySet<Month> Months(LiveFiles live, string source)
    {
        var months = new HashSet<Month>();
        foreach (var file in live.Of(source))
        {
            foreach (var segment in file.Segments)
            {
                if (segment.Month is { } month) months.Add(month);
            }
        }

        return months;
    }

    /// <summary>Whether there is anything to say of a period: a register of enterprises, and a monthly file within its 12 months.</summary>
    public static bool HasFacts(LiveFiles live, Month period)
    {
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        return live.Of(SourceNames.Enterprises).Count > 0 && Months(live).Any(window.Contains);
    }
}
