using System.Globalization;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>What reported values say of a target at the end of a month.</summary>
internal static class ReportedFigures
{
    /// <summary>Sums (cumulative, yearly): the last state between <paramref name="from"/> and <paramref name="at"/>, and what later periods added to it.</summary>
    public static TargetFigure? Sum(IReadOnlyList<ProgressEntry> entries, Month from, Month at, Month period, string basis, TargetRules rules)
    {
        var within = entries.Where(entry => entry.Period >= from && entry.Period <= at).ToList();
        var state = within.LastOrDefault(entry => entry.Value is not null);
        var covered = state?.Period;
        var used = state is null ? [] : new List<ProgressEntry> { state };
        var overlapping = false;
        // The longest span first: a quarter's increment holds those of its months.
        foreach (var entry in within.Where(entry => entry.Value is null && (covered is null || entry.Period > covered)).OrderByDescending(entry => entry.Period - entry.From))
        {
            var first = entry.From < from ? from : entry.From;
            var clashes = (covered is { } done && first <= done)
                || used.Exists(other => other.Value is null && (other.From, other.Period) != (entry.From, entry.Period) && first <= other.Period && other.From <= entry.Period);
            overlapping |= clashes;
            if (!clashes) used.Add(entry);
        }

        if (used.Count == 0) return null;
        var earlier = within.Where(entry => entry.Value is not null && entry != state).Select(entry => entry.Value!.Value);
        return Figure(used, used.Sum(entry => entry.Value ?? entry.Increment ?? 0m), basis, period, at, rules, overlapping, state is not null && earlier.Any(value => value > state.Value));
    }

    /// <summary>Levels and ratios: the last state not after <paramref name="at"/>; a stock takes what later periods added.</summary>
    public static TargetFigure? State(IReadOnlyList<ProgressEntry> entries, Month from, Month at, Month period, string basis, TargetRules rules)
    {
        var state = entries.LastOrDefault(entry => entry.Value is not null && entry.Period >= from && entry.Period <= at);
        return state is null ? null : Sum([.. entries.Where(entry => entry == state || (entry.Value is null && entry.Period > state.Period))], from, at, period, basis, rules);
    }

    /// <summary>Averages: the yearly rates of the whole years from the plan's first one; null when one of them is missing (a year that runs is told, not counted).</summary>
    public static (TargetFigure Figure, bool Met)? Average(PlanTarget target, IReadOnlyList<ProgressEntry> entries, Month at, Month period, TargetRules rules)
    {
        var used = new List<ProgressEntry>();
        var inputs = new List<FigureInput>();
        var missing = false;
        for (var year = target.From.Year; year <= at.Year; year++)
        {
            var of = entries.LastOrDefault(entry => entry.Value is not null && entry.Period.Year == year && entry.Period <= at);
            if (of is not null) inputs.Add(new FigureInput(Span(of.Period), of.Value!.Value, "%"));
            if (of is { Period.Number: 12 } && !missing) used.Add(of);
            else if (new Month(year, 12) <= at) missing = true;
        }

        if (used.Count == 0) return null;
        var sign = target.Kind == TargetKind.AverageGrowth ? 1m : -1m;
        var factors = used.Select(entry => 1m + (sign * entry.Value!.Value / 100m)).ToList();
        var aim = 1m + (sign * target.Value / 100m);
        var compared = ExactProducts.Compare(factors, Enumerable.Repeat(aim, factors.Count));
        var figure = Figure(used, AverageRates.Percent(factors, sign), "years", period, at, rules, false, false) with { Inputs = inputs };
        return (missing ? figure with { Flags = [.. figure.Flags.Append("years-missing").Order(StringComparer.Ordinal)] } : figure,
            TargetComparison.IsMet(target.Op, (int)sign * compared));
    }

    private static string Span(Month month) => month.Number == 12
        ? string.Create(CultureInfo.InvariantCulture, $"{month.Year}年")
        : string.Create(CultureInfo.InvariantCulture, $"{month.Year}年1-{month.Number}月(未满年,不计入)");

    private static TargetFigure Figure(
        List<ProgressEntry> used, decimal value, string basis, Month period, Month at, TargetRules rules, bool overlapping, bool decreased)
    {
        var last = used.MaxBy(entry => entry.Period)!;
        var flags = new SortedSet<string>(StringComparer.Ordinal);
        if (overlapping) flags.Add("overlapping-increments");
        if (decreased) flags.Add("decreased");
        if (used.Exists(entry => !entry.UnitGiven)) flags.Add("unit-not-given");
        if ((at < period ? at : period) - last.Period > rules.StaleMonths) flags.Add("stale");
        return new TargetFigure
        {
            Value = value,
            Basis = basis,
            AsOf = last.Period,
            Flags = [.. flags],
            Origins = [.. used.Select(entry => entry.Origin)],
            Department = last.Department,
            Remark = last.Remark,
            Evidence = last.Evidence,
        };
    }
}
