using Wuyi.Pipeline.Indicators.Evaluation;

namespace Wuyi.Pipeline.Indicators.WhatIf;

/// <summary>
/// What carries an enterprise to a better initial class, each figure alone, all others unchanged. Found by trying: the real evaluation of its scale group is
/// asked again and again, so caps, baselines, means and quotas count as they do. About 50 evaluations of the group a figure.
/// </summary>
public static class ClassDistance
{
    /// <summary>Figures are told to six decimals.</summary>
    private const decimal Step = 0.000001m;

    /// <summary>Nothing beyond a thousandfold (or a thousandth) is advice.</summary>
    private const decimal Farthest = 1000m;

    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>The levers of a ranked enterprise; empty when it is not ranked or is A.</summary>
    /// <param name="year">The year.</param>
    /// <param name="place">Of <see cref="YearFacts.Find"/>.</param>
    /// <param name="only">Name of the only lever wanted; null = all of its group.</param>
    /// <param name="cancellation">Asked before every evaluation.</param>
    public static IReadOnlyList<ClassLeverDistance> Of(YearFacts year, int place, string? only, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(year);
        var group = OfGroup(year, ref place);
        var now = group.Evaluate(place, group.Facts[place]);
        if (now.InitialClass is null or EvaluationClass.A) return [];
        return
        [
            .. ClassLever.Of(now.Facts.Group).Where(lever => only is null || lever.Name == only)
                .Select(lever => new Search(group, place, lever, now.InitialClass.Value, cancellation).Run()),
        ];
    }

    /// <summary>The other scale group has its own baselines and quotas: leaving it out changes no initial class.</summary>
    private static YearFacts OfGroup(YearFacts year, ref int place)
    {
        var group = year.Facts[place].Group;
        var code = year.Facts[place].Profile.CreditCode;
        var places = Enumerable.Range(0, year.Facts.Count).Where(i => year.Facts[i].Group == group).ToList();
        var alone = new YearFacts(year.Year, year.Rules, places.ConvertAll(i => year.Window[i]), places.ConvertAll(i => year.Facts[i]));
        place = alone.Find(code);
        return alone;
    }

    /// <summary>Bisection on the grid of six decimals: at its ends one value was tried that is enough and the next one was tried that is not.</summary>
    private sealed class Search(YearFacts group, int place, ClassLever lever, EvaluationClass current, CancellationToken cancellation)
    {
        private decimal[] _points = [];

        public ClassLeverDistance Run()
        {
            if (lever.Current(group.Facts[place]) is not { } now || (!lever.Up && now <= 0m))
                return new ClassLeverDistance(lever, lever.Current(group.Facts[place]), null, ClassUnreachable.Unknown);
            var size = Math.Max(Math.Abs(now), 1m);
            var farthest = lever.Up ? Down(Math.Min(now + (Farthest * size), Largest)) : Up(now / Farthest);
            if (!IsEnough(farthest))
            {
                var capped = group.Rules.Evaluation.Cap is { } cap && lever.Item < _points.Length
                    && _points[lever.Item] >= cap * EvaluationItems.Weights(group.Facts[place].Group, group.Rules.Evaluation)[lever.Item];
                return new ClassLeverDistance(lever, now, null, capped ? ClassUnreachable.Capped : ClassUnreachable.NotEnough);
            }

            return new ClassLeverDistance(lever, now, Bisect(now, size, farthest), null);
        }

        private decimal Bisect(decimal now, decimal size, decimal farthest)
        {
            // Not enough, because it is what the enterprise has, on the grid and not better.
            var no = lever.Up ? Down(now) : Up(now);
            var yes = farthest;
            for (var factor = 0.001m; lever.Up && factor < Farthest; factor *= 10m)
            {
                var nearer = Down(Math.Min(now + (factor * size), farthest));
                if (nearer <= no) continue;
                if (IsEnough(nearer))
                {
                    yes = nearer;
                    break;
                }

                no = nearer;
            }

            while (Math.Abs(yes - no) > Step)
            {
                var middle = Down(no + ((yes - no) / 2m));
                if (middle == no) middle += yes > no ? Step : -Step;
                if (IsEnough(middle)) yes = middle;
                else no = middle;
            }

            return yes;
        }

        private bool IsEnough(decimal value)
        {
            cancellation.ThrowIfCancellationRequested();
            var then = group.Evaluate(place, group.Change(place, lever.Set(value)));
            _points = [.. then.Items.Select(item => item.Score ?? 0m)];
            return then.InitialClass < current;
        }

        private static decimal Down(decimal value) => decimal.Floor(value / Step) * Step;

        private static decimal Up(decimal value) => decimal.Ceiling(value / Step) * Step;
    }
}

/// <summary>How far one figure must move.</summary>
/// <param name="Lever">Which figure.</param>
/// <param name="Current">As it is; null = unknown.</param>
/// <param name="Needed">The nearest value of six decimals that gives a better initial class; null = unreachable.</param>
/// <param name="Unreachable">Why; null when it is reachable.</param>
public sealed record ClassLeverDistance(ClassLever Lever, decimal? Current, decimal? Needed, ClassUnreachable? Unreachable);

/// <summary>Why one figure alone does not carry an enterprise to a better class.</summary>
public enum ClassUnreachable
{
    /// <summary>The figure is unknown, or zero already.</summary>
    Unknown,

    /// <summary>Its item has all the points it can have.</summary>
    Capped,

    /// <summary>Not even a thousandfold, or a thousandth, is enough.</summary>
    NotEnough,
}
