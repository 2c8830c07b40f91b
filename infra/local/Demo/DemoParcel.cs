namespace Wuyi.Pipeline.Local.Demo;

/// <summary>A parcel of industrial land and what is let on it.</summary>
internal sealed record DemoParcel
{
    public required string Code { get; init; }

    public required DemoEnterprise Owner { get; init; }

    /// <summary>Whole parcel, m², two decimals; includes what is let.</summary>
    public required decimal SquareMetres { get; init; }

    public required DateOnly AcquiredOn { get; init; }

    public required decimal PlotRatio { get; init; }

    public required IReadOnlyList<DemoLease> Leases { get; init; }
}
