using System.Security.Cryptography;
using System.Text;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Recalculation.Restatement;

namespace Wuyi.Pipeline.Queries;

/// <summary>What a file restated and what restated it. Found when asked for, and kept while the live files of its source stay the same.</summary>
public sealed class FileReceipts(IFileLedger ledger, IFactReader facts)
{
    /// <summary>So many rows are read for a receipt [A]: about 3 s of power, 1 s of tax (measured at two million: 13 s and 3 s); for more the caller asks for <c>files/{id}/restatement</c>.</summary>
    public const long MaxRowsInReceipt = 500_000;

    private const int Kept = 500;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string File, string Live), RestatementView> _known = [];

    /// <summary>Null when it takes too long for a receipt.</summary>
    public Task<RestatementView?> ForReceiptAsync(FileEntry entry, CancellationToken cancellation) => FindAsync(entry, MaxRowsInReceipt, cancellation);

    /// <exception cref="ApiProblemException">404: no such file, or still in work.</exception>
    public async Task<Answer> RestatementAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var entry = await ledger.FindAsync(id, cancellation).ConfigureAwait(false) ?? throw FileQueries.NotFound();
        var view = await FindAsync(entry, long.MaxValue, cancellation).ConfigureAwait(false);
        return Answer.Json(call, view!, ApiJson.Instance.RestatementView);
    }

    private async Task<RestatementView?> FindAsync(FileEntry entry, long mostRows, CancellationToken cancellation)
    {
        if (!SourceNames.All.Contains(entry.Source) || entry.Segments.Count == 0) return new RestatementView(0, 0, [], [], [], []);
        var live = await ledger.LiveAsync(cancellation).ConfigureAwait(false);
        var key = (entry.FileId, HashOf(live.Of(entry.Source)));
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known)) return known;
        }

        var file = live.Of(entry.Source).FirstOrDefault(file => file.FileId == entry.FileId) ?? Withdrawn(entry);
        if (FileRestatements.RowsToRead(file, live) > mostRows) return null;
        var view = View(await FileRestatements.OfAsync(file, live, facts, cancellation).ConfigureAwait(false));
        lock (_gate)
        {
            if (_known.Count >= Kept) _known.Clear();
            _known[key] = view;
        }

        return view;
    }

    private static LiveFile Withdrawn(FileEntry entry) => new()
    {
        FileId = entry.FileId, Source = entry.Source, Path = entry.Path, DroppedAt = entry.DroppedAt, Segments = entry.Segments, Corrects = entry.Corrects,
    };

    private static string HashOf(IReadOnlyList<LiveFile> live)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in live) hash.AppendData(Encoding.UTF8.GetBytes($"{file.FileId} {string.Join(',', file.SupersededRows)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static RestatementView View(FileRestatement found) => new(
        found.Groups, found.LiveGroups, View(found.Restates), View(found.RestatedBy), View(found.OutweighedBy), View(found.Completes));

    private static IReadOnlyList<RestatedFileView> View(IReadOnlyList<RestatedFile> files) =>
        [.. files.Select(file => new RestatedFileView(file.File.FileId, file.File.Path, file.File.DroppedAt, file.Groups))];
}
