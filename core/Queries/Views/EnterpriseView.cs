using Wuyi.Pipeline.Indicators;

namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Profile of one enterprise, its newest results, and how they moved over the published periods.</summary>
public sealed record EnterpriseView(
    string CreditCode, string Name, string? Town, IndustryView? Industry, bool? AboveScale, string? Chain, string? Park,
    string? FoundedOn, string? Status, CarbonCodeView CarbonCode, PerMuView PerMu, IReadOnlyList<TrendPointView> Trend,
    EnterpriseCampaignView? Campaign);

/// <summary>What the newest campaign run says of an enterprise.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Run">Its id.</param>
/// <param name="Case">高耗低效 case; null when there is none.</param>
/// <param name="Warnings">Warnings that touch it, its parcels, projects and case among them; those that closed in the period too.</param>
public sealed record EnterpriseCampaignView(string Period, string Run, EnterpriseCaseView? Case, IReadOnlyList<EnterpriseWarningView> Warnings);

/// <param name="State">e.g. <c>listed</c>.</param>
/// <param name="Since">Day on which it came into the state.</param>
/// <param name="ListedOn">First 列入清单; null = never listed.</param>
/// <param name="PlannedOn">计划完成日期; null = none given.</param>
/// <param name="Overdue">The planned date has passed.</param>
/// <param name="Department">责任部门; null when not said.</param>
public sealed record EnterpriseCaseView(string State, string Since, string? ListedOn, string? PlannedOn, bool Overdue, string? Department);

/// <param name="Id">For <c>warnings/{id}</c>.</param>
/// <param name="Kind">e.g. <c>power-drop</c>.</param>
/// <param name="Severity"><c>yellow</c>, <c>orange</c>, <c>red</c>.</param>
/// <param name="State"><c>opened</c>, <c>continuing</c>, <c>closed</c>.</param>
/// <param name="Since">Month in which it opened.</param>
/// <param name="Rule">The rule in words with the numbers.</param>
/// <param name="Acknowledged">A named operator has seen it.</param>
public sealed record EnterpriseWarningView(string Id, string Kind, string Severity, string State, string Since, string Rule, bool Acknowledged);

/// <summary>One published period of a trend, oldest first; periods in which the register did not have the enterprise are left out.</summary>
public sealed record TrendPointView(
    string Period, string Run, CarbonStatus Status, int? Grade, CarbonLevel? Level, decimal? Ratio, decimal? Intensity, decimal NeutralityRate,
    decimal? GridKwh, decimal TceEquivalent, decimal NetT, decimal? ValueAddedWan, decimal? TaxWan, decimal LandMu,
    decimal? TaxPerMu, decimal? ValueAddedPerMu, decimal? ValueAddedPerTce);
