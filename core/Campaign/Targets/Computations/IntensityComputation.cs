using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>
/// 单位工业增加值能耗年均下降 at current prices: Σ energy ÷ Σ value added of the same 规上工业 in the last whole year and in the year before the plan, both with the
/// coefficient of the later year (E5). An estimate: the official figure is at comparable prices (E4).
/// </summary>
internal static class IntensityComputation
{
    public static IReadOnlyList<TargetComputation> All { get; } =
    [
        new()
        {
            Name = "energy-intensity-decline", Kinds = [TargetKind.AverageDecline], Unit = "%", IsEstimate = true, HasTrend = false, Compute = Decline,
            Method = "现价测算:两个年度数据都完整、能源品种口径一致(同有或同无燃料数据)的规上工业企业,等价值能耗合计÷增加值合计,两年都用后一年的折标系数,折算为年均下降;不是考核数",
        },
    ];

    private static TargetFigure? Decline(TargetInputs inputs, TargetMoment moment)
    {
        var last = moment.At.Number == 12 ? moment.At.Year : moment.At.Year - 1;
        var first = moment.Target.From.Year - 1;
        if (last <= first) return null;
        var coefficient = inputs.Facts.Rules.At(new Month(last, 12)).Energy.ElectricityEquivalentKg / 1000m;
        decimal energyBefore = 0m, energy = 0m, valueBefore = 0m, value = 0m;
        var (count, leftOut) = (0, 0);
        // The largest energy and value added of one enterprise: what would tell of it is for operators (RULINGS 6.3).
        var (largestBefore, largest) = (default((decimal Tce, decimal ValueAdded)), default((decimal Tce, decimal ValueAdded)));
        foreach (var enterprise in inputs.Facts.Register.Where(enterprise => Scopes.IsAboveScaleIndustry(enterprise.Profile)))
        {
            // Fuels of one year beside electricity alone of the other are no change of energy.
            if (Year(inputs, enterprise.Profile.CreditCode, first, coefficient) is { } before && Year(inputs, enterprise.Profile.CreditCode, last, coefficient) is { } now
                && before.WithFuels == now.WithFuels)
            {
                (energyBefore, valueBefore, energy, value) = (energyBefore + before.Tce, valueBefore + before.ValueAdded, energy + now.Tce, value + now.ValueAdded);
                largestBefore = (Math.Max(largestBefore.Tce, before.Tce), Math.Max(largestBefore.ValueAdded, before.ValueAdded));
                largest = (Math.Max(largest.Tce, now.Tce), Math.Max(largest.ValueAdded, now.ValueAdded));
                count++;
            }
            else leftOut++;
        }

        if (count == 0 || energyBefore <= 0m || valueBefore <= 0m || value <= 0m || energy < 0m) return null;
        var procedure = inputs.Facts.Rules.Procedure;
        var few = count < procedure.MinFirms || largestBefore.Tce > procedure.DominantShare * energyBefore || largestBefore.ValueAdded > procedure.DominantShare * valueBefore
            || largest.Tce > procedure.DominantShare * energy || largest.ValueAdded > procedure.DominantShare * value;
        var years = last - first;
        var ratio = (double)(energy / value) / (double)(energyBefore / valueBefore);
        return new TargetFigure
        {
            Value = Math.Round((decimal)(1d - Math.Pow(ratio, 1d / years)) * 100m, 6, MidpointRounding.AwayFromZero),
            Basis = "years",
            AsOf = new Month(last, 12),
            Inputs =
            [
                new($"{first}年能耗(等价值)", energyBefore, "tce"), new($"{first}年增加值(现价)", valueBefore, "万元"), new($"{last}年能耗(等价值)", energy, "tce"),
                new($"{last}年增加值(现价)", value, "万元"), new("电力折标系数", coefficient * 1000m, "kgce/kWh"),
            ],
            Count = count,
            LeftOut = leftOut,
            Coverage = (decimal)count / (count + leftOut),
            Flags = few ? [TargetFigure.FewEnterprises, "nominal-prices"] : ["nominal-prices"],
        };
    }

    /// <summary>Energy and value added of a calendar year; null when a month lacks one of them.</summary>
    private static (decimal Tce, decimal ValueAdded, bool WithFuels)? Year(TargetInputs inputs, CreditCode code, int year, decimal coefficient)
    {
        decimal tce = 0m, valueAdded = 0m;
        var withFuels = false;
        for (var number = 1; number <= 12; number++)
        {
            if (inputs.Facts.Months.Of(code, new Month(year, number)) is not { Kwh: { } kwh, ValueAddedWan: { } value } month) return null;
            tce += (kwh * coefficient) + month.FuelTce;
            valueAdded += value;
            withFuels |= month.FuelsKnown;
        }

        return (tce, valueAdded, withFuels);
    }
}
