using System.Text.Json;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Simulations;

namespace Wuyi.Pipeline.Queries.Views;

/// <param name="Period">A month like <c>2023-06</c>; or <paramref name="Year"/>.</param>
/// <param name="Year">A calendar year; or <paramref name="Period"/>.</param>
/// <param name="Rulebook">Version word, hash or <c>current</c> of a registered rulebook; or a whole document, which is checked and registered nowhere.</param>
public sealed record SimulationBody(JsonElement Rulebook, string? Period = null, int? Year = null);

/// <summary>A simulation and what came out.</summary>
/// <param name="Id">Id in the address.</param>
/// <param name="Status"><c>queued</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Period">Month; null for a year.</param>
/// <param name="Year">Calendar year; null for a month.</param>
/// <param name="Rulebook">The rulebook tried.</param>
/// <param name="Registered">Whether it is registered; a document that came with the request is not.</param>
/// <param name="RequestedBy">Who asked; operators only, null for readers.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Failure">Why it failed, in Chinese; null unless it did.</param>
/// <param name="Baseline">Run it is compared with; null before it is done, and for a year of which nothing is published.</param>
/// <param name="Recomputed">The other side was computed again by this release from the same inputs: only the rulebook differs.</param>
/// <param name="Rules">What differs between that run's rulebook and the one tried; null before it is done.</param>
/// <param name="Month">What moves in a month (rolling window); null for a year or before it is done.</param>
/// <param name="Evaluation">What moves in a year's evaluation; null for a month or before it is done.</param>
public sealed record SimulationView(
    string Id, string Status, string? Period, int? Year, RulebookNameView Rulebook, bool Registered, string? RequestedBy, DateTimeOffset RequestedAt, string? Failure,
    string? Baseline, bool? Recomputed, RulebookDiffView? Rules, RunMovement? Month, YearMovement? Evaluation);

/// <summary>Enterprises of which something differs in a simulated year, by code.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Baseline">Run compared with; null = nothing published.</param>
/// <param name="Simulation">Id of the simulation.</param>
/// <param name="Items">Enterprises of the page.</param>
/// <param name="Next">Cursor; null on the last page.</param>
public sealed record ClassMovesView(int Year, string? Baseline, string Simulation, IReadOnlyList<ClassMove> Items, string? Next);
