using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Facts.Checks;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>The file gate over one account, with or without faults.</summary>
internal sealed class FactsBench(StoreClients clients)
{
    public const string PowerJune =
        "户号,年月,电量,户名\n3301000001,202306,1000.5,演示甲\n3301000002,202306,2000,演示乙\n3301000003,202306,300.25,演示丙\n";

    public StoreClients Clients { get; } = clients;

    public Withdrawals Withdrawals { get; } = new(new DecisionLog(clients, TimeProvider.System));

    public FileLedger Ledger => new(Clients, Withdrawals);

    public FileTaker Taker => new(
        Clients, Ledger, new DropReader(Ledger, new IntakeLimits(), TimeProvider.System), new FileIntake(new IntakeLimits()), new NoMappings(),
        new WholeFileChecks(Clients, Ledger, Closed, Checks, SeverityProfiles.Default, NullLogger<WholeFileChecks>.Instance),
        TimeProvider.System, NullLogger<FileTaker>.Instance);

    /// <summary>Bounds of the whole-file checks.</summary>
    public CheckOptions Checks { get; set; } = new();

    /// <summary>Closed periods.</summary>
    public ClosedList Closed { get; } = new();

    public static async Task<FactsBench> CreateAsync(TestAccount account, FaultPolicy? faults = null, int retries = 0) =>
        new(await account.ReadyClientsAsync(faults, retries));

    public BlobClient Blob(string path) => Clients.Inbox.GetBlobContainerClient(SourceNames.Power).GetBlobClient(path);

    public async Task<BlobClient> DropAsync(string path, string text)
    {
        var blob = Blob(path);
        await blob.UploadAsync(BinaryData.FromBytes(Encoding.UTF8.GetBytes(text)), overwrite: true);
        return blob;
    }

    /// <summary>Drops a file into the inbox of any source.</summary>
    public async Task<BlobClient> DropAsync(DropFile file)
    {
        var blob = Clients.Inbox.GetBlobContainerClient(file.Source).GetBlobClient(file.Path);
        await blob.UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true);
        return blob;
    }

    /// <summary>What a month's live files give, as its hash.</summary>
    public async Task<string> ResultHashAsync(string period)
    {
        var live = await Ledger.LiveAsync(CancellationToken.None);
        var result = await Recalculator.RunAsync(Month.Parse(period), RuleSets.Embedded, live, Linking.EffectiveLinks.None, new FactReader(Clients), CancellationToken.None);
        return ResultHash.Of(result.Enterprises);
    }

    /// <summary>Sum of kWh over all live segments, as a reader of facts sees it.</summary>
    public async Task<decimal> LiveKwhAsync()
    {
        var live = await Ledger.LiveAsync(CancellationToken.None);
        var reader = new FactReader(Clients);
        var sum = 0m;
        foreach (var segment in live.Of(SourceNames.Power).SelectMany(file => file.Segments))
        {
            var table = await reader.ReadAsync(segment, ["kwh"], CancellationToken.None);
            for (var row = 0; row < table.Rows; row++) sum += table.Numbers("kwh").Decimal(row) ?? 0;
        }

        return sum;
    }

    public async Task<List<FileEntry>> EntriesAsync()
    {
        var entries = new List<FileEntry>();
        await foreach (var entry in Ledger.NewestFirstAsync(null, CancellationToken.None)) entries.Add(entry);
        return entries;
    }

    /// <summary>Closed periods without results.</summary>
    internal sealed class ClosedList : IClosedMonths
    {
        public List<Month> Months { get; } = [];

        public Task<IReadOnlyList<Month>> ClosedAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Month>>(Months);
    }

    private sealed class NoMappings : IMappingProfiles
    {
        public Task<IReadOnlyList<MappingProfile>> MappingsAsync(string source, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<MappingProfile>>([]);
    }
}
