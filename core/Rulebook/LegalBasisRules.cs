namespace Wuyi.Pipeline.Rulebook;

/// <summary>On what basis each source is handed over and used (RULINGS 6.1): section <c>legalBasis</c> of the document; shipped empty, because the product cannot know.</summary>
public sealed record LegalBasisRules
{
    /// <summary>By source name (<c>tax</c>, <c>statistics</c> …).</summary>
    public IReadOnlyDictionary<string, LegalBasis> Sources { get; init; } = new Dictionary<string, LegalBasis>(StringComparer.Ordinal);

    /// <summary>The basis of a source; null when the rulebook names none: then the preview warns.</summary>
    public LegalBasis? Of(string source) => Sources.TryGetValue(source, out var basis) ? basis : null;
}

/// <param name="Text">Law, rule or agreement, in Chinese.</param>
/// <param name="DocumentNo">文号; null when it has none.</param>
/// <param name="Purpose">For what the data may be used, e.g. 亩均效益综合评价.</param>
public sealed record LegalBasis(string Text, string? DocumentNo, string Purpose);
