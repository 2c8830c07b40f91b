using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Recalculation.Statistics;

/// <summary>The figures of one enterprise month by month; one instance serves many enterprises, one after another.</summary>
internal sealed class EnterpriseStatistics(StatisticsCells cells, PeriodMonths period)
{
    private static readonly int ValueAdded = Number(StatisticsItems.ValueAddedWan);
    private static readonly int Revenue = Number(StatisticsItems.RevenueWan);
    private static readonly int Rd = Number(StatisticsItems.RdWan);
    private static readonly int Employees = Number(StatisticsItems.Employees);
    private static readonly int Emissions = Number(StatisticsItems.EmissionsT);
    private static readonly int Sink = Number(StatisticsItems.CarbonSinkT);
    private static readonly int Storage = Number(StatisticsItems.CarbonStorageT);
    private static readonly int Energy = Number(StatisticsItems.EnergyEquivalentTce);
    private static readonly int[] Pollutants =
        [Number(StatisticsItems.CodT), Number(StatisticsItems.AmmoniaT), Number(StatisticsItems.So2T), Number(StatisticsItems.NoxT)];

    private static readonly int[] Fuels = [.. StatisticsItems.FuelsAndHeat.Select(Number)];
    private static readonly StatisticsWindow Empty = new(new Dictionary<string, decimal>());

    private readonly YearSpread _year = new();
    private readonly Int128[,] _values = new Int128[StatisticsResolution.Items.Count, PeriodMonths.Count];
    private readonly bool[,] _known = new bool[StatisticsResolution.Items.Count, PeriodMonths.Count];
    private readonly FlagBits[] _flags = new FlagBits[PeriodMonths.Count];
    private bool _any;

    public void Load(int enterprise)
    {
        if (_any)
        {
            Array.Clear(_values);
            Array.Clear(_known);
            Array.Clear(_flags);
        }

        var items = cells.Items(enterprise);
        _any = items != 0;
        for (var item = 0; items != 0; item++, items >>= 1)
        {
            if ((items & 1) == 0) continue;
            for (var year = period.First.Year; year <= period.Period.Year; year++) LoadYear(enterprise, item, year);
        }
    }

    /// <summary>Sums over the known months from <paramref name="start"/> to the period.</summary>
    public StatisticsWindow Window(int start)
    {
        if (!_any) return Empty;
        Dictionary<string, decimal>? fuels = null;
        for (var i = 0; i < Fuels.Length; i++)
        {
            if (Sum(Fuels[i], start, out _) is { } sum)
                (fuels ??= new Dictionary<string, decimal>(StringComparer.Ordinal)).Add(StatisticsItems.FuelsAndHeat[i], sum);
        }

        var flags = FlagBits.None;
        for (var m = start; m < PeriodMonths.Count; m++) flags |= _flags[m];
        var valueAdded = Sum(ValueAdded, start, out var valueAddedMonths);
        var employees = Sum(Employees, start, out var employeeMonths);
        var energy = Sum(Energy, start, out var energyMonths);
        return new StatisticsWindow(fuels ?? Empty.Fuels)
        {
            ValueAddedWan = valueAdded,
            ValueAddedMonths = valueAddedMonths,
            Employees = employees / Math.Max(1, employeeMonths),
            EmissionsT = EmissionsOf(start, out var emissionsMonths),
            EmissionsMonths = emissionsMonths,
            RdWan = Sum(Rd, start, out _),
            RevenueWan = Sum(Revenue, start, out var revenueMonths),
            RevenueMonths = revenueMonths,
            RdBesideRevenueWan = SumBeside(Rd, Revenue, start),
            ValueAddedBesideRevenueWan = SumBeside(ValueAdded, Revenue, start),
            RevenueBesideValueAddedWan = SumBeside(Revenue, ValueAdded, start),
            CarbonSinkT = Sum(Sink, start, out _) ?? 0,
            CarbonStorageT = Sum(Storage, start, out _) ?? 0,
            EnergyEquivalentTce = energyMonths == PeriodMonths.Count - start ? energy : null,
            Flags = flags,
        };
    }

    /// <summary>One item of one enterprise in one year, spread over its months.</summary>
    public static void Spread(StatisticsCells cells, int enterprise, int item, int year, YearSpread spread) => spread.Set(
        cells.Get(enterprise, item, year, StatisticsCells.Series.Monthly),
        cells.Get(enterprise, item, year, StatisticsCells.Series.Cumulative),
        cells.Get(enterprise, item, year, StatisticsCells.Series.Annual),
        mean: item == Employees);

    private static int Number(string item)
    {
        for (var i = 0; i < StatisticsResolution.Items.Count; i++)
        {
            if (StatisticsResolution.Items[i] == item) return i;
        }

        throw new ArgumentException($"no item '{item}'", nameof(item));
    }

    private static decimal ToDecimal(Int128 value) => Exact.ToDecimal(value, 6) / YearSpread.Scale;

    private void LoadYear(int enterprise, int item, int year)
    {
        Spread(cells, enterprise, item, year, _year);
        for (var m = 0; m < PeriodMonths.Count; m++)
        {
            var month = period[m];
            if (month.Year != year || !_year.Known[month.Number - 1]) continue;
            _values[item, m] = _year.Values[month.Number - 1];
            _known[item, m] = true;
            _flags[m] |= _year.Flags[month.Number - 1];
        }
    }

    private decimal? Sum(int item, int start, out int months)
    {
        months = 0;
        Int128 sum = 0;
        for (var m = start; m < PeriodMonths.Count; m++)
        {
            if (!_known[item, m]) continue;
            months++;
            sum += _values[item, m];
        }

        return months == 0 ? null : ToDecimal(sum);
    }

    /// <summary>COD + NH3-N + SO2 + NOx; in a month of which none of the four is known, the sum the provider gave.</summary>
    private decimal? EmissionsOf(int start, out int months)
    {
        months = 0;
        Int128 sum = 0;
        for (var m = start; m < PeriodMonths.Count; m++)
        {
            var four = false;
            foreach (var pollutant in Pollutants)
            {
                if (!_known[pollutant, m]) continue;
                four = true;
                sum += _values[pollutant, m];
            }

            if (!four && _known[Emissions, m]) sum += _values[Emissions, m];
            if (four || _known[Emissions, m]) months++;
        }

        return months > 0 ? ToDecimal(sum) : null;
    }

    /// <summary>An item over the months that have another one too: a ratio needs both sides over the same months (R5).</summary>
    private decimal? SumBeside(int item, int other, int start)
    {
        var any = false;
        Int128 sum = 0;
        for (var m = start; m < PeriodMonths.Count; m++)
        {
            if (!_known[item, m] || !_known[other, m]) continue;
            any = true;
            sum += _values[item, m];
        }

        return any ? ToDecimal(sum) : null;
    }
}
