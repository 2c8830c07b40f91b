using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Recalculation.Findings;

/// <summary>
/// Figures of an unlikely size once all sources are linked (RULINGS 5.5): mostly a wrong unit, so both readings are told. And enterprises with tax or power
/// but no land (R21). Both sides of a ratio are taken over the same months (R5).
/// </summary>
internal static class Magnitudes
{
    private const decimal YuanPerWan = 10_000m;

    public static void Find(IReadOnlyList<WindowFacts> facts, CheckRules checks, FindingLog log)
    {
        foreach (var enterprise in facts)
        {
            ValueAdded(enterprise, checks, log);
            Tax(enterprise, checks, log);
            Power(enterprise, checks, log);
            Land(enterprise, log);
        }
    }

    private static void ValueAdded(WindowFacts facts, CheckRules checks, FindingLog log)
    {
        if (facts.ValueAddedBesideRevenueWan is not { } valueAdded || facts.RevenueBesideValueAddedWan is not { } revenue || revenue <= 0m) return;
        var ratio = valueAdded / revenue;
        if (ratio >= checks.ValueAddedToRevenueMin && ratio <= checks.ValueAddedToRevenueMax) return;
        var note = ratio > checks.ValueAddedToRevenueMax
            ? Readings("增加值", valueAdded) : Readings("营业收入", revenue);
        log.Add(Of(IssueCodes.ValueAddedMagnitude, SourceNames.Statistics, facts) with
        {
            Found = valueAdded,
            Expected = revenue,
            Unit = "万元",
            Size = decimal.Abs(valueAdded - revenue),
            SizeUnit = "万元",
            Note = note,
        });
    }

    private static void Tax(WindowFacts facts, CheckRules checks, FindingLog log)
    {
        if (facts.TaxWan is not { } tax || facts.RevenueWan is not { } revenue || revenue <= 0m || facts.RevenueMonths < facts.Window.Count) return;
        if (tax <= checks.TaxToRevenueMax * revenue) return;
        log.Add(Of(IssueCodes.TaxMagnitude, SourceNames.Tax, facts) with
        {
            Found = tax,
            Expected = revenue,
            Unit = "万元",
            Size = tax,
            SizeUnit = "万元",
            Note = Readings("税收", tax),
        });
    }

    private static void Power(WindowFacts facts, CheckRules checks, FindingLog log)
    {
        if (facts.ValueAddedWan is not { } valueAdded || valueAdded <= 0m || facts.ValueAddedMonths < facts.Window.Count) return;
        var kwh = 0m;
        foreach (var month in facts.GridKwh) kwh += month;
        if (kwh <= checks.KwhPerValueAddedMax * valueAdded) return;
        log.Add(Of(IssueCodes.PowerMagnitude, SourceNames.Statistics, facts) with
        {
            Found = kwh,
            Expected = valueAdded,
            Unit = "kWh",
            Size = kwh,
            SizeUnit = "kWh",
            Note = $"若增加值所填单位实为亿元,则为{FindingNumbers.Text(valueAdded * YuanPerWan)}万元;若电量多乘了1万,则为{FindingNumbers.Text(kwh / YuanPerWan)} kWh",
        });
    }

    private static void Land(WindowFacts facts, FindingLog log)
    {
        if (facts.LandMu > 0m) return;
        var kwh = 0m;
        foreach (var month in facts.GridKwh) kwh += month;
        if (facts.TaxWan is not > 0m && kwh <= 0m) return;
        log.Add(Of(IssueCodes.NoLand, SourceNames.Land, facts) with
        {
            Found = facts.TaxWan ?? 0m,
            Expected = kwh,
            Unit = "万元",
            Size = Math.Max(0m, facts.TaxWan ?? 0m),
            SizeUnit = "万元",
            Note = FindingNumbers.Text(facts.LandMu),
        });
    }

    /// <summary>What a figure would be if its file was in 元 or 千元 and was read as 万元.</summary>
    private static string Readings(string what, decimal wan) =>
        $"若{what}所填单位实为元,则为{FindingNumbers.Text(wan / YuanPerWan)}万元,若为千元,则为{FindingNumbers.Text(wan / 10)}万元";

    private static Finding Of(string code, string source, WindowFacts facts)
    {
        var who = facts.Profile.CreditCode.Value;
        return new Finding
        {
            Code = code, Source = source, Kind = FindingSubject.Enterprise, Subject = who, CreditCode = who, From = facts.Window.From, To = facts.Window.To,
            Size = 0, SizeUnit = "万元",
        };
    }
}
