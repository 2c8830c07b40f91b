using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Statistics;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>How the months of one item and year come by their figures, told by <see cref="YearSpread"/>.</summary>
internal sealed class SpreadTrace
{
    private readonly Step[] _steps = new Step[12];
    private readonly Int128?[] _own = new Int128?[12];
    private int _annualMonths;

    public void Clear()
    {
        Array.Clear(_steps);
        Array.Clear(_own);
        _annualMonths = 0;
    }

    public void Own(int month) => _steps[month] = new Step(SpreadOrigin.Month, 0, 0, false);

    public void Split(int month, int before, int last) => _steps[month] = new Step(SpreadOrigin.Cumulative, before + 1, last + 1, false);

    public void BeforeAnnual(YearSpread spread, int unknown)
    {
        for (var month = 0; month < _own.Length; month++) _own[month] = spread.Known[month] ? spread.Values[month] : null;
        _annualMonths = unknown == 0 ? 12 : unknown;
    }

    public void Adjust(int month) => _steps[month] = _steps[month] with { Annual = true };

    public void Spread(int month) => _steps[month] = new Step(SpreadOrigin.AnnualSpread, 0, 0, true);

    /// <param name="month">Month that gets the mean.</param>
    /// <param name="last">Month of the cumulative mean, 1 to 12; 0 = the year's.</param>
    public void Stand(int month, int last) => _steps[month] = new Step(SpreadOrigin.MeanStands, 0, last, last == 0);

    public StatisticsMonth Of(string item, Month month, YearSpread spread)
    {
        var place = month.Number - 1;
        var step = _steps[place];
        var own = _annualMonths > 0 ? _own[place] : step.Origin is SpreadOrigin.Month or SpreadOrigin.Cumulative ? spread.Values[place] : null;
        return new StatisticsMonth
        {
            Item = item, Month = month, Origin = step.Origin, Own = own is { } value ? ToDecimal(value) : null,
            Span = step.Origin == SpreadOrigin.Cumulative ? step.Last - step.Before : 1, CumulativeMonth = step.Last, CumulativeBefore = step.Before,
            Annual = step.Annual, AnnualMonths = step.Annual && step.Origin != SpreadOrigin.MeanStands ? _annualMonths : 0, Value = ToDecimal(spread.Values[place]),
        };
    }

    private static decimal ToDecimal(Int128 value) => Exact.ToDecimal(value, 6) / YearSpread.Scale;

    private readonly record struct Step(SpreadOrigin Origin, int Before, int Last, bool Annual);
}
