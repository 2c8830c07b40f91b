using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries.Views;

/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Changes">At least one figure.</param>
/// <param name="Period">A published month; null with <paramref name="Year"/> null = the newest.</param>
/// <param name="Year">A calendar year in place of a month: the evaluation.</param>
public sealed record WhatIfBody(string CreditCode, WhatIfChangesBody Changes, string? Period = null, int? Year = null);

/// <summary>Other figures for the whole window; what is left out stays as it is.</summary>
/// <param name="NetT">净碳排放量, tCO2, as if the amounts deducted were other; energy stays.</param>
/// <param name="GridKwh">网电用电量, kWh; months keep their proportions.</param>
/// <param name="ValueAddedWan">增加值, 万元.</param>
/// <param name="TaxWan">税收实际贡献, 万元.</param>
/// <param name="LandMu">用地面积, 亩.</param>
/// <param name="Employees">平均人数.</param>
/// <param name="RdWan">研发经费, 万元.</param>
/// <param name="RevenueWan">营业收入, 万元.</param>
/// <param name="EmissionsT">污染物排放量, t.</param>
/// <param name="TceEquivalent">综合能耗(等价值), tce; counts in 单位能耗增加值, never in CO2.</param>
public sealed record WhatIfChangesBody(
    decimal? NetT = null, decimal? GridKwh = null, decimal? ValueAddedWan = null, decimal? TaxWan = null, decimal? LandMu = null, decimal? Employees = null,
    decimal? RdWan = null, decimal? RevenueWan = null, decimal? EmissionsT = null, decimal? TceEquivalent = null);

/// <summary>What one enterprise would get with other figures, all others unchanged. Nothing is stored.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Period">Month; for a year its December.</param>
/// <param name="Year">Calendar year; null for a month.</param>
/// <param name="Run">The run whose inputs were taken; null for a year that is not published.</param>
/// <param name="Basis"><c>published</c>: what the published run read; <c>live</c>: the files that count now.</param>
/// <param name="Text">What was assumed, Chinese.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be.</param>
/// <param name="Changed">Figures that differ.</param>
public sealed record WhatIfView(
    string CreditCode, string Name, string Period, int? Year, string? Run, string Basis, string Text, WhatIfSideView Before, WhatIfSideView After,
    IReadOnlyList<Change> Changed);

/// <param name="CarbonCode">碳效码 of the month; null for a year.</param>
/// <param name="PerMu">亩均 of the month; null for a year.</param>
/// <param name="Evaluation">Evaluation of the year; null for a month.</param>
public sealed record WhatIfSideView(CarbonCodeView? CarbonCode, PerMuView? PerMu, WhatIfEvaluationView? Evaluation);

/// <param name="Status">Word of the evaluation.</param>
/// <param name="Group">Scale group.</param>
/// <param name="Items">Items with value, baseline, weight and score.</param>
/// <param name="Bonus">加分 − 扣分.</param>
/// <param name="Score">Total; null unless ranked.</param>
/// <param name="Rank">1 = best.</param>
/// <param name="Of">Ranked firms.</param>
/// <param name="InitialClass">初评.</param>
/// <param name="FinalClass">调档后.</param>
/// <param name="Missing">Items that make it incomplete.</param>
public sealed record WhatIfEvaluationView(
    EvaluationStatus Status, ScaleGroup Group, IReadOnlyList<WhatIfItemView> Items, decimal Bonus, decimal? Score, int? Rank, int? Of,
    EvaluationClass? InitialClass, EvaluationClass? FinalClass, IReadOnlyList<string> Missing);

public sealed record WhatIfItemView(string Indicator, decimal? Value, decimal? Baseline, decimal Weight, decimal? Score);

/// <summary>What carries an enterprise to the next grade or class, each figure alone, all other enterprises unchanged.</summary>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">Name.</param>
/// <param name="Period">Month; for a year its December.</param>
/// <param name="Year">Calendar year; null for a month.</param>
/// <param name="Run">The run whose inputs were taken; null for a year that is not published.</param>
/// <param name="Basis"><c>published</c> or <c>live</c>.</param>
/// <param name="Current">Grade 1–5 or initial class A–D now; null when it has none.</param>
/// <param name="Next">The next better one; null when there is none.</param>
/// <param name="Levers">One entry a figure; empty when there is no next one.</param>
/// <param name="Text">What was assumed, or why there is no next one, Chinese.</param>
public sealed record DistanceView(
    string CreditCode, string Name, string Period, int? Year, string? Run, string Basis, string? Current, string? Next, IReadOnlyList<LeverView> Levers,
    string Text);

/// <param name="Lever">Name of the figure, as in <c>what-if</c>.</param>
/// <param name="Label">Chinese name and unit.</param>
/// <param name="Current">As it is.</param>
/// <param name="Needed">What gives the next one, rounded to the safe side (6 decimals); null = unreachable.</param>
/// <param name="Change">Needed − current.</param>
/// <param name="Unreachable">Why, Chinese; null when it is reachable.</param>
/// <param name="Verified">Computed again with <paramref name="Needed"/>: it gives the next one.</param>
public sealed record LeverView(string Lever, string Label, decimal? Current, decimal? Needed, decimal? Change, string? Unreachable, bool Verified);
