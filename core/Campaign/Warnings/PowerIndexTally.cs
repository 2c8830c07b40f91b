using Wuyi.Pipeline.Campaign.Warnings.Rules;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>Sums kWh by group for the electricity index (R32: none in January; February compares January and February).</summary>
internal sealed class PowerIndexTally(Month period, decimal line)
{
    private readonly MonthWindow _window = new(period.Number == 2 ? period.AddMonths(-1) : period, period);
    private readonly Dictionary<(PowerIndexGroup Group, string? Key), Sums> _groups = [];

    public void Add(EnterpriseProfile profile, Examined examined)
    {
        var (now, before) = (examined.Kwh(_window), examined.Kwh(_window.YearBefore()));
        Of(PowerIndexGroup.County, null).Add(now, before);
        Of(PowerIndexGroup.Town, profile.Town).Add(now, before);
        Of(PowerIndexGroup.Industry, profile.Industry is { Length: >= 2 } industry ? industry[..2] : null).Add(now, before);
        if (!string.IsNullOrEmpty(profile.Chain)) Of(PowerIndexGroup.Chain, profile.Chain).Add(now, before);
    }

    public IReadOnlyList<PowerIndexLine> ToList() =>
        [.. _groups.OrderBy(pair => pair.Key.Group).ThenBy(pair => pair.Key.Key is null).ThenBy(pair => pair.Key.Key, StringComparer.Ordinal).Select(pair => Line(pair.Key.Group, pair.Key.Key, pair.Value))];

    private PowerIndexLine Line(PowerIndexGroup group, string? key, Sums sums)
    {
        var isComparable = period.Number != 1 && sums.Compared > 0 && sums.KwhBefore > 0m;
        return new PowerIndexLine
        {
            Group = group,
            Key = key,
            From = _window.From,
            To = _window.To,
            Index = isComparable ? 100m * sums.Kwh / sums.KwhBefore : null,
            BelowLine = isComparable ? ExactProduct.Compare(sums.Kwh, 100m, 1m, sums.KwhBefore, line, 1m) < 0 : null,
            Kwh = sums.Kwh,
            KwhBefore = sums.KwhBefore,
            Firms = sums.Firms,
            Compared = sums.Compared,
            KwhLeftOut = sums.KwhLeftOut,
        };
    }

    private Sums Of(PowerIndexGroup group, string? key)
    {
        if (!_groups.TryGetValue((group, key), out var sums)) _groups[(group, key)] = sums = new Sums();
        return sums;
    }

    private sealed class Sums
    {
        public decimal Kwh { get; private set; }

        public decimal KwhBefore { get; private set; }

        public decimal KwhLeftOut { get; private set; }

        public int Firms { get; private set; }

        public int Compared { get; private set; }

        public void Add(decimal? now, decimal? before)
        {
            Firms++;
            if (now is { } known && before is { } knownBefore)
            {
                Compared++;
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
