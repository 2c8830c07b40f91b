namespace Wuyi.Pipeline.Queries.Views;

/// <summary>One group of enterprises in one window; six decimals. What would tell of single enterprises is null for readers, and said so (RULINGS 6.3).</summary>
/// <param name="Dimension"><c>county</c>, <c>town</c>, <c>industry</c>, <c>chain</c> or <c>park</c>.</param>
/// <param name="Key">Town, two digits of industry, chain or park; 全县; 未登记 where the register says nothing.</param>
/// <param name="Name">The key in words.</param>
/// <param name="Scale"><c>all</c>, <c>above-scale</c> or <c>below-scale</c>.</param>
/// <param name="Window"><c>rolling12</c>, <c>ytd</c> or <c>month</c>.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Suppressed">Counts, energy, tax and land are withheld from this caller.</param>
/// <param name="StatisticsSuppressed">Statistics and ratios with them are.</param>
/// <param name="Enterprises">How many.</param>
/// <param name="Sums">Sums over the enterprises that have a figure.</param>
/// <param name="Ratios">Ratios of sums over the enterprises that have both sides.</param>
/// <param name="Grades">Number of carbon grade 1 to 5.</param>
/// <param name="Statuses">Number by status of the carbon code.</param>
/// <param name="Classes">Classes of the newest year evaluated.</param>
/// <param name="Coverage">For how many something is known.</param>
/// <param name="YearOnYear">Against twelve months earlier.</param>
public sealed record AggregateGroupView(
    string Dimension, string Key, string Name, string Scale, string Window, string From, string To, bool Suppressed, bool StatisticsSuppressed,
    AggregateEnterprisesView? Enterprises, AggregateSumsView Sums, AggregateRatiosView Ratios, IReadOnlyList<int>? Grades,
    IReadOnlyDictionary<string, int>? Statuses, AggregateClassesView? Classes, AggregateCoverageView? Coverage, AggregateYearOnYearView? YearOnYear);

public sealed record AggregateEnterprisesView(int All, int AboveScale, int BelowScale, int Unsaid, int Graded);

/// <param name="Value">Null: nobody has it, or withheld.</param>
/// <param name="Firms">Enterprises that have it; null = withheld.</param>
public sealed record AggregateSumView(decimal? Value, int? Firms);

/// <param name="Value">Null: denominator missing or not positive, or withheld.</param>
/// <param name="Firms">Enterprises with both sides.</param>
/// <param name="LeftOut">Share of the known numerator that is left out, a ratio.</param>
public sealed record AggregateRatioView(decimal? Value, int? Firms, decimal? LeftOut);

/// <param name="GridKwh">kWh.</param>
/// <param name="TceEquivalent">tce, 等价.</param>
/// <param name="GrossT">tCO2.</param>
/// <param name="NetT">tCO2.</param>
/// <param name="TaxWan">万元.</param>
/// <param name="LandMu">亩.</param>
/// <param name="ValueAddedWan">万元, of the months known.</param>
/// <param name="Employees">Persons.</param>
/// <param name="RdWan">万元.</param>
/// <param name="RevenueWan">万元.</param>
/// <param name="EmissionsT">t.</param>
public sealed record AggregateSumsView(
    AggregateSumView GridKwh, AggregateSumView TceEquivalent, AggregateSumView GrossT, AggregateSumView NetT, AggregateSumView TaxWan, AggregateSumView LandMu,
    AggregateSumView ValueAddedWan, AggregateSumView Employees, AggregateSumView RdWan, AggregateSumView RevenueWan, AggregateSumView EmissionsT);

/// <param name="TaxPerMu">亩均税收, 万元/亩.</param>
/// <param name="ValueAddedPerMu">亩均增加值, 万元/亩.</param>
/// <param name="LabourProductivity">全员劳动生产率, 万元/人.</param>
/// <param name="ValueAddedPerTce">单位能耗增加值, 万元/tce, 现价.</param>
/// <param name="ValueAddedPerEmissionT">单位排放增加值, 万元/t.</param>
/// <param name="RdShare">研发投入强度, a ratio.</param>
/// <param name="TaxPer10MWh">单位用电税收, 万元/万kWh.</param>
/// <param name="CarbonIntensity">tCO2/万元.</param>
public sealed record AggregateRatiosView(
    AggregateRatioView TaxPerMu, AggregateRatioView ValueAddedPerMu, AggregateRatioView LabourProductivity, AggregateRatioView ValueAddedPerTce,
    AggregateRatioView ValueAddedPerEmissionT, AggregateRatioView RdShare, AggregateRatioView TaxPer10MWh, AggregateRatioView CarbonIntensity);

/// <summary>Classes of the year evaluated; a stage of <c>draft</c> or <c>notice</c> may still change. The rest of the group is without a class.</summary>
public sealed record AggregateClassesView(int Year, string Stage, string Run, int A, int B, int C, int D, int Without);

/// <param name="Power">Power known in every month.</param>
/// <param name="ValueAdded">增加值 known in every month.</param>
/// <param name="Tax">Tax known.</param>
/// <param name="Land">Land above zero.</param>
public sealed record AggregateCoverageView(int Power, int ValueAdded, int Tax, int Land);

/// <summary>Later and earlier side with the number of enterprises in each; growth is a ratio: 0.05 = 5 % more.</summary>
public sealed record AggregateChangeView(decimal? Now, int? NowFirms, decimal? Then, int? ThenFirms, decimal? Growth);

/// <summary>Against the window twelve months earlier; energy and CO2 of both sides by the grid factor of the year said (E5), kgCO2/kWh.</summary>
public sealed record AggregateYearOnYearView(
    string From, string To, int FactorYear, decimal KgPerKwh, int? Firms, AggregateChangeView? GridKwh, AggregateChangeView? TceEquivalent, AggregateChangeView? GrossT,
    AggregateChangeView? TaxWan, AggregateChangeView? ValueAddedWan, AggregateChangeView? TaxPerMu, AggregateChangeView? ValueAddedPerMu);

/// <summary>A group month by month, ascending; of months with a campaign run.</summary>
public sealed record AggregateTrendView(string Dimension, string Key, string Scale, string Window, IReadOnlyList<AggregateTrendPointView> Points);

/// <param name="Period">Month.</param>
/// <param name="Run">Campaign run.</param>
/// <param name="Group">The group then; null when it had no enterprise.</param>
public sealed record AggregateTrendPointView(string Period, string Run, AggregateGroupView? Group);
