using Wuyi.Pipeline.Campaign.Land;
using static Wuyi.Pipeline.Queries.Campaign.Land.LandWords;

namespace Wuyi.Pipeline.Queries.Campaign.Land;

/// <summary>What the lists of land can be asked.</summary>
internal static class LandLists
{
    private static readonly QueryParameter State = new("state", "string", "处置环节:suspected 疑似、investigating 调查、recognised 认定、planned 处置方案、completed 处置完毕、not-idle 不构成闲置、unclear 情况不明未作判断(只在指定时列出)")
    { Words = [.. All<IdleState>(), Unclear] };

    private static readonly QueryParameter Ground = new("ground", "string", "情形:not-started 满一年未动工、stopped 中止开发满一年") { Words = All<IdleGround>() };
    private static readonly QueryParameter Open = new("open", "boolean", "true 疑似情形存在且尚未办结");
    private static readonly QueryParameter Overdue = new("overdue", "boolean", "true 超过处置方案的计划日期");
    private static readonly QueryParameter Breached = new("breached", "boolean", "true 有约定未履行");
    private static readonly QueryParameter Tax = new("taxState", "string", "亩均税收:kept 达到、below 未达到、not-due 未到约定投产日期、not-agreed 未约定、unknown 情况不明") { Words = All<FigureCommitmentState>() };
    private static readonly QueryParameter Expired = new("expired", "boolean", "true 已到期,false 尚未到期");
    private static readonly QueryParameter Last12 = new("last12", "boolean", "true 只列最近12个月");
    private static readonly QueryParameter Search = new("q", "string", "权利人名称、坐落中的文字,或宗地代码、统一社会信用代码的开头");

    public static ItemList<IdleParcelView> Idle { get; } = new()
    {
        Name = "land-idle",
        Json = ApiJson.Instance.IdleParcelView,
        Filters = [QueryParameters.Town, State, Ground, Open, Overdue, Search],
        Filter = call =>
        {
            var (town, state, ground, text) = (call.ReadText(QueryParameters.Town), call.ReadWord(State), call.ReadWord(Ground), call.ReadText(Search));
            var (open, overdue) = (call.ReadBoolean(Open), call.ReadBoolean(Overdue));
            return view => (state is null ? view.State != Unclear : view.State == state) && (town is null || view.Town == town)
                && (ground is null || view.Grounds.Any(one => one.Ground == ground)) && (open is null || view.Open == open) && (overdue is null || view.Overdue == overdue)
                && Matches(text, view.Parcel, view.Location, view.Holders.Select(holder => (holder.CreditCode, holder.Name)));
        },
        Orders =
        [
            new("parcel") { Text = view => view.Parcel }, new("mu") { Number = view => view.Mu }, new("since") { Text = view => view.Since },
            new("days") { Number = view => view.Grounds.Count > 0 ? view.Grounds.Max(ground => ground.Days) : null }, new("town") { Text = view => view.Town },
            new("plannedOn") { Text = view => view.PlannedOn },
        ],
        Columns =
        [
            new("宗地代码", view => view.Parcel),
            new("权利人", view => Names(view.Holders)),
            new("乡镇街道", view => view.Town),
            new("坐落", view => view.Location),
            new("用途", view => view.Use),
            new("面积(亩)", view => view.Mu),
            new("处置环节", view => Parse<IdleState>(view.State) is { } state ? Chinese(state) : "情况不明"),
            new("自", view => view.Since),
            new("疑似情形", view => view.Grounds.Count == 0 ? null : string.Join("、", view.Grounds.Select(ground => Chinese(Parse<IdleGround>(ground.Ground)!.Value)))),
            new("约定开工或中止日期", view => view.Grounds.Count == 0 ? null : view.Grounds[0].From),
            new("已过天数", view => view.Grounds.Count == 0 ? null : view.Grounds[0].Days),
            new("已动工面积(亩)", view => view.Grounds.Count == 0 ? null : view.Grounds[0].DevelopedMu),
            new("应动工面积(亩)", view => view.Grounds.Count == 0 ? null : view.Grounds[0].DueMu),
            new("已投资额(万元)", view => view.Grounds.Count == 0 ? null : view.Grounds[0].InvestedWan),
            new("总投资额(万元)", view => view.Grounds.Count == 0 ? null : view.Grounds[0].TotalInvestmentWan),
            new("闲置原因", view => view.Reason),
            new("可能属于政府原因", view => view.GovernmentCaused ? "是" : null),
            new("处置方式", view => Parse<DisposalMeasure>(view.Measure) is { } measure ? Chinese(measure) : null),
            new("计划完成日期", view => view.PlannedOn),
            new("逾期", view => view.Overdue ? "是" : null),
            new("电子监管号", view => view.SupervisionNo),
            new("合同编号", view => view.ContractNo),
            new("说明", view => Flags(view.Flags)),
        ],
    };

    public static ItemList<LandCommitmentView> Commitments { get; } = new()
    {
        Name = "land-commitments",
        Json = ApiJson.Instance.LandCommitmentView,
        Filters = [QueryParameters.Town, Breached, Tax, Search],
        Filter = call =>
        {
            var (town, breached, tax, text) = (call.ReadText(QueryParameters.Town), call.ReadBoolean(Breached), call.ReadWord(Tax), call.ReadText(Search));
            return view => (town is null || view.Town == town) && (breached is null || view.Breached == breached) && (tax is null || view.Tax.State == tax)
                && Matches(text, view.Parcel, view.Location, [(view.CreditCode, view.HolderName)]);
        },
        Orders =
        [
            new("parcel") { Text = view => view.Parcel }, new("mu") { Number = view => view.Mu }, new("grantedOn") { Text = view => view.GrantedOn },
            new("taxPerMu") { Number = view => view.Tax.Actual }, new("productionDueOn") { Text = view => view.Production.DueOn }, new("town") { Text = view => view.Town },
        ],
        Columns =
        [
            new("宗地代码", view => view.Parcel),
            new("统一社会信用代码", view => view.CreditCode),
            new("权利人", view => view.HolderName),
            new("乡镇街道", view => view.Town),
            new("坐落", view => view.Location),
            new("面积(亩)", view => view.Mu),
            new("出让日期", view => view.GrantedOn),
            .. Dates("开工", view => view.Start), .. Dates("竣工", view => view.Completion), .. Dates("投产", view => view.Production),
            new("约定亩均税收(万元/亩)", view => view.Tax.Agreed),
            new("实际亩均税收(万元/亩)", view => view.Tax.Actual),
            new("亩均税收履约", view => Chinese(Parse<FigureCommitmentState>(view.Tax.State)!.Value)),
            new("约定投资强度(万元/亩)", view => view.Investment.Agreed),
            new("实际投资强度(万元/亩)", view => view.Investment.Actual),
            new("投资强度履约", view => Chinese(Parse<FigureCommitmentState>(view.Investment.State)!.Value)),
            new("有约定未履行", view => view.Breached ? "是" : "否"),
            new("说明", view => Flags(view.Flags)),
        ],
    };

    public static ItemList<ExpiringRightView> Expiring { get; } = new()
    {
        Name = "land-expiring",
        Json = ApiJson.Instance.ExpiringRightView,
        Filters = [QueryParameters.Town, Expired, Search],
        Filter = call =>
        {
            var (town, expired, text) = (call.ReadText(QueryParameters.Town), call.ReadBoolean(Expired), call.ReadText(Search));
            return view => (town is null || view.Town == town) && (expired is null || view.Expired == expired) && Matches(text, view.Parcel, view.Location, [(view.CreditCode, view.HolderName)]);
        },
        Orders = [new("endsOn") { Text = view => view.EndsOn }, new("mu") { Number = view => view.Mu }, new("parcel") { Text = view => view.Parcel }, new("town") { Text = view => view.Town }],
        Columns =
        [
            new("宗地代码", view => view.Parcel),
            new("统一社会信用代码", view => view.CreditCode),
            new("权利人", view => view.HolderName),
            new("乡镇街道", view => view.Town),
            new("坐落", view => view.Location),
            new("用途", view => view.Use),
            new("面积(亩)", view => view.Mu),
            new("到期日期", view => view.EndsOn),
            new("距到期天数", view => view.Days),
            new("状态", view => view.Expired ? "已到期" : "临近到期"),
        ],
    };

    public static ItemList<LandTransferView> Transfers { get; } = new()
    {
        Name = "land-transfers",
        Json = ApiJson.Instance.LandTransferView,
        Filters = [QueryParameters.Town, Last12, Search],
        Filter = call =>
        {
            var (town, last12, text) = (call.ReadText(QueryParameters.Town), call.ReadBoolean(Last12), call.ReadText(Search));
            return view => (town is null || view.Town == town) && (last12 is null || view.Last12 == last12)
                && Matches(text, view.Parcel, view.Location, [(view.From.CreditCode, view.From.Name), (view.To.CreditCode, view.To.Name)]);
        },
        Orders = [new("beganOn") { Text = view => view.BeganOn }, new("mu") { Number = view => view.Mu }, new("parcel") { Text = view => view.Parcel }, new("town") { Text = view => view.Town }],
        DefaultSort = "-beganOn",
        Columns =
        [
            new("宗地代码", view => view.Parcel),
            new("乡镇街道", view => view.Town),
            new("坐落", view => view.Location),
            new("用途", view => view.Use),
            new("面积(亩)", view => view.Mu),
            new("原权利人", view => view.From.Name ?? view.From.CreditCode),
            new("新权利人", view => view.To.Name ?? view.To.CreditCode),
            new("原权利终止日期", view => view.EndedOn),
            new("新权利取得日期", view => view.BeganOn),
            new("最近12个月", view => view.Last12 ? "是" : "否"),
            new("计划期内", view => view.SincePlan ? "是" : "否"),
        ],
    };

    public static ItemList<GrantYearView> Grants { get; } = new()
    {
        Name = "land-grants",
        Json = ApiJson.Instance.GrantYearView,
        Filters = [],
        Filter = _ => _ => true,
        Orders = [new("year") { Number = view => view.Year }],
        DefaultSort = "-year",
        Columns =
        [
            new("年份", view => view.Year),
            new("出让工业用地(亩)", view => view.IndustrialMu),
            new("出让工业用地(宗)", view => view.Industrial),
            new("其中标准地(亩)", view => view.StandardMu),
            new("其中标准地(宗)", view => view.Standard),
            new("标准地占比(面积)", view => view.StandardShare),
            new("出让土地总量(亩)", view => view.AllMu),
            new("出让土地总量(宗)", view => view.All),
            new("工业用地占比(面积)", view => view.IndustrialShare),
            new("数据含其他用途", view => YesNo(view.OthersKnown)),
            new("是否标准地未填(宗)", view => view.StandardUnstated),
            new("供地方式未填(宗)", view => view.ModeUnstated),
            new("用途未填(宗)", view => view.UseUnstated),
        ],
    };

    private static IEnumerable<Lists.CsvColumn<LandCommitmentView>> Dates(string what, Func<LandCommitmentView, DateCommitmentView> of) =>
    [
        new($"约定{what}日期", view => of(view).DueOn),
        new($"实际{what}日期", view => of(view).DoneOn),
        new($"{what}履约", view => Chinese(Parse<DateCommitmentState>(of(view).State)!.Value)),
        new($"{what}逾期天数", view => of(view).Days),
    ];

    private static string? Names(IReadOnlyList<LandHoldingView> holders) => holders.Count == 0 ? null : string.Join("、", holders.Select(holder => holder.Name ?? holder.CreditCode ?? "不明"));

    private static bool Matches(string? text, string parcel, string? location, IEnumerable<(string? Code, string? Name)> holders) =>
        text is null || parcel.StartsWith(text, StringComparison.OrdinalIgnoreCase) || location?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || holders.Any(holder => holder.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true || holder.Code?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true);
}
