using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Local.Hosting;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Local;

[Collection(AzuriteCollection.Name)]
public sealed class InboxWatcherTests(AzuriteFixture azurite)
{
    private readonly Inbox _inbox = new();

    [Fact]
    public async Task Each_version_is_delivered_once_and_what_lay_there_before_the_start_too()
    {
        var clients = await azurite.NewAccount().ReadyClientsAsync();
        var power = clients.Inbox.GetBlobContainerClient("power");
        await power.UploadBlobAsync("before/一月.csv", BinaryData.FromString("1"));
        await using var running = await RunAsync(clients);
        await _inbox.Delivered("before/一月.csv", 1);

        await power.GetBlobClient("before/一月.csv").UploadAsync(BinaryData.FromString("2"), overwrite: true);
        await _inbox.Delivered("before/一月.csv", 2);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(2, _inbox.Calls.Count);
        Assert.True(running.Value.IsSettled);
    }

    [Fact]
    public async Task A_failed_delivery_is_repeated_and_keeps_no_other_blob_waiting()
    {
        var clients = await azurite.NewAccount().ReadyClientsAsync();
        _inbox.Fails = (path, call) => path == "bad.csv" && call <= 2;
        await using var running = await RunAsync(clients);
        var settled = new TaskCompletionSource();
        running.Value.Settled += (_, _) => settled.TrySetResult();
        await clients.Inbox.GetBlobContainerClient("power").UploadBlobAsync("bad.csv", BinaryData.FromString("1"));
        await clients.Inbox.GetBlobContainerClient("power").UploadBlobAsync("good.csv", BinaryData.FromString("1"));

        await _inbox.Delivered("good.csv", 1);
        Assert.False(running.Value.IsSettled);
        await _inbox.Delivered("bad.csv", 3);
        await settled.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(running.Value.IsSettled);
    }

    [Fact]
    public async Task Watching_outlives_storage_that_is_away_for_longer_than_the_clients_own_retries()
    {
        var account = azurite.NewAccount();
        var faults = FaultPolicy.From(1, FaultMoment.BeforeSending);
        var clients = await account.ReadyClientsAsync(faults, retries: 2);
        await account.Clients().Inbox.GetBlobContainerClient("power").UploadBlobAsync("later.csv", BinaryData.FromString("1"));
        await using var running = await RunAsync(clients);
        for (var i = 0; i < 600 && faults.Faults < 9; i++) await Task.Delay(25);

        faults.Enabled = false;
        await _inbox.Delivered("later.csv", 1);
    }

    private async Task<Running> RunAsync(StoreClients clients)
    {
        var services = new ServiceCollection().AddSingleton(_inbox).BuildServiceProvider();
        var watcher = new InboxWatcher(
            FunctionCatalog.Of([typeof(TakePower)]), new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>()), clients,
            new HostJson("api", 2), TimeProvider.System, NullLogger<InboxWatcher>.Instance)
        { Interval = TimeSpan.FromMilliseconds(100) };
        await watcher.StartAsync(CancellationToken.None);
        return new Running(watcher);
    }

    private sealed record Running(InboxWatcher Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Value.StopAsync(CancellationToken.None);
            Value.Dispose();
        }
    }

    public sealed class TakePower(Inbox inbox)
    {
        [Function(nameof(TakePower))]
        public Task RunAsync([BlobTrigger("power/{name}", Connection = "Inbox")] BlobClient blob, string name) => inbox.TakeAsync(blob, name);
    }

    public sealed class Inbox
    {
        public ConcurrentQueue<string> Calls { get; } = new();

        public Func<string, int, bool> Fails { get; set; } = (_, _) => false;

        public Task TakeAsync(BlobClient blob, string name)
        {
            Assert.Equal(blob.Name, name);
            Calls.Enqueue(name);
            return Fails(name, Count(name)) ? Task.FromException(new IOException("refused")) : Task.CompletedTask;
        }

        public async Task Delivered(string name, int times)
        {
            for (var i = 0; i < 600 && Count(name) < times; i++) await Task.Delay(25);
            Assert.Equal(times, Count(name));
        }

        private int Count(string name) => Calls.Count(call => call == name);
    }
}
