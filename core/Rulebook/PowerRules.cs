namespace Wuyi.Pipeline.Rulebook;

/// <summary>How meter readings become an enterprise's months (R4, R6, R29).</summary>
public sealed record PowerRules
{
    /// <summary>Below so many days a month made of daily rows is flagged <c>incomplete-days</c> [A]; 25.</summary>
    public required int CompleteDays { get; init; }

    /// <summary>An account gap above this share of the enterprise's window kWh makes the month unknown [A]; 0.10.</summary>
    public required decimal AccountGapShare { get; init; }

    /// <summary>Sum of shares up to 1 plus this is accepted; 0.001.</summary>
    public required decimal ShareTolerance { get; init; }

    /// <summary>居民生活用电 accounts count (flag <c>residential-account</c>); default true.</summary>
    public required bool CountResidentialAccounts { get; init; }
}
