using Wuyi.Pipeline.Campaign.Targets.Computations;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Judges one target: both values, which of them is shown and why, progress, light, trend and forecast.</summary>
internal sealed class TargetJudge
{
    private static readonly Month Ever = new(1990, 1);

    private readonly PlanTarget _target;
    private readonly TargetInputs _inputs;
    private readonly IReadOnlyList<ProgressEntry> _entries;
    private readonly TargetComputation? _computation;
    private readonly decimal _factor;

    private TargetJudge(PlanTarget target, TargetInputs inputs, IReadOnlyList<ProgressEntry> entries)
    {
        (_target, _inputs, _entries) = (target, inputs, entries);
        _computation = target.Computation is { } name ? TargetComputations.Find(name) : null;
        _factor = _computation is null ? 1m : TargetUnits.Factor(_computation.Unit, target.Unit) ?? 1m;
    }

    private Month Period => _inputs.Facts.Period;

    private TargetRules Rules => _inputs.Facts.Rules.Campaign.Targets;

    /// <summary>The month whose end is judged: the period, after the plan its last month.</summary>
    private Month At => Period < _target.To ? Period : _target.To;

    private bool IsYearly => _target.Kind is TargetKind.Annual or TargetKind.RatioAnnual;

    private bool IsAverage => _target.Kind is TargetKind.AverageGrowth or TargetKind.AverageDecline;

    public static TargetStanding Of(PlanDocument plan, PlanTarget target, TargetInputs inputs, ProgressBook book)
    {
        var judge = new TargetJudge(target, inputs, book.For(plan, target));
        if (!judge.IsYearly)
        {
            var reading = judge.Reading(null, judge.At, out var trend);
            return new TargetStanding { Target = target, Now = reading, Trend = trend };
        }

        var years = new List<TargetReading>();
        IReadOnlyList<TrendPoint> points = [];
        // A target of a plan may begin later than the plan: until then its first year stands there without a value.
        if (judge.At < target.From) return new TargetStanding { Target = target, Now = judge.Reading(target.From.Year, judge.At, out points), Trend = points };
        for (var year = target.From.Year; year <= judge.At.Year; year++) years.Add(judge.Reading(year, year == judge.At.Year ? judge.At : new Month(year, 12), out points));
        return new TargetStanding { Target = target, Now = years[^1], Years = years, Trend = points };
    }

    private TargetReading Reading(int? year, Month at, out IReadOnlyList<TrendPoint> trend)
    {
        var from = year is { } own && new Month(own, 1) > _target.From ? new Month(own, 1) : _target.From;
        var last = year is { } of && new Month(of, 12) < _target.To ? new Month(of, 12) : _target.To;
        var due = _target.Due < last.LastDay ? _target.Due : year is null ? _target.Due : last.LastDay;
        var computed = at < from ? null : Computed(from, at);
        var (facts, estimate) = _computation is { IsEstimate: true } ? (null, computed) : (computed, (TargetFigure?)null);
        var average = IsAverage ? ReportedFigures.Average(_target, _entries, at, Period, Rules) : null;
        var progress = IsAverage ? average?.Figure : Reported(from, at);
        var (shown, why) = Choice(facts, progress);
        var figure = shown switch { ValueSource.Facts => facts, ValueSource.Progress => progress, _ => null };
        var start = _target.Kind == TargetKind.Level ? ReportedFigures.State(_entries, Ever, _target.From.AddMonths(-1), Period, "as-at", Rules)?.Value : null;
        var overAll = last - from + 1;
        (int, int)? months = _target.Kind is TargetKind.Cumulative or TargetKind.Annual || start is not null ? (Math.Clamp(at - from + 1, 0, overAll), overAll) : null;
        var state = TargetLights.Of(_target, figure, shown == ValueSource.Progress ? average?.Met : null, start, months, Month.Of(due), Period, Rules);
        trend = shown is { } source ? Trend(source, from, at) : [];
        var canForecast = !IsAverage && _target.Kind != TargetKind.RatioAnnual && at == At;
        return new TargetReading
        {
            Year = year,
            Value = figure?.Value,
            Shown = shown,
            Why = why,
            Facts = facts,
            Progress = progress,
            Estimate = estimate,
            Met = state.Met,
            Done = state.Done,
            Elapsed = state.Elapsed,
            Light = state.Light,
            LightReason = state.Reason,
            Forecast = canForecast ? TrendLine.Forecast(_target, trend, Month.Of(due), Rules) : null,
            Due = due,
        };
    }

    /// <summary>The computed figure in the target's unit; one that leaves out too much of its scope is marked.</summary>
    private TargetFigure? Computed(Month from, Month at)
    {
        if (_computation?.Compute(_inputs, new TargetMoment(_target, from, at)) is not { } figure) return null;
        if (_factor != 1m) figure = figure with { Value = figure.Value * _factor, Scale = figure.Scale * _factor };
        return figure.Coverage < Rules.LeastCoverage ? figure with { Flags = [.. figure.Flags.Append("incomplete").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] } : figure;
    }

    private TargetFigure? Reported(Month from, Month at) => _target.Kind switch
    {
        TargetKind.Cumulative => ReportedFigures.Sum(_entries, from, at, Period, "plan-to-date", Rules),
        TargetKind.Annual => ReportedFigures.Sum(_entries, from, at, Period, at.Number == 12 ? "calendar-year" : "year-to-date", Rules),
        TargetKind.RatioAnnual => ReportedFigures.State(_entries, from, at, Period, at.Number == 12 ? "calendar-year" : "year-to-date", Rules),
        // A level before the plan is where it starts from, not what the plan brought.
        _ => ReportedFigures.State(_entries, from, at, Period, "as-at", Rules),
    };

    private (ValueSource? Shown, string Why) Choice(TargetFigure? facts, TargetFigure? progress)
    {
        if (_target.Source == TargetSource.Progress || _computation is null) return progress is null ? (null, "no-value") : (ValueSource.Progress, "only-progress");
        if (progress is not null && _target.ProgressWins) return (ValueSource.Progress, "official-figure");
        if (facts is null) return progress is null ? (null, "no-value") : (ValueSource.Progress, "facts-do-not-suffice");
        if (!facts.Flags.Contains("incomplete", StringComparer.Ordinal)) return (ValueSource.Facts, "facts-suffice");
        return progress is null ? (ValueSource.Facts, "only-facts") : (ValueSource.Progress, "facts-do-not-suffice");
    }

    private List<TrendPoint> Trend(ValueSource source, Month from, Month at)
    {
        var points = new List<TrendPoint>();
        if (source == ValueSource.Facts)
        {
            if (_computation is not { HasTrend: true }) return points;
            var first = at.AddMonths(1 - Rules.TrendMonths);
            for (var month = first < from ? from : first; month <= at; month = month.AddMonths(1))
            {
                if (_computation.Compute(_inputs, new TargetMoment(_target, from, month)) is { } figure) points.Add(new TrendPoint(month, figure.Value * _factor));
            }

            return points;
        }

        foreach (var month in _entries.Select(entry => entry.Period).Where(month => month >= from && month <= at).Distinct().Order())
        {
            var value = IsAverage ? _entries.LastOrDefault(entry => entry.Period == month)?.Value : Reported(from, month)?.Value;
            if (value is { } known) points.Add(new TrendPoint(month, known));
        }

        return points;
    }
}
