using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;

namespace Wuyi.Pipeline.Results.Gate;

/// <summary>
/// Which sources and months a run had anything of. A run that reaches further than the one before fills a gap: files are still arriving, and then
/// everything moves.
/// </summary>
internal static class InputReach
{
    /// <summary>Whether the new run reads a source, a month of the window or a year of statistics of which the old one had nothing.</summary>
    /// <param name="period">Month of both runs.</param>
    /// <param name="before">What the old run read.</param>
    /// <param name="after">What the new one reads, all of it live.</param>
    /// <param name="live">The live files.</param>
    /// <param name="ledger">Where files of the old run are that were withdrawn since.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<bool> HasGrownAsync(
        Month period, IReadOnlyList<RunInput> before, IReadOnlyList<RunInput> after, LiveFiles live, IFileLedger ledger, CancellationToken cancellation)
    {
        var files = SourceNames.All.SelectMany(live.Of).ToDictionary(file => file.FileId, file => file.Segments, StringComparer.Ordinal);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in before)
        {
            if (!files.TryGetValue(input.FileId, out var segments))
                segments = (await ledger.FindAsync(input.FileId, cancellation).ConfigureAwait(false))?.Segments ?? [];
            reached.UnionWith(Places(period, input, segments));
        }

        return after.Any(input => files.TryGetValue(input.FileId, out var segments) && !reached.IsSupersetOf(Places(period, input, segments)));
    }

    private static IEnumerable<string> Places(Month period, RunInput input, IReadOnlyList<SegmentRef> segments)
    {
        var source = FileId.SourceOf(input.FileId) ?? input.FileId;
        var window = MonthWindow.Of(WindowKind.Rolling12, period);
        var hashes = input.SegmentHashes.ToHashSet(StringComparer.Ordinal);
        foreach (var segment in segments.Where(segment => hashes.Contains(segment.Sha256)))
        {
            if (segment.Month is not { } month)
            {
                yield return source;
                continue;
            }

            // An annual figure lies in its December, which may be after the period: it fills a gap only where its year had nothing at all.
            if (window.Contains(month)) yield return $"{source} {month}";
            if (source == SourceNames.Statistics) yield return $"{source} {month.Year}";
        }
    }
}
