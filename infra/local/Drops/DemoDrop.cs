using System.Globalization;
using Azure.Storage.Blobs.Models;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Local.Drops;

/// <summary>Drops the demo county through the inboxes like any provider's files. A file that a former run has dropped is left as it is.</summary>
public sealed class DemoDrop(DemoSize size, Uploader uploader, StoreClients clients)
{
    /// <summary>Of the generator: 武政发〔2022〕11号.</summary>
    public const int Seed = 202211;

    /// <summary>Folder inside every inbox; the label of synthetic data.</summary>
    public const string Folder = "演示数据/";

    private const string MetadataKey = "wuyidemo";

    private static string Metadata(DemoSize size) => string.Create(CultureInfo.InvariantCulture, $"{size}-{Seed}");

    /// <summary>Uploads what is missing, in drop order.</summary>
    /// <param name="expect">Told how many files there will be, before the first.</param>
    /// <param name="uploaded">Told of each upload.</param>
    /// <param name="cancellation">Stops between files.</param>
    public async Task RunAsync(Action<int> expect, Action<UploadedFile> uploaded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(expect);
        ArgumentNullException.ThrowIfNull(uploaded);
        var files = DemoCounty.Files(size, Seed).ToList();
        var present = await PresentAsync(files.Select(file => file.Source).Distinct(), cancellation);
        var missing = files.Where(file => !present.Contains((file.Source, file.Path))).ToList();
        expect(missing.Count);
        var metadata = new Dictionary<string, string> { [MetadataKey] = Metadata(size) };
        var scratch = Path.Combine(Path.GetTempPath(), $"wuyi-demo-{Guid.NewGuid():N}");
        await using var buffer = new FileStream(
            scratch, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        foreach (var file in missing)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.SetLength(0);
            file.Write(buffer);
            buffer.Position = 0;
            uploaded(await uploader.UploadAsync(file.Source, file.Path, buffer, metadata, cancellation));
        }
    }

    private async Task<HashSet<(string Source, string Path)>> PresentAsync(IEnumerable<string> sources, CancellationToken cancellation)
    {
        var present = new HashSet<(string, string)>();
        foreach (var source in sources)
        {
            var options = new GetBlobsOptions { Traits = BlobTraits.Metadata, Prefix = Folder };
            await foreach (var blob in clients.Inbox.GetBlobContainerClient(source).GetBlobsAsync(options, cancellation))
            {
                if (blob.Metadata.TryGetValue(MetadataKey, out var mark) && mark == Metadata(size)) present.Add((source, blob.Name));
            }
        }

        return present;
    }
}
