namespace Wuyi.Pipeline.Rulebook;

/// <summary>Settings of the 亩均 indicators (RULES 4, R14).</summary>
public sealed record PerMuRules
{
    /// <summary>Revenue known and R&amp;D blank: true = R&amp;D counts as 0 and is flagged (default), false = x6 stays unknown (R14, <c>missingRd</c>).</summary>
    public bool MissingRdIsZero { get; init; } = true;
}
