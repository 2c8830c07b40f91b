using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Configuration;

/// <summary>
/// Takes documents of container <c>config</c> in through the same gate as files: the ledger entity of source <c>config</c> is both
/// the receipt and the registration, the document is kept under its own hash.
/// </summary>
public sealed class ConfigDrops(StoreClients clients, FileLedger ledger, DropReader drops, TimeProvider time, ILogger<ConfigDrops> log) : IConfigDrops, IMappingVersions, IRulebookVersions, IPlanVersions
{
    private readonly BlobContainerClient _receipts = clients.Store.GetBlobContainerClient(StoreNames.Receipts);
    private readonly ConcurrentDictionary<string, RuleSet> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MappingProfile> _profiles = new(StringComparer.Ordinal);

    public async Task<FileEntry> SaveAsync(string path, ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        var blob = clients.Inbox.GetBlobContainerClient(StoreNames.Config).GetBlobClient(path);
        await blob.UploadAsync(BinaryData.FromBytes(document), overwrite: true, cancellation).ConfigureAwait(false);
        return await TakeInEntryAsync(blob, cancellation).ConfigureAwait(false) ?? throw new InvalidOperationException($"{path} was removed while it was saved");
    }

    public IAsyncEnumerable<FileEntry> VersionsAsync(CancellationToken cancellation) => RegisteredAsync(ConfigKind.Mapping, cancellation);

    public Task<byte[]?> DocumentAsync(string hash, CancellationToken cancellation) => TryLoadAsync(ConfigKind.Mapping, hash, cancellation);

    public IAsyncEnumerable<FileEntry> RulebooksAsync(CancellationToken cancellation) => RegisteredAsync(ConfigKind.Rulebook, cancellation);

    public Task<byte[]?> RulebookAsync(string hash, CancellationToken cancellation) =>
        hash == RuleSets.Embedded.Hash ? Task.FromResult<byte[]?>(RuleSets.EmbeddedDocument()) : TryLoadAsync(ConfigKind.Rulebook, hash, cancellation);

    public IAsyncEnumerable<FileEntry> PlansAsync(CancellationToken cancellation) => RegisteredAsync(ConfigKind.Plan, cancellation);

    public Task<byte[]?> PlanAsync(string hash, CancellationToken cancellation) =>
        hash == EmbeddedPlan.Document.Hash ? Task.FromResult<byte[]?>(EmbeddedPlan.Bytes()) : TryLoadAsync(ConfigKind.Plan, hash, cancellation);

    private async Task<byte[]?> TryLoadAsync(ConfigKind kind, string hash, CancellationToken cancellation)
    {
        try
        {
            return await LoadAsync(kind, hash, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    public Task TakeInAsync(BlobClient blob, CancellationToken cancellation) => TakeInEntryAsync(blob, cancellation);

    private async Task<FileEntry?> TakeInEntryAsync(BlobClient blob, CancellationToken cancellation)
    {
        var entry = await drops.TakeInAsync(StoreNames.Config, blob, ReadAsync, cancellation).ConfigureAwait(false);
        if (entry is null) return null;
        if (entry.Status == FileStatus.Rejected)
            log.LogWarning("Configuration {Path} refused with {Code}; the earlier one stays in force", entry.Path, entry.RejectionCode);
        else
            log.LogInformation("Configuration {Path} registered as {Hash}", entry.Path, entry.MappingHash);
        return entry;
    }

    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var known = await ledger.KnownAsync(StoreNames.Config, cancellation).ConfigureAwait(false);
        var container = clients.Inbox.GetBlobContainerClient(StoreNames.Config);
        var taken = 0;
        await foreach (var item in container.GetBlobsAsync(cancellationToken: cancellation).ConfigureAwait(false))
        {
            var id = FileId.Of(StoreNames.Config, item.Name, item.Properties.ETag!.Value.ToString(), item.Properties.LastModified!.Value);
            if (known.Contains(id)) continue;
            await TakeInAsync(container.GetBlobClient(item.Name), cancellation).ConfigureAwait(false);
            taken++;
        }

        return taken;
    }

    public async Task<RuleSet> CurrentRulesAsync(CancellationToken cancellation)
    {
        var newest = await RegisteredAsync(ConfigKind.Rulebook, cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        if (newest?.MappingHash is not { } hash) return RuleSets.Embedded;
        return await RulesAsync(hash, cancellation).ConfigureAwait(false);
    }

    public async Task<RuleSet?> FindRulesAsync(string versionOrHash, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(versionOrHash);
        var embedded = RuleSets.Embedded;
        if (versionOrHash == embedded.Hash) return embedded;
        if (IsHash(versionOrHash))
        {
            // By hash without a receipt, too: runs keep the embedded rulebook of the version that computed them.
            try
            {
                return await RulesAsync(versionOrHash, cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException absent) when (absent.Status == 404)
            {
                // A version word may look like a hash.
            }
        }

        await foreach (var entry in RegisteredAsync(ConfigKind.Rulebook, cancellation).ConfigureAwait(false))
        {
            if (entry.MappingHash is { } hash && await RulesAsync(hash, cancellation).ConfigureAwait(false) is var rules && rules.Version == versionOrHash) return rules;
        }

        return versionOrHash == embedded.Version ? embedded : null;
    }

    private static bool IsHash(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);

    private async Task<RuleSet> RulesAsync(string hash, CancellationToken cancellation)
    {
        if (_rules.TryGetValue(hash, out var cached)) return cached;
        var document = await LoadAsync(ConfigKind.Rulebook, hash, cancellation).ConfigureAwait(false);
        var rules = RuleSetJson.Parse(document).Rules ?? throw new CorruptConfigurationException($"rulebook {hash}");
        return _rules.GetOrAdd(hash, rules);
    }

    public async Task<IReadOnlyList<MappingProfile>> MappingsAsync(string source, CancellationToken cancellation)
    {
        var profiles = new List<MappingProfile>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in RegisteredAsync(ConfigKind.Mapping, cancellation).ConfigureAwait(false))
        {
            if (!paths.Add(entry.Path)) continue; // an older version of the same blob
            var profile = await ProfileAsync(entry.MappingHash!, cancellation).ConfigureAwait(false);
            if (profile.Source == source) profiles.Add(profile);
        }

        profiles.Reverse();
        return profiles;
    }

    private async Task<MappingProfile> ProfileAsync(string hash, CancellationToken cancellation)
    {
        if (_profiles.TryGetValue(hash, out var cached)) return cached;
        var document = await LoadAsync(ConfigKind.Mapping, hash, cancellation).ConfigureAwait(false);
        var profile = MappingProfileJson.Parse(document).Profile ?? throw new CorruptConfigurationException($"mapping {hash}");
        return _profiles.GetOrAdd(hash, profile);
    }

    /// <summary>Accepted documents of one kind, newest first.</summary>
    private IAsyncEnumerable<FileEntry> RegisteredAsync(ConfigKind kind, CancellationToken cancellation) =>
        ledger.NewestFirstAsync(StoreNames.Config, cancellation)
            .Where(entry => entry.Status != FileStatus.Rejected && ConfigDocument.KindOf(entry.Path) == kind);

    private async Task<byte[]> LoadAsync(ConfigKind kind, string hash, CancellationToken cancellation)
    {
        var blob = Container(kind).GetBlobClient($"{hash}.json");
        var content = await blob.DownloadContentAsync(cancellation).ConfigureAwait(false);
        return content.Value.Content.ToArray();
    }

    private async Task<FileEntry> ReadAsync(Drop drop, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var tooLarge = drop.Content.Length > ConfigDocument.MaxBytes;
        if (!tooLarge) await drop.Content.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        var document = tooLarge
            ? ConfigDocument.Refused(IssueCodes.FileTooLarge, [$"文件过大:{drop.Content.Length} 字节,上限 {ConfigDocument.MaxBytes} 字节"])
            : ConfigDocument.Parse(drop.Path, bytes.ToArray());
        if (document.Hash is { } hash)
        {
            bytes.Position = 0;
            await BlobWriter.CreateNamedAsync(Container(document.Kind!.Value), $"{hash}.json", bytes, cancellation).ConfigureAwait(false);
        }

        return new FileEntry
        {
            FileId = drop.FileId,
            Source = drop.Source,
            Path = drop.Path,
            ETag = drop.ETag,
            ContentSha256 = drop.Sha256,
            Bytes = drop.Content.Length,
            DroppedAt = drop.DroppedAt,
            TakenInAt = time.GetUtcNow(),
            Status = document.Hash is null ? FileStatus.Rejected : FileStatus.Accepted,
            RowsRead = 0,
            RowsAccepted = 0,
            RowsRejected = 0,
            Months = [],
            Segments = [],
            IssueCounts = document.Issues.GroupBy(issue => issue.Code, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => (long)group.Count(), StringComparer.Ordinal),
            RejectionCode = document.Issues.Count > 0 ? document.Issues[0].Code : null,
            MappingHash = document.Hash,
            Format = document.Kind?.ToString(),
            IssuesBlob = await FileTaker.UploadIssuesAsync(_receipts, drop, IssueReport.Of(document.Issues), cancellation).ConfigureAwait(false),
        };
    }

    private BlobContainerClient Container(ConfigKind kind) => clients.Store.GetBlobContainerClient(kind switch
    {
        ConfigKind.Rulebook => StoreNames.Rulebooks,
        ConfigKind.Plan => StoreNames.Plans,
        _ => StoreNames.Mappings,
    });
}
