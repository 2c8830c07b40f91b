namespace Wuyi.Pipeline.Local.Demo.Campaign;

/// <summary>What a grant contract says of a parcel and how far it was kept.</summary>
internal sealed record DemoDeed
{
    public required DeedKind Kind { get; init; }

    public DateOnly? StartDueOn { get; init; }

    public DateOnly? CompletionDueOn { get; init; }

    public DateOnly? StartedOn { get; init; }

    public DateOnly? SuspendedOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>已动工面积 as part of the parcel; null = not said.</summary>
    public decimal? Developed { get; init; }

    public decimal? InvestedWan { get; init; }

    public decimal? TotalWan { get; init; }

    /// <summary>是否标准地.</summary>
    public bool Standard { get; init; }

    /// <summary>约定亩均税收, 万元/亩.</summary>
    public decimal? TaxPerMu { get; init; }

    /// <summary>约定投资强度, 万元/亩.</summary>
    public decimal? InvestmentPerMu { get; init; }

    /// <summary>闲置原因.</summary>
    public string? IdleReason { get; init; }
}
