using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Findings;

namespace Wuyi.Pipeline.Recalculation.Tracing;

/// <summary>One row of tax (R2, R15, R16).</summary>
public sealed class TaxUse
{
    public required Month Month { get; init; }

    public required string Taxpayer { get; init; }

    /// <summary>税种 as in the fact; null = not given.</summary>
    public required string? Kind { get; init; }

    /// <summary>payment, refund or credit.</summary>
    public required string? Flow { get; init; }

    /// <summary>退税原因, 征收品目 and 税款种类 where they say something.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>元, as in the fact.</summary>
    public required decimal AmountYuan { get; init; }

    public required FindingRow At { get; init; }

    /// <summary>What it adds to the month, 元; refunds take away; 0 unless counted.</summary>
    public decimal Contribution { get; internal set; }

    public FactOutcome Outcome { get; internal set; } = FactOutcome.KindNotCounted;

    /// <summary>File that restated it.</summary>
    public string? By { get; internal set; }

    /// <summary>Went back for a reason that decides nothing: deducted and flagged.</summary>
    public bool Unclassified { get; internal set; }

    internal void Count(decimal contribution)
    {
        Contribution = contribution;
        Outcome = FactOutcome.Counted;
    }
}
