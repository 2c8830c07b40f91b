namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Published periods, newest first.</summary>
public sealed record PeriodsView(IReadOnlyList<PeriodView> Items);

/// <param name="Period">Month.</param>
/// <param name="Run">Deterministic run id.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Rulebook">Version word.</param>
/// <param name="RulebookHash">First 16 hex digits of the rulebook's hash.</param>
/// <param name="ResultHash">SHA-256 over the results: equal hashes are equal numbers.</param>
/// <param name="Enterprises">Enterprises of the register.</param>
/// <param name="Coverage">By window word.</param>
/// <param name="Missing">Source and month that were not delivered.</param>
/// <param name="Closed">The monthly run closed it.</param>
/// <param name="Pinned">A rollback holds it.</param>
/// <param name="InputsChanged">Closed or pinned, and files or rules have come since.</param>
/// <param name="Moved">What moved since the run before; null for a period's first run.</param>
/// <param name="Findings">How often each code of <c>GET findings</c> occurs.</param>
public sealed record PeriodView(
    string Period, string Run, DateTimeOffset PublishedAt, string Rulebook, string RulebookHash, string ResultHash, int Enterprises,
    IReadOnlyDictionary<string, CoverageView> Coverage, IReadOnlyList<string> Missing, bool Closed, bool Pinned, bool InputsChanged, MovedView? Moved,
    IReadOnlyDictionary<string, long> Findings);
