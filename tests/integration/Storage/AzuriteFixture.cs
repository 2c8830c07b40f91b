using System.Globalization;
using Wuyi.Pipeline.Local.Azurite;

namespace Wuyi.Pipeline.IntegrationTests.Storage;

/// <summary>
/// One in-memory Azurite for the whole assembly. Every test asks for an account of its own (<see cref="NewAccount"/>), so that
/// containers and tables of two tests never meet.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 400;
    private static readonly StorageAccount[] All =
        [.. Enumerable.Range(1, Accounts).Select(i => new StorageAccount(
            string.Create(CultureInfo.InvariantCulture, $"test{i:000}"), StorageAccount.Development.Key))];

    private AzuriteServer? _server;
    private int _given;

    /// <summary>An account that no other test has.</summary>
    public TestAccount NewAccount()
    {
        var next = Interlocked.Increment(ref _given) - 1;
        return new TestAccount(Server.Ports.ConnectionString(All[next]));
    }

    public AzuriteServer Server => _server ?? throw new InvalidOperationException("the fixture has not started");

    public async Task InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = All }, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}

/// <summary>Test classes that need storage: <c>[Collection(AzuriteCollection.Name)]</c> and a constructor parameter <see cref="AzuriteFixture"/>.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "azurite";
}
