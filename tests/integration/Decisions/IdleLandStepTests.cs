using System.Text;
using System.Text.Json;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Campaign.Land;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.IntegrationTests.Decisions;

/// <summary>Steps in the disposal of idle land in the real log: sent twice, by two people at once.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class IdleLandStepTests(AzuriteFixture azurite)
{
    private const string Parcel = "330723001001GB00012";

    private static ApiCall Call(string person, string body) => new() { Audience = Audience.Operator, Caller = person, Person = person, Body = Encoding.UTF8.GetBytes(body) };

    [Fact]
    public async Task Of_ten_people_at_once_one_investigates_and_sending_it_again_changes_nothing()
    {
        var log = new ActLog(await azurite.NewAccount().ReadyClientsAsync());
        var commands = new IdleLandCommands(new LandQueries(new OneSuspicion(), log), log, TimeProvider.System);
        Task<Answer> Investigate(int person) => commands.StepAsync(Call($"经办{person}", "{\"step\":\"investigate\",\"after\":0,\"evidence\":\"现场照片\"}"), Parcel, default);

        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(async person =>
        {
            try
            {
                return JsonDocument.Parse((await Investigate(person)).Body).RootElement.GetProperty("state").GetString();
            }
            catch (ApiProblemException problem)
            {
                return problem.Code;
            }
        }));
        Assert.Equal(9, codes.Count(code => code == ProblemCodes.ActOutdated));
        var winner = codes.ToList().IndexOf("investigating");
        Assert.Equal($"经办{winner}", Assert.Single(await log.OfAsync(ActKind.IdleLand, Parcel, default)).By);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Investigate(winner)));
        Assert.Single(await log.OfAsync(ActKind.IdleLand, Parcel, default));
    }

    /// <summary>A campaign run with one suspicion.</summary>
    private sealed class OneSuspicion : ICampaignResults
    {
        private static readonly PublishedCampaign Run = new()
        {
            Period = Month.Parse("2023-06"), Run = "r", Attempt = "1", PublishedAt = DateTimeOffset.UnixEpoch, Rulebook = "1", RulebookHash = "0", EngineVersion = "1", Plans = [], MonthRun = "m", Missing = [],
            Boards = new Dictionary<string, string>(),
        };

        public Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PublishedCampaign>>([Run]);

        public Task<PublishedCampaign?> FindAsync(Month? period, CancellationToken cancellation) => Task.FromResult<PublishedCampaign?>(Run);

        public Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation) => Task.FromResult<PublishedCampaign?>(Run);

        public Task<TBoard> BoardAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation)
            where TBoard : class => Task.FromResult((TBoard)(object)new LandBoard
            {
                Suspicions =
                [
                    new IdleParcel
                    {
                        Parcel = Parcel, Holders = [], Mu = 20m, GovernmentCaused = false, State = IdleState.Suspected, IsOpen = true, IsOverdue = false, Acts = 0, Origin = new FactOrigin("land-1", 2),
                        Grounds = [new IdleGroundFigures { Ground = IdleGround.NotStarted, Since = new DateOnly(2022, 3, 16), From = new DateOnly(2021, 3, 15), Days = 837 }],
                    },
                ],
            });
    }
}
