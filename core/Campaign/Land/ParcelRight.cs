using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>One right to a parcel with everything that the land files say of it, restated as the monthly runs restate it (R7, R19).</summary>
public sealed record ParcelRight
{
    /// <summary>宗地代码, 19 characters; land of which only a certificate is known: <c>certificate:</c> and its number.</summary>
    public required string Parcel { get; init; }

    /// <summary>The holder, when it is an enterprise of the register.</summary>
    public CreditCode? Holder { get; init; }

    /// <summary>Tells holders apart: the credit code, else the code or the name as the file has it. For comparisons only, never shown.</summary>
    public string HolderKey { get; init; } = "";

    /// <summary>Name as the file has it; of a natural person the first character and <c>**</c> (RULINGS 6.9); null when the file gives a code only.</summary>
    public string? HolderName { get; init; }

    /// <summary>The piece of land the right is to, from 1 within the parcel: a parcel, or a unit of it with its own area. Rights to one piece share one area.</summary>
    public int Lot { get; init; } = 1;

    /// <summary>Area of the piece (<see cref="Lot"/>), 亩, exact; counts once however many rights there are to it.</summary>
    public decimal AreaMu { get; init; }

    /// <summary>Area of the whole parcel, 亩, exact.</summary>
    public decimal ParcelMu { get; init; }

    /// <summary>What of the piece is the holder's on the last day of the period, 亩 (R18, R19); 0 when the right does not exist then, or yielded to a later one.</summary>
    public decimal HeldMu { get; init; }

    /// <summary>First day of the right; null = since ever (R18).</summary>
    public DateOnly? AcquiredOn { get; init; }

    /// <summary>使用期限止, inclusive; null = open.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>注销日期, inclusive; null = not cancelled.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>出让日期: the day of the contract.</summary>
    public DateOnly? GrantedOn { get; init; }

    public string? Town { get; init; }

    /// <summary>坐落.</summary>
    public string? Location { get; init; }

    /// <summary>用途 as written.</summary>
    public string? Use { get; init; }

    /// <summary>权利类型 as written, e.g. 国有建设用地使用权.</summary>
    public string? RightType { get; init; }

    /// <summary>供地方式 as written, e.g. 出让, 划拨.</summary>
    public string? SupplyMode { get; init; }

    /// <summary>约定开工日期.</summary>
    public DateOnly? StartDueOn { get; init; }

    /// <summary>约定竣工日期.</summary>
    public DateOnly? CompletionDueOn { get; init; }

    /// <summary>约定投产日期.</summary>
    public DateOnly? ProductionDueOn { get; init; }

    /// <summary>实际开工日期; null = not said.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The file says in words that nothing has been begun (未开工 in 实际开工日期); an empty cell does not (E15).</summary>
    public bool NotStarted { get; init; }

    /// <summary>实际竣工日期; null = not said.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>已动工面积, 亩; null = not said.</summary>
    public decimal? DevelopedMu { get; init; }

    /// <summary>应动工面积, 亩; null = not said.</summary>
    public decimal? DueMu { get; init; }

    /// <summary>已投资额, 万元.</summary>
    public decimal? InvestedWan { get; init; }

    /// <summary>总投资额, 万元.</summary>
    public decimal? TotalInvestmentWan { get; init; }

    /// <summary>中止开发日期; null = not said.</summary>
    public DateOnly? SuspendedOn { get; init; }

    /// <summary>闲置原因 as written.</summary>
    public string? IdleReason { get; init; }

    /// <summary>是否标准地; null = not said.</summary>
    public bool? StandardLand { get; init; }

    /// <summary>约定亩均税收, 万元/亩.</summary>
    public decimal? AgreedTaxPerMu { get; init; }

    /// <summary>约定投资强度, 万元/亩.</summary>
    public decimal? AgreedInvestmentPerMu { get; init; }

    /// <summary>成交价, 万元.</summary>
    public decimal? PriceWan { get; init; }

    /// <summary>电子监管号.</summary>
    public string? SupervisionNo { get; init; }

    /// <summary>合同编号.</summary>
    public string? ContractNo { get; init; }

    public required FactOrigin Origin { get; init; }

    /// <summary>Whether the right exists on a day; both ends inclusive, a missing one is open (R18).</summary>
    public bool ExistsOn(DateOnly day) =>
        (AcquiredOn is null || AcquiredOn <= day) && (EndsOn is null || EndsOn >= day) && (CancelledOn is null || CancelledOn >= day);
}
