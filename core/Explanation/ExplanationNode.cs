namespace Wuyi.Pipeline.Explanation;

/// <summary>
/// One number and how it came about. A node may be the operand of several others: the answer writes it once and refers to it afterwards. What a node's
/// value is follows from <see cref="Operation"/> and the values of its children alone (docs/explanation.md), so that anybody can compute it again.
/// </summary>
public sealed class ExplanationNode
{
    /// <summary>Unique within an explanation, e.g. <c>carbon.ratio</c>, <c>power.grid.2023-06</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese.</summary>
    public required string Label { get; init; }

    /// <summary>As in RULES, e.g. <c>C_net</c>; null = none.</summary>
    public string? Symbol { get; init; }

    /// <summary>Exact, or rounded to 28 digits where a division has no end; null = missing, or the node is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>What people read in place of the number, e.g. 中碳; null = the number.</summary>
    public string? Text { get; init; }

    /// <summary>Null = the node is no number; <c>1</c> = a ratio.</summary>
    public string? Unit { get; init; }

    /// <summary>One of <see cref="Operations"/>.</summary>
    public required string Operation { get; init; }

    /// <summary>Decimals that <see cref="Operations.Truncate"/> keeps.</summary>
    public int? Digits { get; init; }

    /// <summary>Formula in symbols, e.g. <c>C_net ÷ VA</c>.</summary>
    public string? Formula { get; init; }

    /// <summary>Where the rule stands: <c>RULES 3</c>, <c>R5</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>Chinese, what else is to be known.</summary>
    public string? Note { get; init; }

    public ExplainedConstant? Constant { get; init; }

    public ExplainedFact? Fact { get; init; }

    /// <summary>Why there is no value.</summary>
    public ExplainedGap? Missing { get; init; }

    /// <summary>Operands, in order.</summary>
    public IReadOnlyList<ExplanationNode> Children { get; init; } = [];

    /// <summary>Nodes that are told beside it and are no operands: an initial class that a 定档 overrules.</summary>
    public IReadOnlyList<ExplanationNode> Beside { get; init; } = [];

    /// <summary>Facts that were looked at and do not count here, with the reason.</summary>
    public IReadOnlyList<ExplainedFact> LeftOut { get; init; } = [];

    /// <summary>Enterprises of a benchmark; for operators only.</summary>
    public IReadOnlyList<BenchmarkMember> Members { get; init; } = [];
}

/// <summary>A constant of the rulebook.</summary>
/// <param name="Path">Where it stands in the document.</param>
/// <param name="Value">As in the document.</param>
/// <param name="Unit">As in the document.</param>
/// <param name="EffectiveFrom">First day for which the source states it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Tag">H, M, mem, A-n … as in RULES.</param>
/// <param name="Standing">官方, 公开资料(待核实) or 系统默认设置.</param>
public sealed record ExplainedConstant(string Path, string Value, string Unit, DateOnly? EffectiveFrom, string? Source, string? Tag, string Standing);

/// <summary>A fact: a cell of a provider's file.</summary>
public sealed record ExplainedFact
{
    public required string Source { get; init; }

    public required string FileId { get; init; }

    /// <summary>Name under which the file was dropped.</summary>
    public required string FileName { get; init; }

    public required DateTimeOffset? DroppedAt { get; init; }

    /// <summary>Row in the provider's file as a spreadsheet shows it; null = not kept.</summary>
    public int? Row { get; init; }

    /// <summary>户号, taxpayer, 宗地代码 …</summary>
    public string? Key { get; init; }

    /// <summary>What of it: 税种, item, day …</summary>
    public string? What { get; init; }

    /// <summary>Month, <c>2023-06</c>, or year; null = a register.</summary>
    public string? Period { get; init; }

    /// <summary>As in the fact.</summary>
    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    /// <summary>True when it counts.</summary>
    public required bool Counted { get; init; }

    /// <summary>Word of <see cref="Recalculation.Tracing.FactOutcome"/>, kebab-case.</summary>
    public required string Outcome { get; init; }

    /// <summary>Chinese, why it does not count; null when it counts.</summary>
    public string? Reason { get; init; }

    /// <summary>File that took its place.</summary>
    public string? ByFileId { get; init; }

    public string? ByFileName { get; init; }
}

/// <param name="Status">Kebab-case word: a status of R13, or a flag.</param>
/// <param name="Why">Chinese.</param>
/// <param name="Rule">Where the rule stands.</param>
public sealed record ExplainedGap(string Status, string Why, string Rule);

/// <param name="CreditCode">Whose.</param>
/// <param name="Name">Name in the register.</param>
/// <param name="NetT">C_net, tCO2.</param>
/// <param name="ValueAddedWan">VA, 万元.</param>
public sealed record BenchmarkMember(string CreditCode, string Name, decimal NetT, decimal ValueAddedWan);
