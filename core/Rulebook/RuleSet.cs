using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Rulebook;

/// <summary>
/// One version of the rulebook: the constants behind every number: factors, cut-offs, kinds of tax. Parsed from JSON and validated; immutable.
/// Every constant in the document carries unit, effectiveFrom, source and tag (H, M, mem, A-n).
/// </summary>
public sealed record RuleSet
{
    /// <summary>Version word of the document, e.g. <c>2026.1</c>; shown on every output.</summary>
    public required string Version { get; init; }

    /// <summary>Name of the document; null when it has none.</summary>
    public string? Name { get; init; }

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

    /// <summary>From whom each source may come, and for what.</summary>
    public LegalBasisRules LegalBasis { get; init; } = new();

    /// <summary>How an evaluation becomes final: days, holidays, consent, what is shown to whom.</summary>
    public ProcedureRules Procedure { get; init; } = new();

    /// <summary>The campaign: list, warnings, land, targets.</summary>
    public CampaignRules Campaign { get; init; } = new();

    /// <summary>
    /// Constants with unit, date, source and tag, ordinal order of paths, then by date: all versions for the document as a whole, the effective ones for
    /// the rules of a day; empty for rules not read from a document.
    /// </summary>
    public IReadOnlyList<RuleConstant> Constants { get; init; } = [];

    internal RuleTimeline? Timeline { get; init; }

    /// <summary>The rules effective at the end of a month: a month, and a window ending with it, is computed by them.</summary>
    public RuleSet At(Month month) => At(month.LastDay);

    /// <summary>
    /// The rules effective at a day: of every constant the version with the latest effectiveFrom not after it, before the first version the first one.
    /// Version and hash are those of the document. Without constants in several versions these rules themselves. Cheap; may be asked again of the answer.
    /// </summary>
    /// <remarks>The rules of the document itself, not asked for a day, are the newest ones.</remarks>
    public RuleSet At(DateOnly day) => Timeline?.At(day, this) ?? this;
}
