namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>What the list of the pool can be asked.</summary>
internal static class PoolList
{
    private static readonly QueryParameter Scope = new("scope", "string", "pool 排查范围内,outside 非清单范围,all 全部") { Words = ["pool", "outside", "all"], Default = "pool" };
    private static readonly QueryParameter Surveyed = new("surveyed", "boolean", "true 已有排查结果,false 尚未排查");

    public static ItemList<PoolMemberView> Definition { get; } = new()
    {
        Name = "inefficient-pool",
        Json = ApiJson.Instance.PoolMemberView,
        Filters = [Scope, QueryParameters.Town, QueryParameters.Industry, QueryParameters.AboveScale, Surveyed, QueryParameters.Search],
        Filter = Filter,
        Orders = [new("creditCode") { Text = view => view.CreditCode }, new("name") { Text = view => view.Name }, new("town") { Text = view => view.Town }],
        Columns =
        [
            new("统一社会信用代码", view => view.CreditCode),
            new("企业名称", view => view.Name),
            new("乡镇街道", view => view.Town),
            new("行业代码", view => view.Industry),
            new("规上", view => view.AboveScale switch { true => "规上", false => "规下", null => null }),
            new("状态", view => view.Status),
            new("排查范围", view => view.Outside is { } reason ? "非清单范围:" + CaseViewOf.OutsideName(reason) : "在排查范围"),
            new("已排查", view => view.Surveyed ? "是" : "否"),
            new("环节", view => view.State is { } state ? CaseViewOf.StateName(state) : null),
        ],
    };

    private static Func<PoolMemberView, bool> Filter(ApiCall call)
    {
        var (scope, town, industry, text) = (call.ReadWord(Scope), call.ReadText(QueryParameters.Town), call.ReadIndustry(), call.ReadText(QueryParameters.Search));
        var (above, surveyed) = (call.ReadBoolean(QueryParameters.AboveScale), call.ReadBoolean(Surveyed));
        return view => (scope == "all" || (view.Outside is null) == (scope == "pool")) && (town is null || view.Town == town)
            && (industry is null || view.Industry?.StartsWith(industry, StringComparison.Ordinal) == true) && (above is null || view.AboveScale == above)
            && (surveyed is null || view.Surveyed == surveyed)
            && (text is null || view.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || view.CreditCode.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }
}
