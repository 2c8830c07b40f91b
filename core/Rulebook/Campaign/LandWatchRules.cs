namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Idle land, expiring rights, transfers, grants, standard land (E15, RULES 6).</summary>
public sealed record LandWatchRules
{
    /// <summary>Months past the agreed start after which land that is not started is suspected idle (more than); 12 [seen: 令第53号 Art. 2].</summary>
    public int NotStartedMonths { get; init; } = 12;

    /// <summary>Full months of a stop after which land is suspected idle; 12 [seen].</summary>
    public int StoppedMonths { get; init; } = 12;

    /// <summary>Developed area is too little below 1/this of the area due; 3 [seen: 三分之一]. A divisor, because 1/3 is no decimal.</summary>
    public int DevelopedDivisor { get; init; } = 3;

    /// <summary>Investment is too little below this share of the total, a share of 1; 0.25 [seen].</summary>
    public decimal InvestedShare { get; init; } = 0.25m;

    /// <summary>Industrial rights that end within this many months are listed; 24 [A].</summary>
    public int ExpiryMonths { get; init; } = 24;

    /// <summary>Words of 用途 that mean industry [A].</summary>
    public IReadOnlyList<string> IndustrialWords { get; init; } = ["工业", "工矿仓储"];

    /// <summary>Words of 权利类型 that mean 国有建设用地 [A].</summary>
    public IReadOnlyList<string> StateWords { get; init; } = ["国有"];

    /// <summary>Words of 权利类型 or 供地方式 that mean that land is not the state's [A].</summary>
    public IReadOnlyList<string> CollectiveWords { get; init; } = ["集体", "宅基地"];

    /// <summary>Words of 供地方式 that mean 国有建设用地 where 权利类型 is not given [A].</summary>
    public IReadOnlyList<string> StateModes { get; init; } = ["出让", "划拨", "作价出资", "国有", "招标", "拍卖", "挂牌"];

    /// <summary>Words of 供地方式 that mean 出让 [A].</summary>
    public IReadOnlyList<string> GrantModes { get; init; } = ["出让", "招标", "拍卖", "挂牌"];

    /// <summary>Words of 闲置原因 that name a cause on the government's side (令第53号 Art. 8) or 不可抗力; a person decides [A].</summary>
    public IReadOnlyList<string> GovernmentReasons { get; init; } = ["政府", "规划", "政策", "征地", "拆迁", "未按期交付", "信访", "军事", "文物", "不可抗力", "自然灾害"];
}
