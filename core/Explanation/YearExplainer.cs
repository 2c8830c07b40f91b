namespace Wuyi.Pipeline.Explanation;

/// <summary>The tree of one enterprise's evaluation: class ← score ← items ← figures of the year, down to the facts.</summary>
public static class YearExplainer
{
    /// <summary>Builds it; a pure function.</summary>
    public static ExplanationNode Explain(ExplainedYear explained)
    {
        ArgumentNullException.ThrowIfNull(explained);
        var parts = new WindowParts(explained.Figures);
        return Nodes.Group("root", "亩均效益综合评价", [new YearNodes(explained, parts).Evaluation(), parts.PerMu.PerMu(), RegisterNodes.Of(parts.Window)]);
    }

    /// <summary>Nodes whose value must be exactly what was published, with that value.</summary>
    public static IEnumerable<(string Id, decimal? Published)> Published(ExplainedYear published)
    {
        ArgumentNullException.ThrowIfNull(published);
        var evaluated = published.Evaluated;
        yield return ("evaluation.class.final", evaluated.FinalClass is { } final ? (int)final + 1 : null);
        if (evaluated.Rank is null) yield break;
        yield return ("evaluation.class.initial", (int)evaluated.InitialClass! + 1);
        yield return ("evaluation.score", evaluated.Score);
        yield return ("evaluation.rank", evaluated.Rank);
        foreach (var item in evaluated.Items) yield return ($"evaluation.item.{item.Indicator}", item.Score);
    }
}
