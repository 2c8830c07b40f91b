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
        List<CarbonStatus>? applying = null;
        Add(outside, CarbonStatus.NotIndustrial);
        Add(facts.HasNoValueAdded(), CarbonStatus.MissingValueAdded);
        Add(facts.HasPartialValueAdded(), CarbonStatus.ValueAddedPartial);

        // Fuel without a factor: the window's energy is not known either (E2: never zero); the flag factor-missing says why.
        Add(!facts.HasAllPower() || !energy.IsComplete, CarbonStatus.InsufficientHistory);
        Add(facts.HasAllValueAdded() && facts.ValueAddedWan <= 0m, CarbonStatus.NonPositiveValueAdded);
        Add(choice is null && !outside, CarbonStatus.InsufficientSample);
        return applying is null ? new CarbonStanding(CarbonStatus.Graded, []) : new CarbonStanding(applying[0], applying[1..]);

        void Add(bool applies, CarbonStatus status)
        {
            if (applies) (applying ??= []).Add(status);
        }
    }
}
