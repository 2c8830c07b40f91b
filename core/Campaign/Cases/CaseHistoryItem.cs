using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>What became of a step that was told.</summary>
public enum StepOutcome
{
    /// <summary>It moved the case.</summary>
    Moved,

    /// <summary>The case was there already: what the step says of dates, measures and amounts was taken.</summary>
    Updated,

    /// <summary>Only checks were told.</summary>
    Checked,

    /// <summary>Not applied: the case could not go there.</summary>
    Refused,
}

/// <summary>One step as it was told, and what became of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="State">State of the case after it; null while there is no case.</param>
/// <param name="Flags">
/// <c>steps-missing</c>: the case began in the middle; <c>checks-missing</c>: a plan before the four checks; <c>step-refused</c>.
/// </param>
/// <param name="Refusal">Why it was not applied, in Chinese; null when it was.</param>
/// <param name="Allowed">What would have been allowed; empty when it was applied.</param>
public sealed record CaseHistoryItem(
    CaseStep Step, StepOutcome Outcome, CaseState? State, IReadOnlyList<string> Flags, string? Refusal, IReadOnlyList<CaseMove> Allowed);
