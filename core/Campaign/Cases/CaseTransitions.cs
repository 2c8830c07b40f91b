using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>The one table of what a case may do next (RULES 5).</summary>
public static class CaseTransitions
{
    /// <summary>How a case begins: the system's candidate, or directly by what a person found.</summary>
    public static IReadOnlyList<CaseMove> Starts { get; } = [CaseMove.Candidate, CaseMove.Verify, CaseMove.Identified, CaseMove.Unfounded];

    private static readonly Dictionary<CaseState, CaseMove[]> Table = new()
    {
        [CaseState.Candidate] = [CaseMove.Verify, CaseMove.Unfounded, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Verify] = [CaseMove.Identified, CaseMove.Unfounded, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Identified] = [CaseMove.Filed, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Filed] = [CaseMove.Listed, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Listed] = [CaseMove.Plan, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Plan] = [CaseMove.Working, CaseMove.Exempted, CaseMove.Suspended],
        // A plan may be changed while the work goes on.
        [CaseState.Working] = [CaseMove.Plan, CaseMove.Acceptance, CaseMove.Exempted, CaseMove.Suspended],
        // 验收未通过 goes back to the work.
        [CaseState.Acceptance] = [CaseMove.Working, CaseMove.Closed, CaseMove.Exempted, CaseMove.Suspended],
        [CaseState.Closed] = [CaseMove.Rebound],
        // What was unfounded or exempt once may be looked at anew.
        [CaseState.Unfounded] = [CaseMove.Candidate, CaseMove.Verify],
        [CaseState.Exempted] = [CaseMove.Candidate, CaseMove.Verify],
        [CaseState.Suspended] = [CaseMove.Resumed, CaseMove.Exempted],
        [CaseState.Rebound] = [CaseMove.Plan, CaseMove.Working, CaseMove.Exempted, CaseMove.Suspended],
    };

    /// <summary>The steps that move a case on, in the order of the enum.</summary>
    /// <param name="state">Where it is; null = there is no case.</param>
    public static IReadOnlyList<CaseMove> Allowed(CaseState? state) => state is { } at ? Table[at] : Starts;

    /// <summary>Where a step leads; null when it is not allowed. A step to where the case is already tells more of it and moves nothing.</summary>
    /// <param name="state">Where the case is; null = there is none.</param>
    /// <param name="suspendedFrom">Where a suspended case was.</param>
    /// <param name="move">The step.</param>
    public static CaseState? After(CaseState? state, CaseState? suspendedFrom, CaseMove move)
    {
        if (state == CaseState.Suspended && (move == CaseMove.Resumed || (CaseState)move == suspendedFrom)) return suspendedFrom;
        if (move == CaseMove.Resumed) return null;
        return (CaseState)move == state || Allowed(state).Contains(move) ? (CaseState)move : null;
    }

    /// <summary>On the list: listed or later, and neither closed nor left.</summary>
    public static bool IsOpenListed(CaseState state) =>
        state is CaseState.Listed or CaseState.Plan or CaseState.Working or CaseState.Acceptance or CaseState.Rebound;

    /// <summary>Has been looked at: a 排查 result is there (属实 or 不属实).</summary>
    public static bool IsSurveyed(CaseState state) => state is not CaseState.Candidate and not CaseState.Exempted and not CaseState.Suspended;

    /// <summary>What is allowed, for people.</summary>
    public static string Chinese(IEnumerable<CaseMove> moves) => string.Join("、", moves.Select(CaseWords.Chinese));
}
