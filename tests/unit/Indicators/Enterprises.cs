using System.Globalization;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Indicators;

/// <summary>Builds enterprises for statements about the rules: complete over the window unless a test says otherwise.</summary>
internal static class Enterprises
{
    public static readonly MonthWindow Year2022 = MonthWindow.Of(WindowKind.Rolling12, Month.Parse("2022-12"));

    public static RuleSet Rules => RuleSets.Embedded;

    public static CreditCode Code(int number)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"91330723MA{number:0000000}");
        return CreditCode.Parse(first17 + CreditCode.CheckCharacter(first17));
    }

    /// <summary>An enterprise of 3465 whose kWh are spread evenly over 2022.</summary>
    public static WindowFacts Of(
        int number = 1, decimal kwh = 1_000_000m, decimal? valueAddedWan = 500m, string? industry = "3465",
        WindowKind kind = WindowKind.Rolling12, string period = "2022-12", bool? aboveScale = true)
    {
        var window = MonthWindow.Of(kind, Month.Parse(period));
        return new WindowFacts
        {
            Profile = new EnterpriseProfile { CreditCode = Code(number), Name = $"企业{number}", Industry = industry, AboveScale = aboveScale },
            Kind = kind,
            Window = window,
            AccountsLinked = true,
            GridKwh = Series(window.Count, (_, first) => first ? kwh - (decimal.Floor(kwh / window.Count) * (window.Count - 1)) : decimal.Floor(kwh / window.Count)),
            PowerKnown = [.. Enumerable.Repeat(true, window.Count)],
            PvKwh = new decimal[window.Count],
            GreenKwh = new decimal[window.Count],
            Fuels = new Dictionary<string, decimal>(),
            ValueAddedWan = valueAddedWan,
            ValueAddedMonths = valueAddedWan is null ? 0 : window.Count,
        };
    }

    /// <summary>An enterprise whose C_net is exactly this many tonnes, by way of the sink alone.</summary>
    public static WindowFacts WithNetT(int number, decimal netT, decimal valueAddedWan, string? industry = "3465") =>
        Of(number, 0m, valueAddedWan, industry) with { CarbonSinkT = -netT };

    /// <summary>The embedded rules with one external benchmark, tCO2 per 万元.</summary>
    public static RuleSet WithBenchmark(decimal intensity, string industry = "3465", int year = 2022) =>
        Rules with { Carbon = Rules.Carbon with { ExternalBenchmarks = new Dictionary<(string, int), decimal> { [(industry, year)] = intensity } } };

    public static IReadOnlyList<CarbonCode> Grade(IEnumerable<WindowFacts> enterprises, RuleSet? rules = null) =>
        [.. IndicatorEngine.Compute([.. enterprises], rules ?? Rules).Select(result => result.Carbon)];

    public static CarbonCode GradeFirst(RuleSet rules, params WindowFacts[] enterprises) => Grade(enterprises, rules)[0];

    public static PerMu PerMuOf(WindowFacts facts, RuleSet? rules = null) => IndicatorEngine.Compute([facts], rules ?? Rules)[0].PerMu;

    public static decimal[] Series(int count, Func<int, bool, decimal> value) => [.. Enumerable.Range(0, count).Select(i => value(i, i == 0))];
}
