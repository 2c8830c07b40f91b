using System.Security.Cryptography;
using System.Text.Json;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns.Lists;

/// <summary>
/// Issued lists: the document in container <c>lists</c> under its own hash, then the act that names it. Whoever dies in between leaves a document that nobody
/// names; trying again writes the same one. A number is given once: the act with number 1 of its subject decides.
/// </summary>
public sealed class IssuedLists(StoreClients clients, IActLog acts) : IIssuedLists
{
    private const string Issued = "issued";

    public async Task<IReadOnlyList<IssuedListHead>> ListAsync(CancellationToken cancellation) =>
        [.. (await acts.OfKindAsync(ActKind.List, cancellation).ConfigureAwait(false)).Where(act => act.Number == 1).Select(HeadOf)
            .OrderBy(head => head.On).ThenBy(head => head.At).ThenBy(head => head.Number, StringComparer.Ordinal)];

    public async Task<(IssuedListHead Head, IssuedList List)?> FindAsync(string number, CancellationToken cancellation)
    {
        var act = (await acts.OfAsync(ActKind.List, number, cancellation).ConfigureAwait(false)).FirstOrDefault(act => act.Number == 1);
        if (act is null) return null;
        var head = HeadOf(act);
        var content = await clients.Store.GetBlobContainerClient(StoreNames.Lists).GetBlobClient(NameOf(head.Details.Sha256)).DownloadContentAsync(cancellation).ConfigureAwait(false);
        var bytes = content.Value.Content.ToMemory();
        if (Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != head.Details.Sha256) throw new CorruptAttachmentException(NameOf(head.Details.Sha256), "its bytes are not those that were issued");
        return (head, JsonSerializer.Deserialize(bytes.Span, IssuedListJson.Instance.IssuedList) ?? throw new CorruptAttachmentException(NameOf(head.Details.Sha256), "it holds nothing"));
    }

    public async Task<bool> TryIssueAsync(IssuedList list, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(list);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(list, IssuedListJson.Instance.IssuedList);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var content = new MemoryStream(bytes, writable: false);
        await BlobWriter.CreateNamedAsync(clients.Store.GetBlobContainerClient(StoreNames.Lists), NameOf(hash), content, cancellation).ConfigureAwait(false);
        var details = new IssuedListDetails(hash, list.Title, list.Scope, list.IsPublic, list.Members.Count);
        var act = new Act
        {
            Kind = ActKind.List, Subject = list.Number, Number = 1, Verb = Issued, On = list.On, Details = JsonSerializer.Serialize(details, IssuedListJson.Instance.IssuedListDetails),
            By = by, At = at,
        };
        if (await acts.TryAddAsync(act, cancellation).ConfigureAwait(false)) return true;
        // The same person issuing the same list again is harmless.
        var stored = (await acts.OfAsync(ActKind.List, list.Number, cancellation).ConfigureAwait(false)).First(other => other.Number == 1);
        return stored.By == by && stored.On == act.On && stored.Details == act.Details;
    }

    private static IssuedListHead HeadOf(Act act) => new(
        act.Subject, act.On, act.By, act.At,
        JsonSerializer.Deserialize(act.Details ?? "null", IssuedListJson.Instance.IssuedListDetails) ?? throw new InvalidDataException($"list {act.Subject} has no details"));

    private static string NameOf(string hash) => hash + ".json";
}
