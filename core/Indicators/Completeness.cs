namespace Wuyi.Pipeline.Indicators;

/// <summary>Which sides of a window's facts cover all its months (R4, R5).</summary>
internal static class Completeness
{
    /// <summary>Months of the window in which power is known.</summary>
    public static int PowerMonths(this WindowFacts facts)
    {
        var months = 0;
        foreach (var known in Months.Of(facts.PowerKnown))
        {
            if (known) months++;
        }

        return months;
    }

    public static bool HasAllPower(this WindowFacts facts) => facts.PowerMonths() == facts.Window.Count;

    public static bool HasNoValueAdded(this WindowFacts facts) => facts.ValueAddedWan is null || facts.ValueAddedMonths == 0;

    public static bool HasPartialValueAdded(this WindowFacts facts) =>
        !facts.HasNoValueAdded() && facts.ValueAddedMonths < facts.Window.Count;

    public static bool HasAllValueAdded(this WindowFacts facts) =>
        !facts.HasNoValueAdded() && facts.ValueAddedMonths >= facts.Window.Count;
}
