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

    /// <summary>Numerator of x6, 万元: 研发经费 over the months in which 营业收入 is known (R5); null = not reported, which is 0 where x6 has a value (R14).</summary>
    public decimal? RdBesideRevenueWan { get; init; }

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

    /// <summary>Items of statistics (<c>value_added_wan</c>, <c>rd_wan</c>, <c>employees</c>) whose live values come from 统计调查 without consent (RULINGS 6.2), ordinal order.</summary>
    public IReadOnlyList<string> WithoutConsent { get; init; } = [];

    /// <summary>Those of the same three whose 数据来源 is blank, ordinal order.</summary>
    public IReadOnlyList<string> ProvenanceNotStated { get; init; } = [];

    /// <summary>Kebab-case words, ordinal order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
