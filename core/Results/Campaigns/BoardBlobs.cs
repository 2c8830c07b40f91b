using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>Boards in container <c>campaigns</c>: <c>{period}/{run}.{attempt}.{board}.json.br</c>, create-only. The manifest holds the SHA-256 of the JSON.</summary>
internal sealed class BoardBlobs(StoreClients clients)
{
    /// <summary>Start of the names of an attempt's blobs.</summary>
    public static string PrefixOf(Month period, string run, string attempt) => string.Create(CultureInfo.InvariantCulture, $"{period}/{run}.{attempt}.");

    /// <summary>Writes all boards; returns the SHA-256 of each by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(string prefix, CampaignResult result, CancellationToken cancellation)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        async Task Write<TBoard>(StoredBoard<TBoard> board)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(board.Of(result), board.Json);
            using var packed = new MemoryStream();
            await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await brotli.WriteAsync(json, cancellation).ConfigureAwait(false);
            await BlobWriter.CreateNamedAsync(clients.Store.GetBlobContainerClient(StoreNames.Campaigns), NameOf(prefix, board.Name), packed, cancellation).ConfigureAwait(false);
            hashes.Add(board.Name, Convert.ToHexStringLower(SHA256.HashData(json)));
        }

        await Write(StoredBoards.Land).ConfigureAwait(false);
        await Write(StoredBoards.Projects).ConfigureAwait(false);
        await Write(StoredBoards.Cases).ConfigureAwait(false);
        await Write(StoredBoards.Aggregates).ConfigureAwait(false);
        await Write(StoredBoards.Warnings).ConfigureAwait(false);
        await Write(StoredBoards.Targets).ConfigureAwait(false);
        return hashes;
    }

    /// <exception cref="RunCollectedException">It is not kept any more.</exception>
    /// <exception cref="CorruptAttachmentException">The bytes are not those that were written.</exception>
    public async Task<TBoard> ReadAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation)
    {
        var name = NameOf(PrefixOf(campaign.Period, campaign.Run, campaign.Attempt), board.Name);
        try
        {
            var content = await clients.Store.GetBlobContainerClient(StoreNames.Campaigns).GetBlobClient(name).DownloadContentAsync(cancellation).ConfigureAwait(false);
            await using var brotli = new BrotliStream(content.Value.Content.ToStream(), CompressionMode.Decompress);
            using var json = new MemoryStream();
            await brotli.CopyToAsync(json, cancellation).ConfigureAwait(false);
            var bytes = json.GetBuffer().AsMemory(0, (int)json.Length);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            if (hash != campaign.Boards.GetValueOrDefault(board.Name)) throw new CorruptAttachmentException(name, $"hash {hash}, the manifest says {campaign.Boards.GetValueOrDefault(board.Name)}");
            return JsonSerializer.Deserialize(bytes.Span, board.Json) ?? throw new CorruptAttachmentException(name, "it holds nothing");
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new RunCollectedException(campaign.Period, campaign.Run);
        }
    }

    /// <summary>Removes an attempt's boards.</summary>
    public async Task DeleteAsync(string prefix, CancellationToken cancellation)
    {
        var container = clients.Store.GetBlobContainerClient(StoreNames.Campaigns);
        await foreach (var blob in container.GetBlobsAsync(new() { Prefix = prefix }, cancellation).ConfigureAwait(false))
            await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation).ConfigureAwait(false);
    }

    /// <summary>Prefixes of attempts whose youngest blob is older than an instant.</summary>
    public async Task<IReadOnlySet<string>> PrefixesBeforeAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var youngest = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var blob in clients.Store.GetBlobContainerClient(StoreNames.Campaigns).GetBlobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            // {period}/{run}.{attempt}.{board}.json.br
            var parts = blob.Name.Split('.');
            if (parts.Length < 4) continue;
            var (prefix, at) = ($"{parts[0]}.{parts[1]}.", blob.Properties.LastModified ?? DateTimeOffset.MaxValue);
            if (!youngest.TryGetValue(prefix, out var known) || known < at) youngest[prefix] = at;
        }

        return youngest.Where(pair => pair.Value < before).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static string NameOf(string prefix, string board) => $"{prefix}{board}.json.br";
}
