using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign;

/// <summary>One month of every enterprise, in millionths: 49 bytes an enterprise, so that a province's three years fit into memory. Immutable.</summary>
public sealed class MonthColumn
{
    private const decimal Millionth = 1_000_000m;
    private const long Unknown = long.MinValue;
    private readonly bool[] _present;
    private readonly bool[] _fuelsKnown;
    private readonly long[] _kwh;
    private readonly long[] _fuelTce;
    private readonly long[] _fuelT;
    private readonly long[] _removedT;
    private readonly long[] _valueAdded;
    private readonly long[] _tax;

    private MonthColumn(int count)
    {
        _present = new bool[count];
        _fuelsKnown = new bool[count];
        _kwh = new long[count];
        _fuelTce = new long[count];
        _fuelT = new long[count];
        _removedT = new long[count];
        _valueAdded = new long[count];
        _tax = new long[count];
    }

    /// <param name="month">The month.</param>
    /// <param name="standings">Window <see cref="WindowKind.Month"/> of its run.</param>
    /// <param name="places">Place of each enterprise of the register now; others are left out.</param>
    /// <param name="rules">The rules that the run was computed by: its factors are taken off again.</param>
    internal static MonthColumn Of(Month month, IEnumerable<Standing> standings, IReadOnlyDictionary<CreditCode, int> places, RuleSet rules)
    {
        rules = rules.At(month);
        var (kgPerKwh, _) = rules.Energy.PowerFactor(month.Year);
        var column = new MonthColumn(places.Count);
        foreach (var standing in standings)
        {
            if (!places.TryGetValue(standing.Profile.CreditCode, out var place)) continue;
            var (carbon, kwh) = (standing.Carbon, standing.Carbon.Energy.GridKwh ?? 0m);
            var fuels = !carbon.Flags.Contains(ResultFlags.ElectricityOnly);
            column._present[place] = true;
            column._fuelsKnown[place] = fuels;
            column._kwh[place] = Of(carbon.PowerMonths > 0 ? carbon.Energy.GridKwh : null);
            // What rounding leaves of electricity is no fuel.
            column._fuelTce[place] = fuels ? Of(carbon.Energy.TceCalorific - (kwh * rules.Energy.ElectricityCalorificKg / 1000m)) : 0L;
            column._fuelT[place] = fuels ? Of(carbon.Emissions.GrossT - (kwh * kgPerKwh / 1000m)) : 0L;
            column._removedT[place] = Of(carbon.Emissions.GrossT - carbon.Emissions.NetT);
            column._valueAdded[place] = Of(carbon.ValueAddedMonths > 0 ? carbon.ValueAddedWan : null);
            column._tax[place] = Of(standing.PerMu.TaxWan);
        }

        return column;
    }

    /// <summary>Null when the enterprise was not in the month's register.</summary>
    internal MonthFigures? this[int place] => _present[place]
        ? new MonthFigures(
            Read(_kwh[place]), Read(_fuelTce[place]) ?? 0m, Read(_fuelT[place]) ?? 0m, Read(_removedT[place]) ?? 0m, _fuelsKnown[place], Read(_valueAdded[place]),
            Read(_tax[place]))
        : null;

    private static long Of(decimal? value) => value is { } number ? checked((long)decimal.Round(number * Millionth, MidpointRounding.AwayFromZero)) : Unknown;

    private static decimal? Read(long millionths) => millionths == Unknown ? null : millionths / Millionth;
}
