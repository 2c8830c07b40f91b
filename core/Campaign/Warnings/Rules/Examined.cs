using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Warnings.Rules;

/// <summary>
/// One enterprise as the rules look at it: its last months by place, and its land and tax of two rolling windows. One object for all enterprises, loaded
/// anew for each, so that a province needs no more memory than a county.
/// </summary>
internal sealed class Examined(Month period, RuleSet rules, MonthSeries months)
{
    /// <summary>Two windows of twelve months and the January before the first one of 疑似停产.</summary>
    private const int Count = 26;
    private readonly MonthFigures?[] _months = new MonthFigures?[Count];

    public Month Period { get; } = period;

    public WarningRules Rules { get; } = rules.Campaign.Warnings;

    /// <summary>kgce per kWh, 等价, of the period's year: used for both sides (E5).</summary>
    public decimal KgPerKwh { get; } = rules.Energy.ElectricityEquivalentKg;

    /// <summary>Rolling window of the period; null when not published or without full tax and land.</summary>
    public TaxAndLand? Now { get; private set; }

    /// <summary>Rolling window of the same month last year.</summary>
    public TaxAndLand? Before { get; private set; }

    public void Load(CreditCode code, TaxAndLand? now, TaxAndLand? before)
    {
        for (var i = 0; i < Count; i++) _months[i] = months.Of(code, Period.AddMonths(-i));
        (Now, Before) = (now, before);
    }

    public MonthFigures? Of(Month month) => Period - month is var back and >= 0 and < Count ? _months[back] : null;

    public decimal? Kwh(Month month) => Of(month)?.Kwh;

    public decimal? Kwh(MonthWindow window) => Sum(window, static figures => figures.Kwh);

    public decimal? TaxWan(MonthWindow window) => Sum(window, static figures => figures.TaxWan);

    public decimal? ValueAddedWan(MonthWindow window) => Sum(window, static figures => figures.ValueAddedWan);

    /// <summary>Fuels and heat, tce; blank = 0 in a window that has any of them (R13).</summary>
    public decimal? FuelTce(MonthWindow window) => Sum(window, static figures => figures.FuelTce);

    /// <summary>Some fuel or heat cell of the window is live.</summary>
    public bool FuelsKnown(MonthWindow window)
    {
        for (var month = window.From; month <= window.To; month = month.AddMonths(1))
        {
            if (Of(month) is { FuelsKnown: true }) return true;
        }

        return false;
    }

    /// <summary>Null when a month is unknown.</summary>
    private decimal? Sum(MonthWindow window, Func<MonthFigures, decimal?> take)
    {
        var sum = 0m;
        for (var month = window.From; month <= window.To; month = month.AddMonths(1))
        {
            if (Of(month) is not { } figures || take(figures) is not { } value) return null;
            sum += value;
        }

        return sum;
    }
}

/// <summary>Numerator and denominator of 亩均税收 of a rolling window.</summary>
/// <param name="TaxWan">T, 万元; null when a month of tax is missing.</param>
/// <param name="LandMu">A, 亩.</param>
internal readonly record struct TaxAndLand(decimal? TaxWan, decimal LandMu);
