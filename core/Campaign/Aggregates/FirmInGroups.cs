using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>One enterprise on its way into the sums of its groups; its figures are read once for all of them.</summary>
internal sealed class FirmInGroups
{
    public required Standing Standing { get; init; }

    /// <summary>By <see cref="AggregateFigure"/>.</summary>
    public required decimal?[] Figures { get; init; }

    /// <summary>By <see cref="AggregateRatio"/>.</summary>
    public required (decimal Numerator, decimal Denominator)?[] Ratios { get; init; }

    public char? Class { get; init; }

    /// <summary>Energy and CO2 by the factors of the later year; null when nothing is known, or a month of the window is not published.</summary>
    public (decimal Tce, decimal T)? Compared { get; init; }

    public static FirmInGroups Of(Standing standing, YearClasses? classes, MonthSeries? months, EnergyRules energy, decimal kgPerKwh) => new()
    {
        Standing = standing,
        Figures = [.. FirmFigures.All.Select(figure => FirmFigures.Of(standing, figure))],
        Ratios = [.. FirmFigures.Ratios.Select(ratio => FirmFigures.Of(standing, ratio))],
        Class = classes is not null && classes.ByCode.TryGetValue(standing.Profile.CreditCode.Value, out var letter) ? letter : null,
        Compared = months is null ? null : ComparedOf(standing, months, energy, kgPerKwh),
    };

    private static (decimal, decimal)? ComparedOf(Standing standing, MonthSeries months, EnergyRules energy, decimal kgPerKwh)
    {
        var (tce, t, known) = (0m, 0m, false);
        foreach (var month in standing.Window.Months)
        {
            if (months.Of(standing.Profile.CreditCode, month) is not { } figures || (figures.Kwh is null && !figures.FuelsKnown)) continue;
            var kwh = figures.Kwh ?? 0m;
            tce += (kwh * energy.ElectricityEquivalentKg / 1000m) + figures.FuelTce;
            t += (kwh * kgPerKwh / 1000m) + figures.FuelT;
            known = true;
        }

        return known ? (tce, t) : null;
    }
}
