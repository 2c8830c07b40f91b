using Azure;

namespace Wuyi.Pipeline.IntegrationTests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class FaultPolicyTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_fault_before_sending_leaves_storage_untouched()
    {
        var account = azurite.NewAccount();
        var faulty = account.Clients(FaultPolicy.Nth(1, FaultMoment.BeforeSending));
        await Assert.ThrowsAsync<RequestFailedException>(() => faulty.Store.CreateBlobContainerAsync("one"));
        Assert.False(await account.Clients().Store.GetBlobContainerClient("one").ExistsAsync());
    }

    [Fact]
    public async Task A_fault_after_sending_is_a_lost_answer()
    {
        var account = azurite.NewAccount();
        var faulty = account.Clients(FaultPolicy.Nth(1, FaultMoment.AfterSending));
        await Assert.ThrowsAsync<RequestFailedException>(() => faulty.Store.CreateBlobContainerAsync("one"));
        Assert.True(await account.Clients().Store.GetBlobContainerClient("one").ExistsAsync());
    }

    [Fact]
    public async Task Retries_of_the_client_overcome_every_third_call_failing()
    {
        var faults = FaultPolicy.Every(3, FaultMoment.BeforeSending);
        var clients = azurite.NewAccount().Clients(faults, retries: 3);
        for (var i = 0; i < 9; i++) await clients.Tables.CreateTableIfNotExistsAsync($"table{i}");
        Assert.InRange(faults.Faults, 3, faults.Calls);
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        var first = azurite.NewAccount().Clients();
        var second = azurite.NewAccount().Clients();
        await first.Store.CreateBlobContainerAsync("mine");
        await first.Tables.CreateTableAsync("mine");
        Assert.False(await second.Store.GetBlobContainerClient("mine").ExistsAsync());
        Assert.Empty(await second.Tables.QueryAsync().ToListAsync());
    }
}
