namespace Wuyi.Pipeline.Campaign;

/// <summary>Classes of one year's evaluation.</summary>
/// <param name="Year">Calendar year evaluated.</param>
/// <param name="Stage"><c>draft</c>, <c>notice</c> or <c>final</c>.</param>
/// <param name="Run">The evaluation run.</param>
/// <param name="ByCode">Credit code → final class A to D; enterprises without one are not in it.</param>
public sealed record YearClasses(int Year, string Stage, string Run, IReadOnlyDictionary<string, char> ByCode);
