using Azure;
using Azure.Data.Tables;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>What a run carries beside its results is as whole, as immutable and as long-lived as the run.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AttachmentTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_long_list_is_read_back_item_by_item_in_its_order()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), new County { AttachedItems = 100_000 });
        var published = await PublishAsync(bench);
        var attachment = published.Attachments[County.Attachment];
        Assert.Equal(100_000, attachment.Items);
        Assert.Equal(0, published.Attachments["none"].Items);
        var count = 0;
        await foreach (var figure in bench.Attachments.ReadAsync(published, County.Attachment, item => item.GetDecimal(), default))
        {
            Assert.Equal(4m + (1m / 3m), figure);
            count++;
        }

        Assert.Equal(100_000, count);
        Assert.Empty(await bench.Attachments.LoadAsync(published, "none", item => item.GetDecimal(), default));
    }

    [Fact]
    public async Task Another_attempt_at_the_same_run_writes_the_same_bytes()
    {
        var county = new County();
        using var one = await ResultsBench.CreateAsync(azurite.NewAccount(), county);
        var first = await PublishAsync(one);
        using var other = await ResultsBench.CreateAsync(azurite.NewAccount(), county);
        await other.PublishAsync();
        var second = (await other.Results.FindAsync(ResultsBench.June, default))!;
        Assert.Equal(first.Run, second.Run);
        Assert.Equal(first.Attachments[County.Attachment].Sha256, second.Attachments[County.Attachment].Sha256);
        Assert.Equal(await ContentAsync(one, first), await ContentAsync(other, second));
    }

    [Fact]
    public async Task A_run_of_a_version_without_attachments_has_none_and_says_so()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        await PublishAsync(bench);
        var pointers = bench.Clients.Tables.GetTableClient(StoreNames.PointersTable);
        await foreach (var entity in pointers.QueryAsync<TableEntity>())
        {
            entity.Remove("Attachments");
            await pointers.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Replace);
        }

        var old = (await bench.Results.FindAsync(ResultsBench.June, default))!;
        Assert.Empty(old.Attachments);
        Assert.Empty(await bench.Attachments.LoadAsync(old, County.Attachment, item => item.GetDecimal(), default));
    }

    [Fact]
    public async Task Who_still_holds_a_collected_run_is_told_so()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount(), options: ResultsBench.Options with { KeptRuns = 1 });
        var old = await PublishAsync(bench);
        bench.County.Drop(Model.SourceNames.Power, "2023-06");
        await bench.PublishAsync();
        bench.Time.Advance(TimeSpan.FromHours(25));
        await bench.Collector.CollectAsync(default);
        await Assert.ThrowsAsync<RunCollectedException>(() => bench.Attachments.LoadAsync(old, County.Attachment, item => item.GetDecimal(), default));
    }

    [Fact]
    public async Task A_changed_blob_is_noticed()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        var published = await PublishAsync(bench);
        var blobs = bench.Clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        var other = await blobs.GetBlobClient(published.Attachments["none"].Blob).DownloadContentAsync();
        await blobs.GetBlobClient(published.Attachments[County.Attachment].Blob).UploadAsync(other.Value.Content, overwrite: true);
        await Assert.ThrowsAsync<CorruptAttachmentException>(
            () => bench.Attachments.LoadAsync(published, County.Attachment, item => item.GetDecimal(), default));
    }

    private static async Task<PublishedPeriod> PublishAsync(ResultsBench bench)
    {
        bench.County.DropAll("2023-06", 12);
        await bench.PublishAsync();
        return (await bench.Results.FindAsync(ResultsBench.June, default))!;
    }

    private static async Task<string> ContentAsync(ResultsBench bench, PublishedPeriod published)
    {
        var blob = bench.Clients.Store.GetBlobContainerClient(StoreNames.Snapshots).GetBlobClient(published.Attachments[County.Attachment].Blob);
        return Convert.ToHexString((await blob.DownloadContentAsync()).Value.Content);
    }
}
