using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.UnitTests.Campaign;

/// <summary>Facts of a campaign made by hand; everything not named is empty.</summary>
internal static class CampaignWorld
{
    public static CampaignFacts Of(Month period, IStandings? standings = null, MonthSeries? months = null, params EnterpriseProfile[] register) => new()
    {
        Period = period,
        Rules = RuleSets.Embedded.At(period),
        Register = [.. register.OrderBy(profile => profile.CreditCode.Value, StringComparer.Ordinal).Select(profile => new RegisteredEnterprise(profile, []))],
        CaseSteps = [],
        Land = [],
        ProjectSteps = [],
        Progress = [],
        Plans = [],
        Acts = [],
        Standings = standings ?? new KnownStandings(),
        Months = months ?? new MonthSeries(register.Select(profile => profile.CreditCode).OrderBy(code => code.Value, StringComparer.Ordinal)),
        Classes = new Dictionary<int, YearClasses>(),
    };

    /// <summary>A standing with the figures that tests name; others are null or zero.</summary>
    public static Standing Standing(
        EnterpriseProfile profile, WindowKind window, Month period, decimal? kwh = null, decimal? valueAddedWan = null, decimal? taxWan = null, decimal landMu = 0m,
        decimal fuelTce = 0m, decimal? employees = null, int? grade = null)
    {
        var span = MonthWindow.Of(window, period);
        var rules = RuleSets.Embedded.At(period).Energy;
        var (equivalent, calorific) = (fuelTce + ((kwh ?? 0m) * rules.ElectricityEquivalentKg / 1000m), fuelTce + ((kwh ?? 0m) * rules.ElectricityCalorificKg / 1000m));
        var carbonT = (kwh ?? 0m) * rules.PowerFactor(period.Year).KgPerKwh / 1000m;
        return new Standing(
            profile, span,
            new CarbonCode
            {
                Status = CarbonStatus.Graded, Energy = new Energy(kwh, equivalent, calorific), Emissions = new Emissions(carbonT, carbonT), ValueAddedWan = valueAddedWan,
                ValueAddedMonths = valueAddedWan is null ? 0 : span.Count, PowerMonths = kwh is null ? 0 : span.Count, NeutralityRate = 0m, Grade = grade, Flags = [],
            },
            new PerMu
            {
                TaxWan = taxWan, LandMu = landMu, ValueAddedWan = valueAddedWan, Employees = employees, TceEquivalent = kwh is null ? null : equivalent, GridKwh = kwh,
                TaxPerMu = landMu > 0m ? taxWan / landMu : null, ValueAddedPerMu = landMu > 0m ? valueAddedWan / landMu : null,
                ValueAddedPerTce = equivalent > 0m ? valueAddedWan / equivalent : null, TaxPer10MWh = kwh > 0m ? taxWan / (kwh / 10000m) : null, Flags = [],
            });
    }
}
