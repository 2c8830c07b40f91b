using System.Text;
using Azure;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Warnings;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Decisions;

/// <summary>Acknowledging a warning may die at any storage call and be sent again: it is on record once.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AcknowledgementFaultTests(AzuriteFixture azurite)
{
    private const string Id = "0123456789abcdef";

    private static ApiCall Call(string person) => new()
    { Audience = Audience.Operator, Caller = person, Person = person, Body = Encoding.UTF8.GetBytes("{\"reason\":\"已核实\",\"measure\":\"纳入帮扶\"}") };

    private static WarningCommands Commands(StoreClients clients) => new(new WarningQueries(new OneBoard(), new ActLog(clients)), new ActLog(clients), TimeProvider.System);

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task Whatever_call_dies_sending_it_again_puts_it_on_record_once(FaultMoment moment)
    {
        for (var n = 1; ; n++)
        {
            var account = azurite.NewAccount();
            var clients = await account.ReadyClientsAsync();
            var faults = FaultPolicy.From(n, moment);
            try
            {
                await Commands(account.Clients(faults)).AcknowledgeAsync(Call("王五"), Id, default);
            }
            catch (Exception e) when (e is RequestFailedException or IOException)
            {
            }

            await Commands(clients).AcknowledgeAsync(Call("王五"), Id, default);
            Assert.Equal("王五", Assert.Single(await new ActLog(clients).OfKindAsync(ActKind.Warning, default)).By);
            if (faults.Faults == 0) break;
        }
    }

    [Fact]
    public async Task Six_who_acknowledge_at_once_are_all_on_record()
    {
        var clients = await azurite.NewAccount().ReadyClientsAsync();
        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Commands(clients).AcknowledgeAsync(Call($"经办人{i}"), Id, default)));
        var acts = await new ActLog(clients).OfKindAsync(ActKind.Warning, default);
        Assert.Equal(Enumerable.Range(1, 6), acts.Select(act => act.Number));
        Assert.Equal(6, acts.Select(act => act.By).Distinct().Count());
    }

    /// <summary>One period whose board has one warning.</summary>
    private sealed class OneBoard : ICampaignResults
    {
        private static readonly PublishedCampaign Run = new()
        {
            Period = new Month(2023, 6), Run = "r", Attempt = "1", PublishedAt = DateTimeOffset.UnixEpoch, Rulebook = "1", RulebookHash = "0", EngineVersion = "1", Plans = [], MonthRun = "m",
            Missing = [], Boards = new Dictionary<string, string>(),
        };

        public Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PublishedCampaign>>([Run]);

        public Task<PublishedCampaign?> FindAsync(Month? period, CancellationToken cancellation) => Task.FromResult<PublishedCampaign?>(Run);

        public Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation) => Task.FromResult<PublishedCampaign?>(Run);

        public Task<TBoard> BoardAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation)
            where TBoard : class => Task.FromResult((TBoard)(object)new WarningBoard
            {
                Warnings =
                [
                    new Warning
                    {
                        Id = Id, Kind = WarningKind.PowerDrop, Severity = WarningSeverity.Red, Worst = WarningSeverity.Red, State = WarningState.Opened, Since = new Month(2023, 6),
                        JudgedIn = new Month(2023, 6), Subject = new WarningSubject { Type = WarningSubjectType.Enterprise, Key = "k" }, Figures = [], Rule = "规则", Constants = [],
                    },
                ],
            });
    }
}
