namespace Wuyi.Pipeline.Indicators;

/// <summary>Sums over the enterprises of one rung of the ladder.</summary>
internal struct RungTotals
{
    private decimal netT;
    private decimal valueAddedWan;
    private int sample;
    private int electricityOnly;

    public void Add(decimal net, decimal valueAdded, bool onlyElectricity)
    {
        netT += net;
        valueAddedWan += valueAdded;
        sample++;
        if (onlyElectricity) electricityOnly++;
    }

    /// <summary>Enough enterprises and L_ind &gt; 0 (every VA in the sum is positive, so the sign is that of ΣC).</summary>
    public readonly bool IsUsable(int minimumSample) => sample >= minimumSample && netT > 0m;

    public readonly CarbonBenchmark ToBenchmark(string scope) =>
        new(scope, netT / valueAddedWan, sample, electricityOnly, netT, valueAddedWan);
}
