namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>How a 高耗低效 case goes: its steps with the months that lie between the first and each.</summary>
/// <param name="Steps">环节 → months after the start, in order.</param>
/// <param name="Measure">整治方式, told with the plan; null = it never comes to one.</param>
/// <param name="Ground">列入原因.</param>
/// <param name="PlannedAfter">计划完成日期, months after the start; null = none.</param>
/// <param name="Closure">The firm stops working two months after the plan, and its parcel is recovered with 达标销号.</param>
/// <param name="Illegal">A step that the state does not allow, one month after the last: it must change nothing. Null = none.</param>
internal sealed record CaseScript(
    IReadOnlyList<(string Word, int After)> Steps, string? Measure, string Ground, int? PlannedAfter = null, bool Closure = false, string? Illegal = null)
{
    public const string Candidate = "候选";
    public const string Verify = "排查核实";
    public const string Identified = "认定";
    public const string Filed = "建档";
    public const string Listed = "列入清单";
    public const string Plan = "方案";
    public const string Working = "整治中";
    public const string Acceptance = "对标验收";
    public const string Closed = "达标销号";
    public const string Unfounded = "核实不属实";
    public const string Exempted = "豁免";
    public const string Suspended = "暂缓";
    public const string Rebound = "销号后反弹";

    private const string Both = "高耗低效";
    private const string LowYield = "低效益";
    private const string HighConsumption = "高耗能";

    private static readonly (string, int)[] ToPlan = [(Candidate, 0), (Verify, 1), (Identified, 2), (Filed, 2), (Listed, 3), (Plan, 4)];

    /// <summary>Dealt out in this order, again and again: half of the cases are closed in the end, every other state has some.</summary>
    public static IReadOnlyList<CaseScript> All { get; } =
    [
        Through("关停退出", Both, 12, (Working, 5), (Acceptance, 9), (Closed, 10)) with { Closure = true },
        Through("改造提升", HighConsumption, 12, (Working, 5), (Acceptance, 8), (Closed, 10)),
        Through("改造提升", Both, 8, (Working, 5)),
        new([(Candidate, 0), (Verify, 1), (Unfounded, 2)], null, LowYield),
        Through("用能优化", HighConsumption, 12, (Working, 5), (Acceptance, 7), (Closed, 8), (Rebound, 11)),
        Through("能效诊断", HighConsumption, 36, (Working, 5), (Acceptance, 11)),
        new([(Candidate, 0), (Verify, 1), (Identified, 2), (Exempted, 3)], null, LowYield),
        new([(Candidate, 0), (Verify, 1), (Identified, 2), (Filed, 3), (Suspended, 4)], null, Both),
        new([(Candidate, 0)], null, Both),
        new([(Candidate, 0), (Verify, 1)], null, Both),
        new([(Candidate, 0), (Verify, 1), (Identified, 2)], null, Both, Illegal: Closed),
        new([(Candidate, 0), (Verify, 1), (Identified, 2), (Filed, 3)], null, LowYield),
        new([(Candidate, 0), (Verify, 1), (Identified, 2), (Filed, 2), (Listed, 3)], null, Both),
        Through("兼并重组", Both, 40),
        Through("搬迁入园", LowYield, 11, (Working, 5), (Acceptance, 9), (Closed, 11)) with { Closure = true },
        Through("用能优化", HighConsumption, 12, (Working, 5), (Acceptance, 8), (Closed, 9)),
        Through("改造提升", LowYield, 36, (Working, 6)),
        Through("改造提升", HighConsumption, 12, (Working, 5), (Acceptance, 6), (Closed, 7), (Rebound, 9), (Working, 10), (Acceptance, 12), (Closed, 13)),
        Through("整体腾退", Both, 10, (Working, 5), (Acceptance, 8), (Closed, 9)) with { Closure = true },
        Through("改造提升", LowYield, 14, (Working, 5), (Acceptance, 10), (Closed, 12)),
        Through("回收盘活", LowYield, 14, (Working, 5), (Acceptance, 9), (Closed, 10)) with { Closure = true },
        Through("能效诊断", HighConsumption, 14, (Working, 5), (Acceptance, 7), (Closed, 8)),
    ];

    private static CaseScript Through(string measure, string ground, int planned, params (string, int)[] rest) => new([.. ToPlan, .. rest], measure, ground, planned);
}
