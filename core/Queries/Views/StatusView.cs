namespace Wuyi.Pipeline.Queries.Views;

/// <summary>Where the pipeline stands.</summary>
/// <param name="Latest">Newest published period; null before the first.</param>
/// <param name="Periods">How many periods are published.</param>
/// <param name="Processing">Files being taken in or waiting for another attempt.</param>
/// <param name="Freshness">What the last watch found; null before the first.</param>
public sealed record StatusView(LatestView? Latest, int Periods, int Processing, FreshnessView? Freshness);

public sealed record LatestView(string Period, string Run, DateTimeOffset PublishedAt, string Rulebook, int Enterprises, CoverageView? Coverage);

public sealed record FreshnessView(
    DateTimeOffset At, IReadOnlyList<SourceFreshnessView> Sources, IReadOnlyList<TimerFreshnessView> Timers, IReadOnlyList<string> Warnings);

public sealed record SourceFreshnessView(string Source, string? NewestMonth, DateTimeOffset? LastDrop, bool Late);

public sealed record TimerFreshnessView(string Timer, DateTimeOffset? LastSuccess, bool Silent);
