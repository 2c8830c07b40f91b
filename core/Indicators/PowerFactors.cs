using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>Grid factors of a window, month by month, looked up once for all enterprises.</summary>
internal sealed class PowerFactors
{
    private readonly decimal[] kgPerKwh;
    private readonly bool[] carried;

    private PowerFactors(MonthWindow window, EnergyRules rules)
    {
        Window = window;
        kgPerKwh = new decimal[window.Count];
        carried = new bool[window.Count];
        for (var i = 0; i < window.Count; i++)
        {
            var year = window.From.AddMonths(i).Year;
            (kgPerKwh[i], var factorYear) = rules.PowerFactor(year);
            carried[i] = factorYear != year;
        }
    }

    public MonthWindow Window { get; }

    public static PowerFactors Of(MonthWindow window, RuleSet rules) => new(window, rules.Energy);

    /// <summary>kgCO2/kWh of the month with this index in the window.</summary>
    public decimal this[int month] => kgPerKwh[month];

    /// <summary>The factor is another year's.</summary>
    public bool IsCarried(int month) => carried[month];
}
