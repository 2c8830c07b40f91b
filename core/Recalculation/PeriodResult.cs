using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Recalculation;

/// <summary>What one recalculation of one period found; a pure function of its inputs.</summary>
public sealed record PeriodResult
{
    public required Month Period { get; init; }

    /// <summary>Every enterprise of the register, ordinal order of credit codes.</summary>
    public required IReadOnlyList<EnterpriseResult> Enterprises { get; init; }

    /// <summary>How much of each source was linked, per window.</summary>
    public required IReadOnlyDictionary<WindowKind, Coverage> Coverage { get; init; }

    /// <summary>Source and month not delivered in the rolling window, e.g. <c>tax 2023-05</c>; empty = the run may be formal.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What is kept with the run beside the indicators, each name once; no part of the result hash.</summary>
    public IReadOnlyList<RunAttachment> Attachments { get; init; } = [];

    /// <summary>What did not link, and coverage by month; null in results made by hand.</summary>
    public LinkingReport? Linking { get; init; }
}

/// <summary>One enterprise in all windows.</summary>
public sealed record EnterpriseResult
{
    public required EnterpriseProfile Profile { get; init; }

    public required IReadOnlyDictionary<WindowKind, WindowResult> Windows { get; init; }
}

public sealed record WindowResult(MonthWindow Window, CarbonCode Carbon, PerMu PerMu);

/// <summary>Shares of what the files hold that belong to an enterprise of the register (0 to 1; null when the files hold nothing).</summary>
public sealed record Coverage(decimal? KwhShare, decimal? TaxShare, decimal? AreaShare);
