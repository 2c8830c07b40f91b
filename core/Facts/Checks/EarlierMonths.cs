using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Facts.Checks;

/// <summary>
/// Finds what a month is to be compared with. Providers deliver a month whole, by branch office or by day, so totals of months say little: an earlier
/// file counts when at least half of the smaller of both files' keys are in the other, and most of its keys are not in a newer file that counts.
/// </summary>
internal sealed class EarlierMonths(BlobContainerClient facts, CheckOptions options, ILogger log)
{
    /// <summary>How far back a month to compare with may lie.</summary>
    private const int MonthsBack = 12;

    /// <summary>So much of the file found in earlier files is enough.</summary>
    private const double Enough = 0.9;

    private long _keysRead;

    /// <summary>Null when there is no earlier month, or nothing of it alike.</summary>
    /// <param name="live">Files of the source before this one, newest drop first.</param>
    /// <param name="month">Month of the file.</param>
    /// <param name="keys">Its keys in that month.</param>
    /// <param name="key">Name of the key column.</param>
    /// <param name="folder">For local copies.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<EarlierMonth?> FindAsync(
        IReadOnlyList<FileEntry> live, Month month, HashSet<ulong> keys, string key, TemporaryFolder folder, CancellationToken cancellation)
    {
        var candidates = live.Where(file => file.Corrects is null)
            .SelectMany(file => file.Segments.Where(segment => segment.Rows > 0 && segment.Month is { } earlier && earlier < month && earlier.Index >= month.Index - MonthsBack)
                .Select(segment => (File: file, Segment: segment))).ToList();
        if (candidates.Count == 0) return null;
        var newest = candidates.Max(candidate => candidate.Segment.Month!.Value);
        var (union, paths, rows, sum) = (new HashSet<ulong>(), new List<string>(), 0L, (decimal?)0m);
        var (read, common) = (0, 0L);
        foreach (var (file, segment) in candidates.Where(candidate => candidate.Segment.Month == newest))
        {
            if (await ReadAsync(segment, key, folder, cancellation).ConfigureAwait(false) is not var (path, theirs)) continue;
            read++;
            var shared = theirs.Count(keys.Contains);
            common += shared;
            if (shared * 2L < Math.Min(theirs.Count, keys.Count) || shared == 0 || theirs.Count(union.Contains) * 2L > theirs.Count)
            {
                File.Delete(path);
                continue;
            }

            union.UnionWith(theirs);
            paths.Add(path);
            rows += segment.Rows;
            sum += file.Summaries.FirstOrDefault(summary => summary.Scope == segment.Scope)?.Sum;
            if (keys.Count(union.Contains) >= Enough * keys.Count) break;
        }

        if (paths.Count == 0 && (read == 0 || common > 0)) return null;
        return new EarlierMonth(newest, rows, sum, union, paths);
    }

    /// <summary>Keys of a segment; null when it cannot be read or too many have been read already: a remark is not worth failing a file.</summary>
    public async Task<(string Path, HashSet<ulong> Keys)?> ReadAsync(SegmentRef segment, string key, TemporaryFolder folder, CancellationToken cancellation)
    {
        if (_keysRead + segment.Rows > options.MaxKeys) return null;
        _keysRead += segment.Rows;
        var path = folder.File($"earlier-{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(segment.Blob)).AsSpan(0, 8))}.parquet");
        try
        {
            await facts.GetBlobClient(segment.Blob).DownloadToAsync(path, cancellation).ConfigureAwait(false);
            return (path, KeyHashes.Read(path, key));
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            log.LogWarning("Checks: segment {Blob} is gone", segment.Blob);
        }
        catch (Exception broken) when (broken is ParquetSharp.ParquetException or CorruptSegmentException or InvalidCastException)
        {
            log.LogWarning(broken, "Checks: segment {Blob} cannot be read", segment.Blob);
        }

        return null;
    }
}
