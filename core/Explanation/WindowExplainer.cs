namespace Wuyi.Pipeline.Explanation;

/// <summary>The tree of one enterprise and window: grade, level, neutrality and every per-mu indicator, down to the facts.</summary>
public static class WindowExplainer
{
    /// <summary>Builds it; a pure function.</summary>
    public static ExplanationNode Explain(Explained explained)
    {
        var parts = new WindowParts(explained);
        return Nodes.Group("root", "碳效码与亩均指标", [parts.Carbon.Carbon(), parts.PerMu.PerMu(), RegisterNodes.Of(parts.Window)]);
    }

    /// <summary>Nodes whose value must be exactly what was published, with that value.</summary>
    public static IEnumerable<(string Id, decimal? Published)> Published(Explained published)
    {
        var (carbon, mu) = (published.Carbon, published.PerMu);
        yield return ("carbon.grade", carbon.Grade);
        yield return ("carbon.neutrality", carbon.NeutralityRate);
        yield return ("energy.equivalent", carbon.Energy.TceEquivalent);
        yield return ("energy.calorific", carbon.Energy.TceCalorific);
        yield return ("emissions.gross", carbon.Emissions.GrossT);
        yield return ("emissions.net", carbon.Emissions.NetT);
        yield return ("carbon.intensity", carbon.Intensity);
        yield return ("carbon.ratio", carbon.Ratio);
        yield return ("land", mu.LandMu + published.YoungLandMu);
        yield return ("tax", mu.TaxWan);
        yield return ("perMu.taxPerMu", mu.TaxPerMu);
        yield return ("perMu.valueAddedPerMu", mu.ValueAddedPerMu);
        yield return ("perMu.labourProductivity", mu.LabourProductivity);
        yield return ("perMu.valueAddedPerTce", mu.ValueAddedPerTce);
        yield return ("perMu.valueAddedPerEmissionT", mu.ValueAddedPerEmissionT);
        yield return ("perMu.rdShare", mu.RdShare);
        yield return ("perMu.taxPer10MWh", mu.TaxPer10MWh);
    }
}

/// <summary>The rooms of a window's tree, wired once.</summary>
internal sealed class WindowParts
{
    public WindowParts(Explained explained)
    {
        Window = new WindowNodes(explained);
        var power = new PowerNodes(Window);
        var statistics = new StatisticsNodes(Window);
        var energy = new EnergyNodes(Window, power, statistics);
        Carbon = new CarbonNodes(Window, energy, power, statistics);
        PerMu = new PerMuNodes(Window, energy, power, statistics, new TaxNodes(Window), new LandNodes(Window));
    }

    public WindowNodes Window { get; }

    public CarbonNodes Carbon { get; }

    public PerMuNodes PerMu { get; }
}
