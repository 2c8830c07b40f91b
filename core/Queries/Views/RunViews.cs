using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One kept run: what it read and what it gave.</summary>
/// <param name="Id">Deterministic run id.</param>
/// <param name="Period">Month.</param>
/// <param name="PublishedAt">When it was last put before readers.</param>
/// <param name="Current">Whether readers see it now.</param>
/// <param name="EngineVersion">Version of the calculation.</param>
/// <param name="Rulebook">Version word.</param>
/// <param name="RulebookHash">Its hash.</param>
/// <param name="ResultHash">SHA-256 over the results.</param>
/// <param name="Enterprises">Enterprises of the register.</param>
/// <param name="Coverage">By window word.</param>
/// <param name="Missing">Source and month that were not delivered.</param>
/// <param name="Inputs">The files it read, in drop order within a source.</param>
public sealed record RunManifestView(
    string Id, string Period, DateTimeOffset PublishedAt, bool Current, string EngineVersion, string Rulebook, string RulebookHash, string ResultHash,
    int Enterprises, IReadOnlyDictionary<string, CoverageView> Coverage, IReadOnlyList<string> Missing, IReadOnlyList<RunInputView> Inputs);

/// <param name="File">File id: <c>files/{id}</c>.</param>
/// <param name="Segments">SHA-256 of the fact segments read.</param>
/// <param name="SupersededRows">Rows of a correction that a later one brings again; null when there are none.</param>
public sealed record RunInputView(string File, IReadOnlyList<string> Segments, string? SupersededRows);

/// <summary>What differs between two runs of one period, by enterprise in code order.</summary>
/// <param name="Period">Month.</param>
/// <param name="Before">First run of the address.</param>
/// <param name="After">Second run.</param>
/// <param name="Window">Window word.</param>
/// <param name="Items">Enterprises that pass the filters.</param>
/// <param name="Next">Cursor; null on the last page.</param>
/// <param name="Totals">On the first page only: it takes a walk through both runs.</param>
public sealed record RunDiffView(
    string Period, string Before, string After, string Window, IReadOnlyList<EnterpriseDiffView> Items, string? Next, DiffTotalsView? Totals);

/// <param name="Total">Enterprises that pass the filters.</param>
/// <param name="Changed">In both runs, with any difference; whatever the filters.</param>
/// <param name="Added">Only in the second run.</param>
/// <param name="Removed">Only in the first run.</param>
/// <param name="County">Sums of the county, and ratios of sums.</param>
public sealed record DiffTotalsView(int Total, int Changed, int Added, int Removed, IReadOnlyList<Change> County);

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name, of the second run where it has it.</param>
/// <param name="Town">Town.</param>
/// <param name="Presence"><c>changed</c>, <c>added</c> or <c>removed</c>.</param>
/// <param name="Status">Null when it is the same.</param>
/// <param name="Grade">Null when it is the same.</param>
/// <param name="Level">Null when it is the same.</param>
/// <param name="FlagsAdded">Flags only in the second run.</param>
/// <param name="FlagsRemoved">Flags only in the first run.</param>
/// <param name="Changes">Indicators that differ and pass the filters.</param>
public sealed record EnterpriseDiffView(
    string CreditCode, string Name, string? Town, string Presence, StatusChangeView? Status, GradeChangeView? Grade, LevelChangeView? Level,
    IReadOnlyList<string> FlagsAdded, IReadOnlyList<string> FlagsRemoved, IReadOnlyList<Change> Changes);

public sealed record StatusChangeView(CarbonStatus? Before, CarbonStatus? After);

public sealed record GradeChangeView(int? Before, int? After);

public sealed record LevelChangeView(CarbonLevel? Before, CarbonLevel? After);

/// <summary>What moved with the period's current run.</summary>
/// <param name="From">Run before.</param>
/// <param name="Enterprises">How many enterprises changed, came or went; all of it under <c>periods/{period}/moved</c>.</param>
public sealed record MovedView(string From, int Enterprises);
