using System.Globalization;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Results;

/// <summary>Looks for what does not happen: a provider whose month is overdue, a timer that has stopped.</summary>
public sealed class FreshnessWatch(
    IFileLedger ledger, Heartbeats heartbeats, ResultsOptions options, TimeProvider time, ILogger<FreshnessWatch> log)
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public async Task<FreshnessReport> WatchAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
        var anything = SourceNames.All.Any(source => live.Of(source).Count > 0);
        var warnings = new List<string>();
        var sources = new List<SourceFreshness>();
        foreach (var source in SourceNames.All)
        {
            var months = PeriodInputs.Months(live, source);
            Month? newest = months.Count == 0 ? null : months.Max();
            var due = NewestDue(source, now);
            // Before the first file of any source nobody is late: the pipeline is new.
            var late = anything && due is { } month && (newest is null || newest < month);
            if (late) warnings.Add(LateWarning(source, due!.Value, newest));
            sources.Add(new SourceFreshness(source, newest, LastDrop(live, source), late));
        }

        var timers = new List<TimerFreshness>();
        foreach (var (timer, bound) in options.SilentAfter.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var freshness = await heartbeats.CheckAsync(timer, bound, cancellation).ConfigureAwait(false);
            timers.Add(freshness);
            if (freshness.Silent) warnings.Add(SilentWarning(freshness, bound));
        }

        foreach (var warning in warnings) log.LogWarning("Freshness: {Warning}", warning);
        var report = new FreshnessReport(now, sources, timers, warnings);
        await heartbeats.SaveAsync(report, cancellation).ConfigureAwait(false);
        return report;
    }

    /// <summary>The newest month whose file should be here: its end plus the source's days lies before today (China). Null when not watched.</summary>
    private Month? NewestDue(string source, DateTimeOffset now)
    {
        if (!options.DueDays.TryGetValue(source, out var days)) return null;
        var today = DateOnly.FromDateTime(now.ToOffset(ChinaOffset).DateTime);
        var month = Month.Of(now).AddMonths(-1);
        while (DueOn(month, days) >= today) month = month.AddMonths(-1);
        return month;
    }

    private static DateOnly DueOn(Month month, int days) => month.LastDay.AddDays(days);

    private static DateTimeOffset? LastDrop(LiveFiles live, string source)
    {
        var files = live.Of(source);
        return files.Count == 0 ? null : files[^1].DroppedAt;
    }

    private string LateWarning(string source, Month due, Month? newest) => string.Create(
        CultureInfo.InvariantCulture,
        $"{source} 的 {due} 数据应于 {DueOn(due, options.DueDays[source]):yyyy-MM-dd} 前到达，尚未收到（最新月份：{newest?.ToString() ?? "无"}）");

    private static string SilentWarning(TimerFreshness timer, TimeSpan bound)
    {
        var last = timer.LastSuccess is { } success ? success.ToOffset(ChinaOffset).ToString("yyyy-MM-dd HH:mm", null) : "从未";
        return string.Create(CultureInfo.InvariantCulture, $"定时任务 {timer.Timer} 超过 {bound.TotalHours:0.#} 小时未成功运行（上次成功：{last}）");
    }
}
