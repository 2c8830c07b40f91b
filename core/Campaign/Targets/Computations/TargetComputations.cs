namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>The figures that can be computed from the data files, by the name a plan document gives.</summary>
public static class TargetComputations
{
    private static readonly SortedDictionary<string, TargetComputation> ByName = new(
        new TargetComputation[]
        {
            new("large-projects", [TargetKind.Cumulative]),
            new("high-tech-manufacturers", [TargetKind.Level]),
            new("rd-share", [TargetKind.RatioLevel]),
            new("closed-cases", [TargetKind.Cumulative]),
            new("industrial-grants", [TargetKind.Cumulative]),
            new("output", [TargetKind.Level]),
            new("above-scale-enterprises", [TargetKind.Level]),
            new("tax-per-mu", [TargetKind.RatioLevel]),
            new("value-added-per-mu", [TargetKind.RatioLevel]),
            new("labour-productivity", [TargetKind.RatioLevel]),
            new("energy-intensity-decline", [TargetKind.AverageDecline]),
            new("freed-energy", [TargetKind.Cumulative]),
            new("freed-land", [TargetKind.Cumulative]),
            new("standard-land-share", [TargetKind.RatioAnnual]),
            new("technology-smes", [TargetKind.Level]),
            new("key-enterprises-digital", [TargetKind.RatioLevel]),
            new("above-scale-digital", [TargetKind.RatioLevel]),
            new("county-head-manufacturing", [TargetKind.RatioAnnual]),
            new("county-head-landed", [TargetKind.RatioAnnual]),
            new("landed-investment", [TargetKind.RatioAnnual]),
            new("foreign-capital", [TargetKind.Cumulative]),
            new("industrial-grant-share", [TargetKind.RatioAnnual]),
        }.ToDictionary(computation => computation.Name),
        StringComparer.Ordinal);

    /// <summary>Names, ordinal order.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Null when there is none of that name.</summary>
    public static TargetComputation? Find(string name) => ByName.GetValueOrDefault(name);
}

/// <summary>A computed figure.</summary>
public sealed record TargetComputation(string Name, IReadOnlyList<TargetKind> Kinds);
