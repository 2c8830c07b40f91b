using Wuyi.Pipeline.Campaign.Suppression;
using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Sums kWh by group for the electricity index (R32: none in January; February compares January and February), and says which groups would tell of single enterprises.</summary>
internal sealed class PowerIndexTally(Month period, RuleSet rules)
{
    private readonly MonthWindow _window = new(period.Number == 2 ? period.AddMonths(-1) : period, period);
    private readonly Dictionary<(PowerIndexGroup Group, string? Key), Sums> _groups = [];
    private readonly List<decimal?> _now = [];
    private readonly List<decimal?> _before = [];

    public void Add(EnterpriseProfile profile, Examined examined)
    {
        var (now, before) = (examined.Kwh(_window), examined.Kwh(_window.YearBefore()));
        var isCompared = now is not null && before is not null;
        foreach (var key in Keys(profile))
        {
            if (!_groups.TryGetValue(key, out var sums)) _groups[key] = sums = new Sums();
            sums.Add(now, before);
            if (isCompared) sums.Units.Add(_now.Count);
        }

        if (!isCompared) return;
        _now.Add(now);
        _before.Add(before);
    }

    public IReadOnlyList<PowerIndexLine> ToList()
    {
        var groups = _groups.OrderBy(pair => pair.Key.Group).ThenBy(pair => pair.Key.Key is null).ThenBy(pair => pair.Key.Key, StringComparer.Ordinal).ToList();
        var rule = new SuppressionRule(rules.Procedure.MinFirms, rules.Procedure.DominantShare);
        // The county is the total that the tables make.
        var cells = groups.Where(pair => pair.Key.Group != PowerIndexGroup.County).ToList();
        var hidden = Suppressor.Hide(
            [.. cells.Select(pair => new AggregateCell(pair.Key.Group.ToString(), pair.Key.Key ?? "", pair.Value.Units))], _now.Count, [_now, _before], rule)
            .Select(i => cells[i].Key).ToHashSet();
        if (!rule.IsSafe([.. Enumerable.Range(0, _now.Count)], [_now, _before])) hidden.Add((PowerIndexGroup.County, null));
        return [.. groups.Where(pair => pair.Key is not (PowerIndexGroup.Chain, null)).Select(pair => Line(pair.Key, pair.Value, hidden.Contains(pair.Key)))];
    }

    private PowerIndexLine Line((PowerIndexGroup Group, string? Key) key, Sums sums, bool isHidden)
    {
        var isComparable = period.Number != 1 && sums.Units.Count > 0 && sums.KwhBefore > 0m;
        return new PowerIndexLine
        {
            Group = key.Group,
            Key = key.Key,
            From = _window.From,
            To = _window.To,
            Index = isComparable ? 100m * sums.Kwh / sums.KwhBefore : null,
            BelowLine = isComparable ? ExactProduct.Compare(sums.Kwh, 100m, 1m, sums.KwhBefore, rules.Campaign.Warnings.IndexLine, 1m) < 0 : null,
            Kwh = sums.Kwh,
            KwhBefore = sums.KwhBefore,
            Firms = sums.Firms,
            Compared = sums.Units.Count,
            KwhLeftOut = sums.KwhLeftOut,
            IsHidden = isHidden,
        };
    }

    private static IEnumerable<(PowerIndexGroup Group, string? Key)> Keys(EnterpriseProfile profile) =>
    [
        (PowerIndexGroup.County, null), (PowerIndexGroup.Town, profile.Town), (PowerIndexGroup.Industry, profile.Industry is { Length: >= 2 } industry ? industry[..2] : null),
        // Those of no chain are shown nowhere, but follow from the total.
        (PowerIndexGroup.Chain, string.IsNullOrEmpty(profile.Chain) ? null : profile.Chain),
    ];

    private sealed class Sums
    {
        /// <summary>Places of the compared enterprises.</summary>
        public List<int> Units { get; } = [];

        public decimal Kwh { get; private set; }

        public decimal KwhBefore { get; private set; }

        public decimal KwhLeftOut { get; private set; }

        public int Firms { get; private set; }

        public void Add(decimal? now, decimal? before)
        {
            Firms++;
            if (now is { } known && before is { } knownBefore)
            {
                Kwh += known;
                KwhBefore += knownBefore;
            }
            else
            {
                KwhLeftOut += now ?? 0m;
            }
        }
    }
}
