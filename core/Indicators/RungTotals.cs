namespace Wuyi.Pipeline.Indicators;

/// <summary>Sums over the enterprises of one rung of the ladder.</summary>
internal struct RungTotals
{
    private decimal netT;
    private decimal valueAddedWan;
    private int sample;
    private int electricityOnly;

    public readonly bool IsEmpty => sample == 0;

    public void Add(decimal net, decimal valueAdded, bool onlyElectricity)
    {
        netT += net;
        valueAddedWan += valueAdded;
        sample++;
        if (onlyElectricity) electricityOnly++;
    }

    /// <summary>The average; null without enough enterprises or when L_ind ≤ 0 (every VA in the sum is positive, so the sign is that of ΣC).</summary>
    public readonly CarbonBenchmark? ToBenchmark(string scope, int minimumSample) => sample >= minimumSample && netT > 0m
        ? new CarbonBenchmark(scope, netT / valueAddedWan, sample, electricityOnly, netT, valueAddedWan)
        : null;
}
