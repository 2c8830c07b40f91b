using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Warnings;

/// <summary>A number that a warning rests on, exact.</summary>
/// <param name="Name">Word of the API, e.g. <c>kwh</c>, <c>kwh-before</c>, <c>change-percent</c>.</param>
/// <param name="Label">Chinese, e.g. 用电量.</param>
/// <param name="Unit">e.g. 千瓦时, 万元, %.</param>
/// <param name="Value">The number; a quotient carries 28 digits and is for display only.</param>
/// <param name="From">First month it covers; null where it is of no month.</param>
/// <param name="To">Last month it covers.</param>
public sealed record WarningFigure(string Name, string Label, string Unit, decimal Value, Month? From = null, Month? To = null);

/// <summary>A constant of the rulebook that decided.</summary>
/// <param name="Path">e.g. <c>campaign.warnings.powerDropYellow</c>.</param>
/// <param name="Value">Value.</param>
/// <param name="Unit">Unit.</param>
public sealed record WarningConstant(string Path, decimal Value, string Unit);
