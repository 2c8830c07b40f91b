using Wuyi.Pipeline.Campaign.Suppression;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Aggregates;

/// <summary>Groups of which only operators may see a part: counts, energy, tax and land (<paramref name="Main"/>), or statistics. Each part is closed: nothing hidden follows from what is shown of it.</summary>
internal sealed record HiddenGroups(IReadOnlySet<GroupKey> Main, IReadOnlySet<GroupKey> Statistics);

/// <summary>
/// Which groups would tell of single enterprises (RULINGS 6.3). All windows and figures are looked at together: a group that is unsafe in one window is hidden in all.
/// 规上 and 规下 of a group are cells of their own, for the smaller follows from the whole and the larger.
/// </summary>
internal sealed class AggregateSuppression
{
    private readonly List<EnterpriseProfile> _profiles = [];
    private readonly Dictionary<CreditCode, int> _units = [];
    private readonly List<FirmColumn> _main = [];
    private readonly List<FirmColumn> _statistics = [];
    private FirmColumn[] _figures = [];
    private (FirmColumn Above, FirmColumn Below)[] _ratios = [];

    /// <summary>Starts the next window of the same run.</summary>
    public void Begin()
    {
        _figures = [.. FirmFigures.All.Select(figure => Column(FirmFigures.IsStatistics(figure)))];
        // Of a ratio those few with both sides are told of, not all who have one of them.
        _ratios = [.. FirmFigures.Ratios.Select(ratio => (Column(FirmFigures.IsStatistics(ratio)), Column(FirmFigures.IsStatistics(ratio))))];
    }

    public void Add(FirmInGroups firm)
    {
        var profile = firm.Standing.Profile;
        if (!_units.TryGetValue(profile.CreditCode, out var unit))
        {
            _units[profile.CreditCode] = unit = _profiles.Count;
            _profiles.Add(profile);
        }

        for (var i = 0; i < _figures.Length; i++) _figures[i].Set(unit, firm.Figures[i]);
        for (var i = 0; i < _ratios.Length; i++)
        {
            _ratios[i].Above.Set(unit, firm.Ratios[i]?.Numerator);
            _ratios[i].Below.Set(unit, firm.Ratios[i]?.Denominator);
        }
    }

    public HiddenGroups Hide(int minFirms, decimal dominantShare)
    {
        var rule = new SuppressionRule(minFirms, dominantShare);
        var cells = new SortedDictionary<(string Table, GroupKey Key), List<int>>(
            Comparer<(string Table, GroupKey Key)>.Create((a, b) => string.CompareOrdinal(a.Table, b.Table) is var order and not 0 ? order : a.Key.CompareTo(b.Key)));
        for (var unit = 0; unit < _profiles.Count; unit++)
        {
            foreach (var cell in Cells(_profiles[unit]))
            {
                if (!cells.TryGetValue(cell, out var units)) cells[cell] = units = [];
                units.Add(unit);
            }
        }

        var (keys, list) = (cells.Keys.ToList(), cells.Select(cell => new AggregateCell(cell.Key.Table, cell.Key.Key.Key + "|" + cell.Key.Key.Scale, cell.Value)).ToList());
        foreach (var column in _main.Concat(_statistics)) column.Count = _profiles.Count;
        return new HiddenGroups(Hidden(_main), Hidden(_statistics));

        HashSet<GroupKey> Hidden(List<FirmColumn> measures)
        {
            var hidden = Suppressor.Hide(list, _profiles.Count, measures, rule).Select(i => keys[i].Key).ToHashSet();
            if (!rule.IsSafe([.. Enumerable.Range(0, _profiles.Count)], measures)) hidden.Add(new GroupKey(AggregateDimension.County, AggregateBoard.County, GroupScale.All));
            return hidden;
        }
    }

    private FirmColumn Column(bool statistics)
    {
        var column = new FirmColumn();
        (statistics ? _statistics : _main).Add(column);
        return column;
    }

    /// <summary>Tables that are disjoint and make the whole: each dimension, and each dimension by size; those without a size are a cell that is shown nowhere but follows.</summary>
    private static IEnumerable<(string, GroupKey)> Cells(EnterpriseProfile profile)
    {
        foreach (var key in GroupKey.Of(profile))
        {
            if (key.Scale == GroupScale.All)
            {
                if (key.Dimension != AggregateDimension.County) yield return (key.Dimension.ToString(), key);
                if (profile.AboveScale is null) yield return (key.Dimension + " by size", key with { Scale = Unsaid });
            }
            else
            {
                yield return (key.Dimension + " by size", key);
            }
        }
    }

    private const GroupScale Unsaid = (GroupScale)(-1);
}
