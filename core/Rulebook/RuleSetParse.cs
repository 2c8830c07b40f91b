using System.Diagnostics.CodeAnalysis;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>What came of reading a rulebook document: rules, or every reason against them.</summary>
public sealed record RuleSetParse
{
    private RuleSetParse(RuleSet? rules, IReadOnlyList<RuleSetError> errors)
    {
        Rules = rules;
        Errors = errors;
    }

    /// <summary>The rules; null when the document is refused.</summary>
    public RuleSet? Rules { get; }

    /// <summary>Reasons in the order in which they were found; empty when it is accepted.</summary>
    public IReadOnlyList<RuleSetError> Errors { get; }

    [MemberNotNullWhen(true, nameof(Rules))]
    public bool IsValid => Rules is not null;

    internal static RuleSetParse Accepted(RuleSet rules) => new(rules, []);

    internal static RuleSetParse Refused(IReadOnlyList<RuleSetError> errors) => new(null, errors);
}
