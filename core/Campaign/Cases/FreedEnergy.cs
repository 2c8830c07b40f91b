using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>腾出用能 of a case (A-14, R30): base minus after, 等价, with one coefficient.</summary>
public sealed record FreedEnergy
{
    /// <summary>The 12 whole months before the month of 列入清单; null when never listed.</summary>
    public Month? BaseFrom { get; init; }

    public Month? BaseTo { get; init; }

    /// <summary>Grid power of the base, kWh; null when a month is unknown.</summary>
    public decimal? BaseKwh { get; init; }

    /// <summary>Energy of the base, tce; null when a month is unknown.</summary>
    public decimal? BaseTce { get; init; }

    /// <summary>First month after the month of 对标验收, else 达标销号; null when not that far.</summary>
    public Month? AfterFrom { get; init; }

    /// <summary>Last month after that is known of, at most the twelfth.</summary>
    public Month? AfterTo { get; init; }

    /// <summary>How many months after are known.</summary>
    public int AfterMonths { get; init; }

    /// <summary>Energy after, brought to 12 months, tce.</summary>
    public decimal? AfterTce { get; init; }

    /// <summary>kgce per kWh used for both sides (R30: same coefficients).</summary>
    public decimal? KgPerKwh { get; init; }

    /// <summary>Whether fuels are in it: only when known on both sides.</summary>
    public bool WithFuels { get; init; }

    /// <summary>max(0, base − after), tce, whether it counts now or not; null = nothing realised yet, or not to be computed.</summary>
    public decimal? Tce { get; init; }

    /// <summary>What counts now, tce: 0 while nothing is realised, after a rebound, and while power of the parcel went to another enterprise.</summary>
    public decimal CountedTce { get; init; }

    /// <summary>The next holder of a parcel of the case, when it uses power within 12 months.</summary>
    public CreditCode? MovedTo { get; init; }

    /// <summary>kWh of that enterprise in the 12 months from when it took the parcel.</summary>
    public decimal? MovedKwh { get; init; }

    /// <summary><c>base-unknown</c>, <c>annualised</c>, <c>electricity-only</c>, <c>shut-down-zero</c>, <c>power-moved</c>, <c>power-moved-counted</c>, <c>rebound</c>.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}
