namespace Wuyi.Pipeline.Facts;

/// <summary>What a file holds of one month, so that later files can be compared with it without reading it.</summary>
/// <param name="Scope"><c>2023-06</c>, or <c>all</c> for registers.</param>
/// <param name="Rows">Records.</param>
/// <param name="Sum">Power: kWh. Tax: 元 paid less refunded. Null where nothing is summed.</param>
public sealed record MonthSummary(string Scope, long Rows, decimal? Sum);
