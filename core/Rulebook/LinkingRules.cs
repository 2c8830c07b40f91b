namespace Wuyi.Pipeline.Rulebook;

/// <summary>Who is offered for a text that links to nobody (RULES 9). No rule here links anything.</summary>
public sealed record LinkingRules
{
    /// <summary>Names at least this much alike are offered, 0 to 1; 0.6.</summary>
    public decimal NameSimilarity { get; init; } = 0.6m;

    /// <summary>Pairs of characters in more than this share of the register's names say nothing; 0.1.</summary>
    public decimal CommonShare { get; init; } = 0.1m;

    /// <summary>Candidates of one text at most; 5.</summary>
    public int Candidates { get; init; } = 5;

    /// <summary>Names that are alike are looked for only for so many of the largest texts of a source; 2000.</summary>
    public int SimilarFor { get; init; } = 2000;
}
