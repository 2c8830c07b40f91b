using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>Writes what a simulation gives; the names carry the contents' hashes, so that writing it again does nothing.</summary>
internal sealed class SimulationBlobs(StoreClients clients)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly BlobContainerClient _blobs = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);

    public BlobContainerClient Container => _blobs;

    public async Task<string> WriteSnapshotAsync(Simulation simulation, string name, PeriodResult result, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var content = new FileStream(folder.File(name), FileMode.CreateNew, FileAccess.ReadWrite);
        SnapshotWriter.Write(result, content);
        return await WriteAsync(simulation, name, ".parquet", content, cancellation).ConfigureAwait(false);
    }

    public async Task<string> WriteSummaryAsync<T>(Simulation simulation, T summary, CancellationToken cancellation)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(summary, Json));
        return await WriteAsync(simulation, "summary", ".json", content, cancellation).ConfigureAwait(false);
    }

    /// <summary>One JSON document a line.</summary>
    public async Task<string> WriteLinesAsync<T>(Simulation simulation, string name, IEnumerable<T> lines, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var content = new FileStream(folder.File(name), FileMode.CreateNew, FileAccess.ReadWrite);
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            await JsonSerializer.SerializeAsync(content, line, Json, cancellation).ConfigureAwait(false);
            content.WriteByte((byte)'\n');
        }

        return await WriteAsync(simulation, name, ".jsonl", content, cancellation).ConfigureAwait(false);
    }

    private async Task<string> WriteAsync(Simulation simulation, string name, string suffix, Stream content, CancellationToken cancellation) =>
        (await BlobWriter.CreateAsync(_blobs, Simulation.BlobPrefixOf(simulation.Id) + name, suffix, content, cancellation).ConfigureAwait(false)).Name;
}
