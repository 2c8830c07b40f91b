namespace Wuyi.Pipeline.Results.Movement;

/// <summary>
/// What moved when a period's pointer went from one run to another (rolling window): kept beside the new run, so it outlives the collection of the old
/// one. A pure function of the two runs: no clocks.
/// </summary>
/// <param name="Period">Month.</param>
/// <param name="From">Run before.</param>
/// <param name="To">Run after.</param>
/// <param name="Enterprises">How many enterprises moved.</param>
/// <param name="Grades">How many grades moved.</param>
/// <param name="Indicators">By indicator: how many enterprises moved, and the biggest movers.</param>
/// <param name="County">Sums, and ratios of sums.</param>
/// <param name="Causes">What the new run read that the old one did not, and the other way round.</param>
public sealed record RunMovement(
    string Period, string From, string To, MovedEnterprises Enterprises, MovedGrades Grades, IReadOnlyList<MovedIndicator> Indicators,
    IReadOnlyList<Change> County, MovementCauses Causes);

/// <param name="Before">Enterprises of the register in the run before.</param>
/// <param name="After">In the run after.</param>
/// <param name="Changed">In both, with any difference.</param>
/// <param name="Added">Only in the run after.</param>
/// <param name="Removed">Only in the run before.</param>
public sealed record MovedEnterprises(int Before, int After, int Changed, int Added, int Removed)
{
    /// <summary>Changed, added and removed.</summary>
    public int Moved => Changed + Added + Removed;
}

/// <param name="Better">Grade number smaller than before.</param>
/// <param name="Worse">Grade number larger.</param>
/// <param name="Gained">Graded now, not before.</param>
/// <param name="Lost">Graded before, not now.</param>
/// <param name="Graded">Graded in either run: what the four are shares of; 0 in reports from before it was counted.</param>
public sealed record MovedGrades(int Better, int Worse, int Gained, int Lost, int Graded = 0);

/// <param name="Indicator">Name as in the API.</param>
/// <param name="Enterprises">How many enterprises have another figure.</param>
/// <param name="Movers">The largest differences, largest first; at most 5.</param>
public sealed record MovedIndicator(string Indicator, int Enterprises, IReadOnlyList<Mover> Movers);

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name in the later run.</param>
/// <param name="Before">Figure before.</param>
/// <param name="After">Figure after.</param>
/// <param name="Difference">After − before.</param>
public sealed record Mover(string CreditCode, string Name, decimal Before, decimal After, decimal Difference);

/// <param name="FilesAdded">Ids of files that only the new run read: dropped or restored since.</param>
/// <param name="FilesRemoved">Ids of files that only the old run read: withdrawn since.</param>
/// <param name="RulebookFrom">Hash of the old rulebook; null when it is the same.</param>
/// <param name="RulebookTo">Hash of the new rulebook; null when it is the same.</param>
/// <param name="EngineFrom">Old version of the engine; null when it is the same.</param>
/// <param name="EngineTo">New version of the engine; null when it is the same.</param>
/// <param name="DecisionsChanged">Whether people decided about links in between.</param>
public sealed record MovementCauses(
    IReadOnlyList<string> FilesAdded, IReadOnlyList<string> FilesRemoved, string? RulebookFrom, string? RulebookTo, string? EngineFrom, string? EngineTo,
    bool DecisionsChanged);
