using Wuyi.Pipeline.Local.Demo.Campaign;

namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A parcel of industrial land and what is let on it.</summary>
internal sealed record DemoParcel
{
    public required string Code { get; init; }

    public required DemoEnterprise Owner { get; init; }

    /// <summary>Whole parcel, m², two decimals; includes what is let.</summary>
    public required decimal SquareMetres { get; init; }

    public required DateOnly AcquiredOn { get; init; }

    /// <summary>出让日期, the day of the contract; it goes before 取得日期 (R23). Null = not on record.</summary>
    public DateOnly? GrantedOn { get; init; }

    /// <summary>约定投产日期; null = none agreed.</summary>
    public DateOnly? ProductionDueOn { get; init; }

    /// <summary>The contract that the campaign watches; null = none on record.</summary>
    public DemoDeed? Deed { get; init; }

    public required decimal PlotRatio { get; init; }

    public required IReadOnlyList<DemoLease> Leases { get; init; }
}
