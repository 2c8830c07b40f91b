using Wuyi.Pipeline.Facts;

namespace Wuyi.Pipeline.Recalculation.Restatement;

/// <summary>
/// Tells what a live file restated and what restated it, from the segments of the files that share its months (registers: all of the source), by the
/// key groups that recalculation reads by. One month at a time; memory holds one segment and at most <see cref="GroupsAtOnce"/> groups.
/// </summary>
public static class FileRestatements
{
    /// <summary>Groups held at once; a longer file is gone through in several passes.</summary>
    public const int GroupsAtOnce = 2_000_000;

    /// <summary>Rows that have to be read to tell; known from the ledger, before anything is read.</summary>
    public static long RowsToRead(LiveFile file, LiveFiles live)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(live);
        var scopes = file.Segments.Select(segment => segment.Scope).ToHashSet(StringComparer.Ordinal);
        return live.Of(file.Source).SelectMany(other => other.Segments).Where(segment => scopes.Contains(segment.Scope)).Sum(segment => segment.Rows);
    }

    /// <param name="file">A live file, or one that is withdrawn: then none of its groups counts and it restates nothing.</param>
    /// <param name="live">The live files.</param>
    /// <param name="facts">Where segments are read.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<FileRestatement> OfAsync(LiveFile file, LiveFiles live, IFactReader facts, CancellationToken cancellation) =>
        OfAsync(file, live, facts, GroupsAtOnce, cancellation);

    internal static async Task<FileRestatement> OfAsync(
        LiveFile file, LiveFiles live, IFactReader facts, int groupsAtOnce, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(live);
        var files = live.Of(file.Source);
        var place = Place(file, files);
        if (place < 0) return new FileRestatement(await CountAsync(file, facts, groupsAtOnce, cancellation).ConfigureAwait(false), 0, [], [], [], []);
        var places = Enumerable.Range(0, files.Count).ToDictionary(i => files[i].FileId, StringComparer.Ordinal);
        var tally = await TallyAsync(place, files, places, facts, groupsAtOnce, cancellation).ConfigureAwait(false);
        IReadOnlyList<RestatedFile> Named(SortedDictionary<int, long> counts) => [.. counts.Select(count => new RestatedFile(files[count.Key], count.Value))];
        return new FileRestatement(
            tally.Groups, tally.LiveGroups, Named(tally.Restates), Named(tally.RestatedBy), Named(tally.OutweighedBy), Named(tally.Completes));
    }

    private static async Task<long> CountAsync(LiveFile file, IFactReader facts, int groupsAtOnce, CancellationToken cancellation) =>
        (await TallyAsync(0, [file], new Dictionary<string, int> { [file.FileId] = 0 }, facts, groupsAtOnce, cancellation).ConfigureAwait(false)).Groups;

    private static async Task<FileTally> TallyAsync(
        int place, IReadOnlyList<LiveFile> files, Dictionary<string, int> places, IFactReader facts, int groupsAtOnce, CancellationToken cancellation)
    {
        var groups = KeyGroups.Of(files[place].Source);
        IReadOnlyList<string> family = [.. files.Select(other => other.Corrects ?? other.FileId)];
        var tally = new FileTally();
        var tables = InputTable.Of([.. files.Select(other => new InputFile(other, other.Segments))]);
        foreach (var own in tables.Where(table => table.File.FileId == files[place].FileId))
        {
            var sharing = tables.Where(table => table.Segment.Scope == own.Segment.Scope).ToList();
            var most = own.Segment.Rows * Math.Max(1, groups.Figures.Count);
            var passes = (uint)Math.Max(1, (most + groupsAtOnce - 1) / groupsAtOnce);
            for (var pass = 0u; pass < passes; pass++)
            {
                var ledger = new GroupLedger(place, family);
                bool Wanted(UInt128 whole) => passes == 1 || (ulong)(whole >> 64) % passes == pass;
                var table = await own.LoadAsync(facts, groups.Columns, cancellation).ConfigureAwait(false);
                // A day goes with its month's figure: both are asked for in one pass.
                groups.Read(table, (_, _, group, settled) =>
                {
                    if (Wanted(settled ?? group.Whole)) ledger.Own(group, settled);
                });
                foreach (var other in sharing)
                {
                    var by = places[other.File.FileId];
                    var rows = by == place ? table : await other.LoadAsync(facts, groups.Columns, cancellation).ConfigureAwait(false);
                    groups.Read(rows, (_, _, group, settled) =>
                    {
                        if (Wanted(settled ?? group.Whole)) ledger.Seen(by, group);
                    });
                }

                ledger.AddTo(tally);
            }
        }

        return tally;
    }

    private static int Place(LiveFile file, IReadOnlyList<LiveFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].FileId == file.FileId) return i;
        }

        return -1;
    }
}
