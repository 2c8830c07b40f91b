using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>A value of a target with what it is made of.</summary>
public sealed record TargetFigure
{
    /// <summary>Flag: fewer enterprises than may be shown, or one of them makes up almost all of it (RULINGS 6.3).</summary>
    public const string FewEnterprises = "few-enterprises";

    /// <summary>In the target's unit, at most 28 digits; where it is a ratio, <see cref="Numerator"/> and <see cref="Denominator"/> are exact.</summary>
    public required decimal Value { get; init; }

    /// <summary>The value is this × <see cref="Scale"/> ÷ <see cref="Denominator"/>.</summary>
    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>100 for percentages of two sums, else 1.</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>
    /// What it spans: <c>as-at</c> a day, <c>plan-to-date</c>, <c>year-to-date</c>, <c>calendar-year</c>, <c>rolling12</c>, <c>years</c> (averages).
    /// </summary>
    public required string Basis { get; init; }

    /// <summary>The month whose end it describes.</summary>
    public required Month AsOf { get; init; }

    /// <summary>The figures behind it, in the order of the formula.</summary>
    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];

    /// <summary>Enterprises, cases, projects or grants in it.</summary>
    public int? Count { get; init; }

    /// <summary>Of the scope, how many lack a side and are left out.</summary>
    public int? LeftOut { get; init; }

    /// <summary>Share of the scope that is in it, a share of 1; null where nothing can be left out.</summary>
    public decimal? Coverage { get; init; }

    /// <summary>Words: <c>incomplete</c>, <c>stale</c>, <c>decreased</c>, <c>unit-not-given</c>, <c>overlapping-increments</c>, <c>nominal-prices</c>, <c>years-missing</c> …; ordinal order.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Files and rows of a reported value.</summary>
    public IReadOnlyList<FactOrigin> Origins { get; init; } = [];

    /// <summary>责任单位 that reported it.</summary>
    public string? Department { get; init; }

    /// <summary>说明 beside a reported value.</summary>
    public string? Remark { get; init; }

    /// <summary>证明材料 beside a reported value.</summary>
    public string? Evidence { get; init; }
}

/// <summary>One input of a figure.</summary>
/// <param name="Name">In Chinese, e.g. 税收合计.</param>
/// <param name="Value">Exact.</param>
/// <param name="Unit">Unit.</param>
public sealed record FigureInput(string Name, decimal Value, string Unit);
