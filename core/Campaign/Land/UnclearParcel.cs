namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>A parcel that would be looked at as idle land if the files said more: no suspicion (E15).</summary>
public sealed record UnclearParcel
{
    public required string Parcel { get; init; }

    public required IReadOnlyList<LandHolding> Holders { get; init; }

    public string? Town { get; init; }

    public required decimal Mu { get; init; }

    public DateOnly? StartDueOn { get; init; }

    /// <summary><c>start-unknown</c> (开工情况不明), <c>stop-date-missing</c> (中止开发日期未填), <c>land-type-unknown</c> (是否国有建设用地不明).</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    public FactOrigin? Origin { get; init; }
}
