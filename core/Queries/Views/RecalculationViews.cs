namespace Wuyi.Pipeline.Queries.Views;

/// <param name="Periods">1 to 60 months, each like <c>2023-06</c>.</param>
public sealed record RecalculationBody(IReadOnlyList<string> Periods);

/// <param name="Id">Id in the address.</param>
/// <param name="Status"><c>queued</c>, <c>running</c>, <c>published</c>, <c>unchanged</c> or <c>failed</c>.</param>
/// <param name="Periods">One entry a period.</param>
public sealed record RecalculationView(string Id, string Status, IReadOnlyList<RecalculatedPeriodView> Periods);

/// <param name="Period">Month.</param>
/// <param name="Run">Run id; null before it ran or when it failed.</param>
/// <param name="Result"><c>published</c>, <c>unchanged</c>, <c>pinned</c>, <c>waiting</c> (for approval), <c>refused</c>, <c>closed</c>, <c>no-facts</c>, <c>failed</c>; null before it ran.</param>
public sealed record RecalculatedPeriodView(string Period, string? Run, string? Result);
