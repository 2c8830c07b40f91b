namespace Wuyi.Pipeline.Results.Movement;

/// <summary>Figures of the whole county in two runs: sums, and ratios of sums.</summary>
public sealed class CountyFigures
{
    private readonly decimal[,] _numerators = new decimal[IndicatorList.All.Count, 2];
    private readonly decimal[,] _denominators = new decimal[IndicatorList.All.Count, 2];
    private readonly int[,] _enterprises = new int[IndicatorList.All.Count, 2];

    public void Add(EnterpriseMove pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        Add(pair.Before, 0);
        Add(pair.After, 1);
    }

    /// <summary>In the order of <see cref="IndicatorList.All"/>; null where no enterprise has the figure. Six decimals, half away from zero.</summary>
    public IReadOnlyList<Change> Changes() =>
    [
        .. IndicatorList.All.Select((indicator, i) => (indicator, i)).Where(pair => pair.indicator.Numerator is not null)
            .Select(pair => new Change(pair.indicator.Name, Round(Figure(pair.i, 0)), Round(Figure(pair.i, 1)))),
    ];

    /// <summary>The same, not rounded.</summary>
    internal IReadOnlyList<CountyMove> Moves() =>
    [
        .. IndicatorList.All.Select((indicator, i) => (indicator, i)).Where(pair => pair.indicator.Numerator is not null)
            .Select(pair => new CountyMove(pair.indicator, Figure(pair.i, 0), Figure(pair.i, 1), _enterprises[pair.i, 0])),
    ];

    private void Add(SnapshotRow? row, int run)
    {
        if (row is null) return;
        for (var i = 0; i < IndicatorList.All.Count; i++)
        {
            var indicator = IndicatorList.All[i];
            if (indicator.Numerator is null || indicator.Value(row) is null || indicator.Numerator(row) is not { } numerator) continue;
            var denominator = 1m;
            if (indicator.Denominator is { } below)
            {
                if (below(row) is not { } value || value <= 0) continue;
                denominator = value;
            }

            _numerators[i, run] += numerator;
            _denominators[i, run] += denominator;
            _enterprises[i, run]++;
        }
    }

    private decimal? Figure(int i, int run)
    {
        if (_enterprises[i, run] == 0) return null;
        return IndicatorList.All[i].Denominator is null ? _numerators[i, run] : _numerators[i, run] / _denominators[i, run];
    }

    private static decimal? Round(decimal? figure) => figure is { } value ? Math.Round(value, SnapshotSchema.Scale, MidpointRounding.AwayFromZero) : null;
}
