namespace Wuyi.Pipeline.Rulebook;

/// <summary>Section <c>land</c> of the document (R18–R20).</summary>
internal static class LandSection
{
    public static LandRules Read(RuleNode node)
    {
        node.Allow("shareTolerance", "minPlotRatio", "maxPlotRatio", "countFrom");
        var least = node.Decimal("minPlotRatio", "1", 0.01m, 100m);
        var most = node.Decimal("maxPlotRatio", "1", 0.01m, 100m);
        if (least >= most && least > 0m && most > 0m) node.Refuse("maxPlotRatio.value", "容积率上限必须大于下限");
        return new LandRules
        {
            ShareTolerance = node.Decimal("shareTolerance", "1", 0m, 0.1m),
            MinPlotRatio = least,
            MaxPlotRatio = most,
            CountsFromNextMonth = node.Has("countFrom") && node.Choice("countFrom", "选项", ["month-end", "next-month"]) == "next-month",
        };
    }
}
