using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A straight line through the last monthly values by least squares. Months without a value are left out, never filled.</summary>
internal static class TrendLine
{
    /// <summary>Null with fewer points than the rules ask for, or when the due month is not ahead of the last point.</summary>
    public static TargetForecast? Forecast(PlanTarget target, IReadOnlyList<TrendPoint> points, Month due, TargetRules rules)
    {
        var used = points.Skip(Math.Max(0, points.Count - rules.TrendMonths)).ToList();
        if (used.Count < rules.TrendLeastPoints || due <= used[^1].Month) return null;
        // Counted from the first point the sums stay small and exact; one division makes the line.
        var origin = used[0].Month;
        decimal n = used.Count, x = 0m, y = 0m, xx = 0m, xy = 0m, yy = 0m;
        foreach (var (month, value) in used)
        {
            decimal step = month - origin;
            x += step;
            y += value;
            xx += step * step;
            xy += step * value;
            yy += value * value;
        }

        var spread = (n * xx) - (x * x);
        var together = (n * xy) - (x * y);
        var slope = together / spread;
        var value1 = (y + (slope * ((n * (due - origin)) - x))) / n;
        var vertical = (n * yy) - (y * y);
        var fits = vertical <= 0m || together / spread * together >= rules.TrendFit * vertical;
        return new TargetForecast
        {
            Due = due,
            Value = value1,
            Met = TargetComparison.IsMet(target, value1),
            Method = "least-squares",
            Points = used.Count,
            From = origin,
            To = used[^1].Month,
            PerMonth = slope,
            LowConfidence = used.Count < rules.TrendSurePoints || !fits || due - used[^1].Month > used[^1].Month - origin,
        };
    }
}
