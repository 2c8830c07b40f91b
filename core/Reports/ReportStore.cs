using Azure;
using Azure.Storage.Blobs.Models;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Reports;

/// <summary>One stored report.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Kind">Which.</param>
/// <param name="Run">Campaign run it speaks of.</param>
/// <param name="StoredAt">When it was written.</param>
public sealed record StoredReport(Month Period, ReportKind Kind, string Run, DateTimeOffset StoredAt);

/// <summary>
/// Container <c>reports</c>: <c>{period}/{kind}/{campaign run}.json|.html|.xlsx</c>, create-only and never collected. The JSON is written last and is the
/// report: without it there is none, and who finds the others only writes the same bytes again.
/// </summary>
public sealed class ReportStore(StoreClients clients)
{
    /// <summary>Forms of a report; the last one makes it.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["xlsx", "html", "json"];

    /// <summary>The bytes of a form; null when there is no such report.</summary>
    public async Task<byte[]?> FindAsync(Month period, ReportKind kind, string run, string form, CancellationToken cancellation)
    {
        try
        {
            var content = await Container.GetBlobClient(NameOf(period, kind, run, form)).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return content.Value.Content.ToArray();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task<bool> ExistsAsync(Month period, ReportKind kind, string run, CancellationToken cancellation) =>
        (await Container.GetBlobClient(NameOf(period, kind, run, "json")).ExistsAsync(cancellation).ConfigureAwait(false)).Value;

    /// <summary>Writes a form unless it is there; what is there stays.</summary>
    public async Task CreateAsync(Month period, ReportKind kind, string run, string form, byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        await BlobWriter.CreateNamedAsync(Container, NameOf(period, kind, run, form), content, cancellation).ConfigureAwait(false);
    }

    /// <summary>Every report, newest period first, then by kind and time of writing.</summary>
    public async Task<IReadOnlyList<StoredReport>> ListAsync(CancellationToken cancellation)
    {
        var reports = new List<StoredReport>();
        await foreach (var blob in Container.GetBlobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            if (Parse(blob) is { } report) reports.Add(report);
        }

        return [.. reports.OrderByDescending(report => report.Period).ThenBy(report => report.Kind).ThenBy(report => report.StoredAt).ThenBy(report => report.Run, StringComparer.Ordinal)];
    }

    private Azure.Storage.Blobs.BlobContainerClient Container => clients.Store.GetBlobContainerClient(StoreNames.Reports);

    private static string NameOf(Month period, ReportKind kind, string run, string form) => $"{period}/{kind.Word()}/{run}.{form}";

    private static StoredReport? Parse(BlobItem blob)
    {
        var parts = blob.Name.Split('/');
        return parts.Length == 3 && Month.TryParse(parts[0], out var period) && ReportKinds.Parse(parts[1]) is { } kind && parts[2].EndsWith(".json", StringComparison.Ordinal)
            ? new StoredReport(period, kind, parts[2][..^".json".Length], blob.Properties.LastModified ?? DateTimeOffset.UnixEpoch) : null;
    }
}
