using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>腾退低效用地 of one parcel in one case (R31).</summary>
public sealed record FreedParcel
{
    /// <summary>宗地代码.</summary>
    public required string Parcel { get; init; }

    /// <summary>Area of the parcel as the land files give it, 亩; null = unknown, then nothing counts.</summary>
    public decimal? AreaMu { get; init; }

    /// <summary>Month of the first recovery; null while there is none.</summary>
    public Month? Month { get; init; }

    /// <summary>What counts for this case, 亩; never more than the parcel over all cases.</summary>
    public decimal CountedMu { get; init; }

    /// <summary><c>land</c> = a row of the land files (注销 or a new holder); <c>step</c> = steps of the case; null while there is no recovery.</summary>
    public string? Documented { get; init; }

    /// <summary><c>parcel-unknown</c>, <c>parcel-counted-elsewhere</c>, <c>area-capped</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
