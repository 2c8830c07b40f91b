namespace Wuyi.Pipeline.Rulebook;

/// <summary>What one reading of a rulebook document found: its constants effective at one day, and the reasons against it.</summary>
/// <param name="at">The day for which it is read.</param>
internal sealed class RuleFindings(DateOnly at)
{
    private readonly List<RuleSetError> errors = [];
    private readonly List<RuleConstant> constants = [];

    /// <summary>Of a constant given in several versions the one effective at this day counts.</summary>
    public DateOnly At { get; } = at;

    /// <summary>Days from which a constant has another value than before.</summary>
    public SortedSet<DateOnly> Switches { get; } = [];

    /// <summary>The year of data for which the constants now read hold (grid factors, benchmarks); null for all others.</summary>
    public int? DataYear { get; set; }

    public IReadOnlyList<RuleSetError> Errors => errors;

    public IReadOnlyList<RuleConstant> Constants => constants;

    public void Add(string path, string message) => errors.Add(new RuleSetError(path, message));

    public void Add(RuleConstant constant) => constants.Add(constant);
}
