using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign;

/// <summary>Month by month figures of every enterprise of the register, columns in memory.</summary>
public sealed class MonthSeries
{
    private readonly IReadOnlyDictionary<CreditCode, int> _places;
    private readonly SortedDictionary<Month, MonthColumn> _months = [];

    /// <param name="codes">The enterprises, ordinal order.</param>
    public MonthSeries(IEnumerable<CreditCode> codes)
        : this(PlacesOf(codes))
    {
    }

    /// <summary>The same over places that several series share.</summary>
    public MonthSeries(IReadOnlyDictionary<CreditCode, int> places) => _places = places;

    /// <summary>Months that are there, ascending.</summary>
    public IReadOnlyCollection<Month> Months => _months.Keys;

    /// <summary>Place of each enterprise, in the order given.</summary>
    public static IReadOnlyDictionary<CreditCode, int> PlacesOf(IEnumerable<CreditCode> codes) =>
        codes.Select((code, place) => (code, place)).ToDictionary(pair => pair.code, pair => pair.place);

    /// <summary>The column of a month, to be given to <see cref="Add(Month, MonthColumn)"/> of every series with the same places.</summary>
    public static MonthColumn Column(Month month, IEnumerable<Standing> standings, IReadOnlyDictionary<CreditCode, int> places, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(standings);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(rules);
        return MonthColumn.Of(month, standings, places, rules);
    }

    /// <summary>Takes the <c>month</c> window of a published month; enterprises that are not in the register now are left out.</summary>
    /// <param name="month">The month.</param>
    /// <param name="standings">Window <see cref="WindowKind.Month"/> of its run.</param>
    /// <param name="rules">The rules that the run was computed by: its factors are taken off again.</param>
    public void Add(Month month, IEnumerable<Standing> standings, RuleSet rules) => Add(month, Column(month, standings, _places, rules));

    /// <summary>Takes a month's column.</summary>
    public void Add(Month month, MonthColumn column) => _months[month] = column;

    /// <summary>Null when the month is not published, or the enterprise was not in its register.</summary>
    public MonthFigures? Of(CreditCode code, Month month) =>
        _months.TryGetValue(month, out var column) && _places.TryGetValue(code, out var place) ? column[place] : null;

    /// <summary>kWh of a month; null when unknown on any ground.</summary>
    public decimal? Kwh(CreditCode code, Month month) => Of(code, month)?.Kwh;
}
