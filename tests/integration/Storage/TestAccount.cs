using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Storage;

/// <summary>One storage account of one test.</summary>
public sealed class TestAccount(string connectionString)
{
    public string ConnectionString { get; } = connectionString;

    /// <summary>Clients of this account for all three roles.</summary>
    /// <param name="faults">Injected into every call, inside the retries; null = none.</param>
    /// <param name="retries">Retries of the SDK; default 0, so that a fault reaches the code under test.</param>
    public StoreClients Clients(FaultPolicy? faults = null, int retries = 0)
    {
        var blobs = Configure(new BlobClientOptions(), faults, retries);
        var service = new BlobServiceClient(ConnectionString, blobs);
        return new StoreClients(service, service, new TableServiceClient(ConnectionString, Configure(new TableClientOptions(), faults, retries)));
    }

    /// <summary>Clients after <see cref="StoreSetup.EnsureAsync"/>; the set-up itself meets no faults.</summary>
    public async Task<StoreClients> ReadyClientsAsync(FaultPolicy? faults = null, int retries = 0)
    {
        await StoreSetup.EnsureAsync(Clients(), CancellationToken.None);
        return Clients(faults, retries);
    }

    private static T Configure<T>(T options, FaultPolicy? faults, int retries)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = retries;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(10);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(10);
        if (faults is not null) options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        return options;
    }
}
