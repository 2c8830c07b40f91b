namespace Wuyi.Pipeline.Campaign.Targets.Computations;

/// <summary>The figures that can be computed from the data files, by the name a plan document gives.</summary>
internal static class TargetComputations
{
    private static readonly SortedDictionary<string, TargetComputation> ByName = new(
        new[] { CaseComputations.All, GrantComputations.All, ProjectComputations.All, RegisterComputations.All, IndicatorComputations.All, IntensityComputation.All }
            .SelectMany(computations => computations).ToDictionary(computation => computation.Name),
        StringComparer.Ordinal);

    /// <summary>Names, ordinal order.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Null when there is none of that name.</summary>
    public static TargetComputation? Find(string name) => ByName.GetValueOrDefault(name);
}
