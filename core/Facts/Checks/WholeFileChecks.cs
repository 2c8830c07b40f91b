using System.Globalization;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>
/// Compares a file as a whole with the live files before it in drop order: told, never refused. The same ledger gives the same remarks, so a
/// second attempt does no harm.
/// </summary>
public sealed class WholeFileChecks(
    StoreClients clients, FileLedger ledger, IClosedMonths closed, CheckOptions options, SeverityProfiles severities, ILogger<WholeFileChecks> log)
{
    private const int FirstKeys = 10;
    private const int MostPeriods = 6;

    /// <summary>A period depends on its own month and the 11 before it.</summary>
    private const int WindowMonths = 12;
    private readonly BlobContainerClient _facts = clients.Store.GetBlobContainerClient(StoreNames.Facts);

    /// <summary>The outcome with what is remarkable about the whole.</summary>
    /// <param name="drop">The file; its folder takes local copies.</param>
    /// <param name="outcome">What the reading made of it.</param>
    /// <param name="segments">Its facts, months ascending.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<IntakeOutcome> CheckAsync(Drop drop, IntakeOutcome outcome, IReadOnlyList<LocalSegment> segments, CancellationToken cancellation)
    {
        if (outcome.Status == FileStatus.Rejected) return outcome;
        var issues = new IssueLog(1, severities.Of(drop.Source));
        if (await ledger.SameContentAsync(drop.Source, drop.Path, drop.Sha256, cancellation).ConfigureAwait(false) is var (path, droppedAt) && IsBefore(droppedAt, path, drop))
            issues.Add(IssueCodes.SameContent, null, null, null, path, ("date", Day(droppedAt)));
        var monthly = segments.Where(segment => segment.Scope != SegmentRef.All).ToList();
        if (monthly.Count > 0 && CheckedSource.Of(drop.Source) is { } source)
        {
            await TellClosedAsync(drop.Source, [.. monthly.Select(segment => Month.Parse(segment.Scope))], issues, cancellation).ConfigureAwait(false);
            if (outcome.Corrects is null)
            {
                var live = await LiveBeforeAsync(drop, cancellation).ConfigureAwait(false);
                if (source.Monthly) TellMonths([.. monthly.Select(segment => Month.Parse(segment.Scope))], live, issues);
                await CompareAsync(drop, source, monthly, live, issues, cancellation).ConfigureAwait(false);
            }
        }

        if (issues.Issues.Count == 0) return outcome;
        var report = new IssueReport(outcome.Groups, outcome.Issues).With(new IssueReport(issues.Groups, issues.Issues));
        var counts = new SortedDictionary<string, long>(outcome.IssueCounts.ToDictionary(), StringComparer.Ordinal);
        foreach (var (code, count) in issues.Counts) counts[code] = count;
        return outcome with
        {
            Status = issues.HasWarnings ? FileStatus.AcceptedWithIssues : outcome.Status,
            IssueCounts = counts,
            Groups = report.Groups,
            Issues = report.Items,
        };
    }

    /// <summary>Live files of the source before this one, newest drop first.</summary>
    private async Task<IReadOnlyList<FileEntry>> LiveBeforeAsync(Drop drop, CancellationToken cancellation)
    {
        var withdrawn = await ledger.WithdrawnAsync(cancellation).ConfigureAwait(false);
        var live = new List<FileEntry>();
        await foreach (var file in ledger.NewestFirstAsync(drop.Source, cancellation).ConfigureAwait(false))
        {
            if (file.Status != FileStatus.Rejected && file.RowsAccepted > 0 && !withdrawn.ContainsKey(file.FileId) && IsBefore(file.DroppedAt, file.Path, drop)) live.Add(file);
        }

        return live;
    }

    private static bool IsBefore(DateTimeOffset droppedAt, string path, Drop drop) =>
        droppedAt < drop.DroppedAt || (droppedAt == drop.DroppedAt && string.CompareOrdinal(path, drop.Path) < 0);

    private async Task TellClosedAsync(string source, IReadOnlyList<Month> months, IssueLog issues, CancellationToken cancellation)
    {
        var periods = (await closed.ClosedAsync(cancellation).ConfigureAwait(false)).Where(period => months.Any(month => DependsOn(source, period, month))).ToList();
        if (periods.Count == 0) return;
        var words = string.Join("、", periods.Take(MostPeriods).Select(Word)) + (periods.Count > MostPeriods ? Text($"等{periods.Count}期") : "");
        issues.Add(IssueCodes.ClosedMonth, null, null, null, null, ("periods", words));
    }

    /// <summary>Statistics of a calendar year are spread over all its months (R8, R9).</summary>
    private static bool DependsOn(string source, Month period, Month month)
    {
        var first = period.Index - WindowMonths + 1;
        return source == SourceNames.Statistics
            ? month.Year >= new Month(first).Year && month.Year <= period.Year
            : month.Index >= first && month.Index <= period.Index;
    }

    private static void TellMonths(IReadOnlyList<Month> months, IReadOnlyList<FileEntry> live, IssueLog issues)
    {
        var known = live.SelectMany(file => file.Months).Select(month => Month.Parse(month)).ToHashSet();
        var words = months.Count == 1 ? Word(months[0]) : $"{Word(months[0])}至{Word(months[^1])}";
        if (known.Count > 0 && months[^1].Index < known.Max().Index - 1)
            issues.Add(IssueCodes.OldMonth, null, null, null, null, ("month", words), ("newest", Word(known.Max())));

        // Between what was there before and the file's newest month, and inside the file, every month should be somewhere.
        var from = Math.Min(months[0].Index, known.Count == 0 ? int.MaxValue : known.Max().Index);
        var missing = new List<Month>();
        for (var index = from; index <= months[^1].Index; index++)
        {
            if (!months.Contains(new Month(index)) && !known.Contains(new Month(index))) missing.Add(new Month(index));
        }

        if (missing.Count > 0)
            issues.Add(IssueCodes.MonthGap, null, null, null, null, ("month", words),
                ("missing", string.Join("、", missing.Take(MostPeriods).Select(Word)) + (missing.Count > MostPeriods ? Text($"等{missing.Count}个月") : "")));
    }

    private async Task CompareAsync(
        Drop drop, CheckedSource source, List<LocalSegment> months, IReadOnlyList<FileEntry> live, IssueLog issues, CancellationToken cancellation)
    {
        var earlier = new EarlierMonths(_facts, options, log);
        for (var i = 0; i < months.Count; i++)
        {
            var month = Month.Parse(months[i].Scope);
            if (i > 0 && Month.Parse(months[i - 1].Scope).Index == month.Index - 1)
            {
                CompareTotals(months[i], source, Word(month.AddMonths(-1)), months[i - 1].Rows, months[i - 1].Sum, issues);
                if (i == months.Count - 1 && months[i - 1].Rows >= options.MinRows)
                {
                    var before = new EarlierMonth(month.AddMonths(-1), months[i - 1].Rows, null, KeyHashes.Read(months[i - 1].Path, source.Key), [months[i - 1].Path]);
                    await CompareKeysAsync(drop, source, months[i], KeyHashes.Read(months[i].Path, source.Key), before, live, earlier, issues, cancellation).ConfigureAwait(false);
                }

                continue;
            }

            if (i > 0 && i < months.Count - 1) continue;
            var keys = KeyHashes.Read(months[i].Path, source.Key);
            if (await earlier.FindAsync(live, month, keys, source.Key, drop.Folder, cancellation).ConfigureAwait(false) is not { } found) continue;
            if (!found.NothingInCommon) CompareTotals(months[i], source, Word(found.Month), found.Rows, found.Sum, issues);
            await CompareKeysAsync(drop, source, months[i], keys, found, live, earlier, issues, cancellation).ConfigureAwait(false);
        }
    }

    private void CompareTotals(LocalSegment month, CheckedSource source, string earlier, long rows, decimal? sum, IssueLog issues)
    {
        if (Math.Max(month.Rows, rows) < options.MinRows) return;
        if (Change(month.Rows, rows, options.RowsFall, options.RowsRise) is { } rowChange)
            issues.Add(IssueCodes.RowsUnusual, null, null, null, null,
                ("month", Word(Month.Parse(month.Scope))), ("rows", Text($"{month.Rows}")), ("earlier", earlier), ("before", Text($"{rows}")), ("change", rowChange));
        if (source.SumWord is { } what && month.Sum is { } now && sum is { } before && Change(now, before, options.SumFall, options.SumRise) is { } sumChange)
            issues.Add(IssueCodes.SumUnusual, null, null, null, null, ("month", Word(Month.Parse(month.Scope))), ("what", what), ("sum", Number(now)),
                ("unit", source.Unit), ("earlier", earlier), ("before", Number(before)), ("change", sumChange));
    }

    private async Task CompareKeysAsync(
        Drop drop, CheckedSource source, LocalSegment month, HashSet<ulong> keys, EarlierMonth before, IReadOnlyList<FileEntry> live, EarlierMonths earlier,
        IssueLog issues, CancellationToken cancellation)
    {
        if (before.NothingInCommon)
        {
            if (month.Rows >= options.MinRows)
                issues.Add(IssueCodes.KeysAllNew, null, null, null, null, ("month", Word(Month.Parse(month.Scope))), ("what", source.KeyWord), ("earlier", Word(before.Month)));
            return;
        }

        if (before.Keys.Count < options.MinRows || !options.VanishedShare.TryGetValue(drop.Source, out var bound)) return;
        var vanished = before.Keys.Where(key => !keys.Contains(key)).ToHashSet();
        if (vanished.Count <= bound * before.Keys.Count) return;

        // A key that another file of the month has is not gone.
        foreach (var segment in live.SelectMany(file => file.Segments).Where(segment => segment.Scope == month.Scope))
        {
            if (await earlier.ReadAsync(segment, source.Key, drop.Folder, cancellation).ConfigureAwait(false) is not var (path, others)) continue;
            vanished.ExceptWith(others);
            File.Delete(path);
        }

        if (vanished.Count <= bound * before.Keys.Count) return;
        var first = before.Segments.SelectMany(path => KeyHashes.First(path, source.Key, vanished, FirstKeys)).Distinct().Order(StringComparer.Ordinal).Take(FirstKeys).ToList();
        issues.Add(IssueCodes.KeysVanished, null, null, null, string.Join("、", first.Select(key => Masking.Mask(key))) + (vanished.Count > first.Count ? "等" : ""),
            ("earlier", Word(before.Month)), ("month", Word(Month.Parse(month.Scope))), ("what", source.KeyWord),
            ("count", Text($"{vanished.Count}")), ("share", Percent((decimal)vanished.Count / before.Keys.Count)));
    }

    /// <summary>减少62% or 增加150%; null within bounds, or when there is nothing to compare with.</summary>
    private static string? Change(decimal now, decimal before, decimal fall, decimal rise)
    {
        if (before <= 0) return null;
        var change = (now - before) / before;
        return change < -fall ? "减少" + Percent(-change) : change > rise ? "增加" + Percent(change) : null;
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Word(Month month) => Text($"{month.Year}年{month.Number}月");

    private static string Day(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
