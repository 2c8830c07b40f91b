using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>Enterprises with months made by hand, and the board of warnings that follows.</summary>
internal sealed class WarningWorld
{
    private readonly SortedDictionary<int, EnterpriseProfile> _firms = [];
    private readonly SortedDictionary<(Month Month, int Firm), Figures> _months = [];
    private readonly SortedDictionary<(Month Month, int Firm), (decimal? Tax, decimal Land, bool IsMissing)> _rolling = [];

    private sealed record Figures(decimal? Kwh = null, decimal? ValueAdded = null, decimal? Tax = null, decimal FuelTce = 0m, bool FuelsKnown = true);

    public WarningWorld Firm(int number, string? industry = "3465", string? town = null, string? chain = null, string? status = null)
    {
        _firms[number] = new EnterpriseProfile
        {
            CreditCode = Enterprises.Code(number), Name = $"企业{number}", Industry = industry, Town = town, Chain = chain, Status = status,
        };
        return this;
    }

    /// <summary>kWh month by month from a month on; null = unknown.</summary>
    public WarningWorld Kwh(int firm, string from, params decimal?[] values) => Each(firm, from, values, (figures, value) => figures with { Kwh = value });

    public WarningWorld Tax(int firm, string from, params decimal?[] values) => Each(firm, from, values, (figures, value) => figures with { Tax = value });

    public WarningWorld ValueAdded(int firm, string from, params decimal?[] values) => Each(firm, from, values, (figures, value) => figures with { ValueAdded = value });

    public WarningWorld Fuel(int firm, string from, params decimal?[] values) => Each(firm, from, values, (figures, value) => figures with { FuelTce = value ?? 0m });

    public WarningWorld ElectricityOnly(int firm, string from, int months) => Each(firm, from, Same(months, 0m), (figures, _) => figures with { FuelsKnown = false });

    public static decimal?[] Same(int months, decimal? value) => [.. Enumerable.Repeat(value, months)];

    /// <summary>Rolling tax and land as a published month says.</summary>
    public WarningWorld Rolling(int firm, string month, decimal? tax, decimal land, bool isMissing = false)
    {
        if (!_firms.ContainsKey(firm)) Firm(firm);
        _rolling[(Month.Parse(month), firm)] = (tax, land, isMissing);
        return this;
    }

    public CampaignFacts Facts(string period, WarningBoard? previous = null, RuleSet? rules = null, IReadOnlyList<int>? order = null)
    {
        var codes = _firms.Values.Select(profile => profile.CreditCode).OrderBy(code => code.Value, StringComparer.Ordinal);
        var series = new MonthSeries(codes);
        foreach (var month in _months.Keys.Select(key => key.Month).Distinct().Where(month => month <= Month.Parse(period)))
        {
            var firms = (order ?? [.. _firms.Keys]).Where(firm => _months.ContainsKey((month, firm)));
            series.Add(month, firms.Select(firm => MonthStanding(_firms[firm], month, _months[(month, firm)])), RuleSets.Embedded);
        }

        var standings = new KnownStandings();
        foreach (var month in _rolling.Keys.Select(key => key.Month).Distinct())
        {
            standings.With(WindowKind.Rolling12, month, [.. _rolling.Where(pair => pair.Key.Month == month).Select(pair => RollingStanding(_firms[pair.Key.Firm], month, pair.Value))]);
        }

        return CampaignWorld.Of(Month.Parse(period), standings, series, [.. _firms.Values]) with { Previous = previous, Rules = (rules ?? RuleSets.Embedded).At(Month.Parse(period)) };
    }

    public Task<WarningBoard> At(string period, WarningBoard? previous = null, RuleSet? rules = null, CaseBoard? cases = null, IReadOnlyList<int>? order = null) =>
        WarningBoard.OfAsync(Facts(period, previous, rules, order), cases ?? new CaseBoard(), new ProjectBoard(), new LandBoard(), CancellationToken.None);

    /// <summary>The one warning of a kind; null when there is none.</summary>
    public async Task<Warning?> One(string period, WarningKind kind, WarningBoard? previous = null) =>
        (await At(period, previous)).Warnings.SingleOrDefault(warning => warning.Kind == kind);

    private WarningWorld Each(int firm, string from, decimal?[] values, Func<Figures, decimal?, Figures> with)
    {
        if (!_firms.ContainsKey(firm)) Firm(firm);
        for (var i = 0; i < values.Length; i++)
        {
            var key = (Month.Parse(from).AddMonths(i), firm);
            _months[key] = with(_months.GetValueOrDefault(key) ?? new Figures(), values[i]);
        }

        return this;
    }

    private static Standing MonthStanding(EnterpriseProfile profile, Month month, Figures figures)
    {
        var standing = CampaignWorld.Standing(profile, WindowKind.Month, month, figures.Kwh, figures.ValueAdded, figures.Tax, fuelTce: figures.FuelTce);
        return figures.FuelsKnown ? standing : standing with { Carbon = standing.Carbon with { Flags = [ResultFlags.ElectricityOnly] } };
    }

    private static Standing RollingStanding(EnterpriseProfile profile, Month month, (decimal? Tax, decimal Land, bool IsMissing) figures)
    {
        var standing = CampaignWorld.Standing(profile, WindowKind.Rolling12, month, taxWan: figures.Tax, landMu: figures.Land);
        return figures.IsMissing ? standing with { PerMu = standing.PerMu with { Flags = [ResultFlags.TaxMonthMissing] } } : standing;
    }
}
