using System.Text.Json.Serialization;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>An explanation of one enterprise's results: a tree that anybody can compute again from its leaves (docs/explanation.md).</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">In the register.</param>
/// <param name="Period"><c>2023-06</c>, or the year.</param>
/// <param name="Window">Months looked at.</param>
/// <param name="Run">The published run that is explained.</param>
/// <param name="Rulebook">Version of the rulebook.</param>
/// <param name="RulebookHash">Its hash.</param>
/// <param name="EngineVersion">Version of the calculation of the run.</param>
/// <param name="Consistent">Resolving the run's own inputs again gave exactly what was published, and the tree's values are these.</param>
/// <param name="Differences">What differs, where it is not consistent; few.</param>
/// <param name="Flags">Flags of the result, each with its Chinese words.</param>
/// <param name="Files">The files whose facts stand in the tree.</param>
/// <param name="Tree">Root.</param>
public sealed record ExplanationView(
    string CreditCode, string Name, string Period, WindowView Window, string Run, string Rulebook, string RulebookHash, string EngineVersion, bool Consistent,
    IReadOnlyList<string> Differences, IReadOnlyList<ExplainedFlagView> Flags, IReadOnlyList<ExplainedFileView> Files, ExplanationNodeView Tree);

/// <param name="Flag">Word of the API.</param>
/// <param name="Text">Chinese.</param>
public sealed record ExplainedFlagView(string Flag, string Text);

/// <param name="FileId">In the ledger.</param>
/// <param name="Source">Source.</param>
/// <param name="Name">Name under which it was dropped.</param>
/// <param name="DroppedAt">When.</param>
public sealed record ExplainedFileView(string FileId, string Source, string Name, DateTimeOffset? DroppedAt);

/// <summary>One number and how it came about; what is not there is left out.</summary>
public sealed record ExplanationNodeView
{
    public required string Id { get; init; }

    public required string Operation { get; init; }

    /// <summary>Exact decimal as text, without trailing zeros.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Symbol { get; init; }

    /// <summary>What people read in place of the number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>Decimals that <c>truncate</c> keeps.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Digits { get; init; }

    /// <summary>Id of the node that <c>ref</c> stands for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ref { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Formula { get; init; }

    /// <summary>The formula with the numbers put in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Substituted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Note { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedConstantView? Constant { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedFactView? Fact { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExplainedGapView? Missing { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationNodeView>? Children { get; init; }

    /// <summary>Nodes told beside it that are no operands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplanationNodeView>? Beside { get; init; }

    /// <summary>Facts that were looked at and do not count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ExplainedFactView>? LeftOut { get; init; }

    /// <summary>Enterprises of a benchmark; operators only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BenchmarkMemberView>? Members { get; init; }
}

/// <summary>A constant of the rulebook; <c>standing</c>: 官方, 公开资料(待核实) or 系统默认设置.</summary>
public sealed record ExplainedConstantView(
    string Path, string Value, string Unit, string? EffectiveFrom, string? Source, string? Tag, string Standing, bool Official, string Rulebook, string RulebookHash);

/// <summary>A cell of a provider's file.</summary>
public sealed record ExplainedFactView
{
    public required string Source { get; init; }

    public required string FileId { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset? DroppedAt { get; init; }

    public required int? Row { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? What { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Period { get; init; }

    /// <summary>As in the fact.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Quantity { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    public required bool Counted { get; init; }

    public required string Outcome { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ByFileId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ByFileName { get; init; }
}

public sealed record ExplainedGapView(string Status, string Why, string Rule);

public sealed record BenchmarkMemberView(string CreditCode, string Name, string NetT, string ValueAddedWan);
