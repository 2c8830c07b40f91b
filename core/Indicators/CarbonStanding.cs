using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators;

/// <summary>Which statuses of R13 apply to one enterprise and window; the first is its status, the others become flags.</summary>
internal readonly record struct CarbonStanding
{
    private CarbonStanding(CarbonStatus status, IReadOnlyList<CarbonStatus> others)
    {
        Status = status;
        Others = others;
    }

    public CarbonStatus Status { get; }

    /// <summary>Further statuses that apply.</summary>
    public IReadOnlyList<CarbonStatus> Others { get; }

    public static CarbonStanding Of(WindowFacts facts, EnergyAndEmissions energy, BenchmarkChoice? choice, CarbonRules rules)
    {
        var outside = IndustryCode.Of(facts.Profile.Industry).IsOutsideIndustry(rules);
        var applying = new List<CarbonStatus>(1);
        if (outside) applying.Add(CarbonStatus.NotIndustrial);
        if (facts.HasNoValueAdded()) applying.Add(CarbonStatus.MissingValueAdded);
        if (facts.HasPartialValueAdded()) applying.Add(CarbonStatus.ValueAddedPartial);

        // Fuel without a factor: the window's energy is not known either (E2: never zero); the flag factor-missing says why.
        if (!facts.HasAllPower() || !energy.IsComplete) applying.Add(CarbonStatus.InsufficientHistory);
        if (facts.HasAllValueAdded() && facts.ValueAddedWan <= 0m) applying.Add(CarbonStatus.NonPositiveValueAdded);
        if (choice is null && !outside) applying.Add(CarbonStatus.InsufficientSample);
        return applying.Count == 0
            ? new CarbonStanding(CarbonStatus.Graded, [])
            : new CarbonStanding(applying[0], applying.Count == 1 ? [] : applying[1..]);
    }
}
