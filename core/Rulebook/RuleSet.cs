namespace Wuyi.Pipeline.Rulebook;

/// <summary>
/// One version of the rulebook: the constants behind every number: factors, cut-offs, kinds of tax. Parsed from JSON and validated; immutable.
/// Every constant in the document carries unit, effectiveFrom, source and tag (H, M, mem, A-n).
/// </summary>
public sealed record RuleSet
{
    /// <summary>Version word of the document, e.g. <c>2026.1</c>; shown on every output.</summary>
    public required string Version { get; init; }

    /// <summary>First 16 hex digits of the SHA-256 of the canonical document; part of every run id.</summary>
    public required string Hash { get; init; }

    public required EnergyRules Energy { get; init; }

    public required CarbonRules Carbon { get; init; }

    public required TaxRules Tax { get; init; }

    public required PowerRules Power { get; init; }

    public required LandRules Land { get; init; }

    public PerMuRules PerMu { get; init; } = new();

    /// <summary>The yearly evaluation A to D.</summary>
    public EvaluationRules Evaluation { get; init; } = new();

    public LinkingRules Linking { get; init; } = new();

    /// <summary>When to tell that something is doubtful.</summary>
    public required CheckRules Checks { get; init; }

    /// <summary>Every constant of the document with unit, date, source and tag, ordinal order of paths; empty for rules not read from a document.</summary>
    public IReadOnlyList<RuleConstant> Constants { get; init; } = [];
}
