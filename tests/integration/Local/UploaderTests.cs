using System.Text;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Drops;

namespace Wuyi.Pipeline.IntegrationTests.Local;

[Collection(AzuriteCollection.Name)]
public sealed class UploaderTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_ledger_order_of_uploads_is_the_order_in_which_they_were_made()
    {
        var clients = await azurite.NewAccount().ReadyClientsAsync();
        using var uploader = new Uploader(clients, TimeProvider.System);
        var uploaded = new List<UploadedFile>();
        foreach (var path in new[] { "b.csv", "c.csv", "a.csv", "a.csv", "d.csv" })
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(path));
            uploaded.Add(await uploader.UploadAsync("power", path, content, null, CancellationToken.None));
        }

        Assert.Equal(uploaded, uploaded.OrderBy(file => file.LastModified).ThenBy(file => file.Path, StringComparer.Ordinal));
        Assert.True(uploaded[2].LastModified > uploaded[1].LastModified);
        Assert.True(uploaded[3].LastModified > uploaded[2].LastModified);
    }
}
