using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign;

/// <summary>Month by month figures of every enterprise of the register, columns in memory.</summary>
public sealed class MonthSeries
{
    private readonly Dictionary<CreditCode, int> _places;
    private readonly SortedDictionary<Month, MonthFigures?[]> _months = [];

    /// <param name="codes">The enterprises, ordinal order.</param>
    public MonthSeries(IEnumerable<CreditCode> codes) => _places = codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place);

    /// <summary>Months that are there, ascending.</summary>
    public IReadOnlyCollection<Month> Months => _months.Keys;

    /// <summary>Takes the <c>month</c> window of a published month; enterprises that are not in the register now are left out.</summary>
    /// <param name="month">The month.</param>
    /// <param name="standings">Window <see cref="WindowKind.Month"/> of its run.</param>
    /// <param name="rules">The rules that the run was computed by: its factors are taken off again.</param>
    public void Add(Month month, IEnumerable<Standing> standings, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(rules);
        rules = rules.At(month);
        var (kgPerKwh, _) = rules.Energy.PowerFactor(month.Year);
        var column = new MonthFigures?[_places.Count];
        foreach (var standing in standings)
        {
            if (!_places.TryGetValue(standing.Profile.CreditCode, out var place)) continue;
            var (carbon, kwh) = (standing.Carbon, standing.Carbon.Energy.GridKwh ?? 0m);
            column[place] = new MonthFigures(
                carbon.PowerMonths > 0 ? carbon.Energy.GridKwh : null,
                carbon.Energy.TceCalorific - (kwh * rules.Energy.ElectricityCalorificKg / 1000m),
                carbon.Emissions.GrossT - (kwh * kgPerKwh / 1000m),
                carbon.Emissions.GrossT - carbon.Emissions.NetT,
                !carbon.Flags.Contains(ResultFlags.ElectricityOnly),
                carbon.ValueAddedMonths > 0 ? carbon.ValueAddedWan : null,
                standing.PerMu.TaxWan);
        }

        _months[month] = column;
    }

    /// <summary>Null when the month is not published, or the enterprise was not in its register.</summary>
    public MonthFigures? Of(CreditCode code, Month month) =>
        _months.TryGetValue(month, out var column) && _places.TryGetValue(code, out var place) ? column[place] : null;

    /// <summary>kWh of a month; null when unknown on any ground.</summary>
    public decimal? Kwh(CreditCode code, Month month) => Of(code, month)?.Kwh;
}
