using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Running sums of one group in one window.</summary>
internal sealed class GroupTotals
{
    private static readonly CarbonStatus[] Statuses = Enum.GetValues<CarbonStatus>();

    private readonly decimal[] _sums = new decimal[FirmFigures.All.Count];
    private readonly decimal[] _absolute = new decimal[FirmFigures.All.Count];
    private readonly int[] _having = new int[FirmFigures.All.Count];
    private readonly decimal[] _numerators = new decimal[FirmFigures.Ratios.Count];
    private readonly decimal[] _within = new decimal[FirmFigures.Ratios.Count];
    private readonly decimal[] _denominators = new decimal[FirmFigures.Ratios.Count];
    private readonly int[] _both = new int[FirmFigures.Ratios.Count];
    private readonly int[] _grades = new int[5];
    private readonly int[] _statuses = new int[Statuses.Length];
    private readonly int[] _classes = new int[4];
    private int _firms, _above, _below, _power, _valueAdded, _compared;
    private decimal _comparedTce, _comparedT;

    public int Firms => _firms;

    public EnterpriseCounts Enterprises => new(_firms, _above, _below, _firms - _above - _below, _statuses[(int)CarbonStatus.Graded]);

    public GradeDistribution Grades => new([.. _grades], [.. Statuses.Select(status => new StatusCount(status, _statuses[(int)status]))]);

    public GroupCoverage Coverage => new(_power, _valueAdded, _having[(int)AggregateFigure.TaxWan], _having[(int)AggregateFigure.LandMu]);

    public (decimal? Value, int Firms) ComparedTce => (_compared > 0 ? _comparedTce : null, _compared);

    public (decimal? Value, int Firms) ComparedT => (_compared > 0 ? _comparedT : null, _compared);

    public void Add(FirmInGroups firm)
    {
        var (standing, carbon) = (firm.Standing, firm.Standing.Carbon);
        _firms++;
        if (standing.Profile.AboveScale is { } above) _ = above ? _above++ : _below++;
        for (var i = 0; i < _sums.Length; i++)
        {
            if (firm.Figures[i] is not { } value) continue;
            _sums[i] += value;
            _absolute[i] += Math.Abs(value);
            _having[i]++;
        }

        for (var i = 0; i < _numerators.Length; i++)
        {
            if (firm.Ratios[i] is not { } sides) continue;
            _numerators[i] += sides.Numerator;
            _within[i] += Math.Abs(sides.Numerator);
            _denominators[i] += sides.Denominator;
            _both[i]++;
        }

        _statuses[(int)carbon.Status]++;
        if (carbon.Status == CarbonStatus.Graded && carbon.Grade is >= 1 and <= 5 and { } grade) _grades[grade - 1]++;
        if (carbon.PowerMonths == standing.Window.Count) _power++;
        if (carbon.ValueAddedMonths == standing.Window.Count) _valueAdded++;
        if (firm.Class is >= 'A' and <= 'D' and { } letter) _classes[letter - 'A']++;
        if (firm.Compared is not { } compared) return;
        _compared++;
        _comparedTce += compared.Tce;
        _comparedT += compared.T;
    }

    public (decimal? Value, int Firms) Sum(AggregateFigure figure) => (_having[(int)figure] > 0 ? _sums[(int)figure] : null, _having[(int)figure]);

    public (decimal? Value, int Firms) RatioOf(AggregateRatio ratio) => (_denominators[(int)ratio] > 0m ? _numerators[(int)ratio] / _denominators[(int)ratio] : null, _both[(int)ratio]);

    public GroupRatio Ratio(AggregateRatio ratio)
    {
        var i = (int)ratio;
        var known = _absolute[(int)FirmFigures.NumeratorOf(ratio)];
        // R&D that nobody reported counts as nothing in the ratio and is nothing that could be left out.
        var leftOut = known > 0m ? Math.Clamp((known - _within[i]) / known, 0m, 1m) : (decimal?)null;
        return new GroupRatio(ratio, _numerators[i], _denominators[i], _both[i], RatioOf(ratio).Value, leftOut);
    }

    public ClassDistribution? Classes(YearClasses? year) => year is null ? null
        : new(year.Year, year.Stage, year.Run, _classes[0], _classes[1], _classes[2], _classes[3], _firms - _classes.Sum());
}
