using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Everything the evaluation needs of one enterprise for one calendar year.</summary>
public sealed record EvaluationFacts
{
    /// <summary>As valid in December of the year (R10).</summary>
    public required EnterpriseProfile Profile { get; init; }

    /// <summary>By <c>scaleFlagOf</c>; an enterprise of which the register does not say counts as 规下, with a flag.</summary>
    public required ScaleGroup Group { get; init; }

    /// <summary>Indicators of January to December, with young parcels already left out of A (R23); unrounded.</summary>
    public required PerMu Figures { get; init; }

    /// <summary>Registered less than the rulebook's years at 31 December.</summary>
    public bool IsYoung { get; init; }

    /// <summary>All its land was obtained less than the rulebook's years ago at 31 December.</summary>
    public bool IsLandYoung { get; init; }

    /// <summary>亩 of young parcels that were left out of A; 0 = none.</summary>
    public decimal YoungLandMu { get; init; }

    /// <summary>Holder of the parcel where it leases most in the year; null when it leases none (R28).</summary>
    public CreditCode? LandlordCode { get; init; }

    /// <summary>Rows of <c>adjustments</c> for it and the year, in restated order.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>Kebab-case words, ordinal order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
