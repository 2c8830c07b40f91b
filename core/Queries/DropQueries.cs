using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Queries;

/// <summary>Hands out short-lived addresses that can write one new file into an inbox and nothing else.</summary>
public sealed class DropQueries(StoreClients clients, TimeProvider time)
{
    /// <summary>How long an address works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int LongestName = 120;
    private const int RandomBytes = 4;

    /// <summary>Clocks of the service and of this process may differ.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public async Task<Answer> CreateAsync(ApiCall call, string source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!SourceNames.All.Contains(source))
            throw new ApiProblemException(ProblemCodes.SourceNotFound, $"可用:{string.Join(", ", SourceNames.All)}");
        var now = time.GetUtcNow();
        var path = PathOf(ReadName(call.Body.Span), now);
        var blob = clients.Inbox.GetBlobContainerClient(source).GetBlobClient(path);
        var expires = DateTimeOffset.FromUnixTimeSeconds(now.Add(Lifetime).ToUnixTimeSeconds());
        var address = await AddressAsync(blob, now - ClockSkew, expires, cancellation).ConfigureAwait(false);
        var view = new UploadView(address.AbsoluteUri, path, $"files?path={Uri.EscapeDataString(path)}", expires);
        return Answer.Json(call, view, ApiJson.Instance.UploadView) with { Status = 201, ETag = null };
    }

    /// <summary><c>2023-07-03/101502-3f2a9c01-6月.csv</c>: the day and time of China, chance, the given name without anything that is no part of a name.</summary>
    internal static string PathOf(string name, DateTimeOffset now)
    {
        var chance = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes));
        var local = now.ToOffset(China);
        return string.Create(CultureInfo.InvariantCulture, $"{local:yyyy-MM-dd}/{local:HHmmss}-{chance}-{Clean(name)}");
    }

    private static string Clean(string name)
    {
        var kept = new StringBuilder();
        foreach (var c in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormKC))
        {
            var safe = char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '(' or ')' or ' ';
            kept.Append(safe ? c : '_');
        }

        // Keep the end: it has the extension. A name ends neither in a dot nor in a space.
        var text = kept.Length > LongestName ? kept.ToString(kept.Length - LongestName, LongestName) : kept.ToString();
        text = text.Trim(' ', '.');
        return text.Length == 0 ? "file" : text;
    }

    private async Task<Uri> AddressAsync(BlobClient blob, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        var sas = new BlobSasBuilder(BlobSasPermissions.Create | BlobSasPermissions.Write, until)
        {
            BlobContainerName = blob.BlobContainerName, BlobName = blob.Name, Resource = "b", StartsOn = from,
            Protocol = blob.Uri.IsLoopback ? SasProtocol.HttpsAndHttp : SasProtocol.Https,
        };
        if (blob.CanGenerateSasUri) return blob.GenerateSasUri(sas);
        UserDelegationKey key = await clients.Inbox.GetUserDelegationKeyAsync(from, until, cancellation).ConfigureAwait(false);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key, clients.Inbox.AccountName) }.ToUri();
    }

    private static string ReadName(ReadOnlySpan<byte> body)
    {
        string? name;
        try
        {
            name = JsonSerializer.Deserialize(body, ApiJson.Instance.DropBody)?.Name?.Trim();
        }
        catch (JsonException)
        {
            name = null;
        }

        return string.IsNullOrEmpty(name) || name.Length > 1000
            ? throw new ApiProblemException(ProblemCodes.BadBody, "请求内容不是 {\"name\":\"6月.csv\"} 形式的 JSON") { Parameter = "name", Allowed = "文件名" }
            : name;
    }
}
