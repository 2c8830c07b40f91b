namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Reports that are kept, newest period first.</summary>
public sealed record ReportsView(IReadOnlyList<ReportRefView> Items);

/// <summary>One kept report; versions are null where its campaign run is not kept any more: the report itself has them.</summary>
/// <param name="Period">Last month it speaks of.</param>
/// <param name="Kind"><c>monthly</c>, <c>quarterly</c> or <c>annual</c>.</param>
/// <param name="Title">In words.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="Current">Of the period's run that readers see now.</param>
/// <param name="StoredAt">When it was written.</param>
/// <param name="Rulebook">Version of the rulebook.</param>
/// <param name="EngineVersion">Version of the campaign's engine.</param>
/// <param name="Plans">Plans in force.</param>
/// <param name="Address">Path below the API's prefix.</param>
public sealed record ReportRefView(
    string Period, string Kind, string Title, string Run, bool Current, DateTimeOffset StoredAt, string? Rulebook, string? EngineVersion, IReadOnlyList<string>? Plans, string Address);

/// <summary>Which report to make: <c>{"period":"2023-06","kind":"monthly"}</c>.</summary>
/// <param name="Period">Month; of a quarter or a year its last one.</param>
/// <param name="Kind"><c>monthly</c> (default), <c>quarterly</c> or <c>annual</c>.</param>
public sealed record ReportBody(string? Period, string? Kind = null);
