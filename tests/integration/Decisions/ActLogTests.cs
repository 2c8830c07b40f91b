using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Decisions;

/// <summary>Acts of operators: append-only, and nobody acts on a state that he has not seen.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ActLogTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Of_two_people_who_act_on_the_same_state_one_is_told_to_look_again()
    {
        var log = new ActLog(await azurite.NewAccount().ReadyClientsAsync());
        Assert.True(await log.TryAddAsync(Act(1, "王五"), default));
        Assert.False(await log.TryAddAsync(Act(1, "赵六"), default));
        Assert.True(await log.TryAddAsync(Act(2, "赵六"), default));
        Assert.Equal(["王五", "赵六"], (await log.OfAsync(ActKind.Case, "武政发〔2022〕11号/1", default)).Select(act => act.By));
        Assert.Empty(await log.OfAsync(ActKind.Warning, "武政发〔2022〕11号/1", default));
    }

    [Fact]
    public async Task An_act_whose_answer_was_lost_counts_once_and_as_ones_own()
    {
        var account = azurite.NewAccount();
        var log = new ActLog(await account.ReadyClientsAsync());
        var faulty = new ActLog(account.Clients(FaultPolicy.Nth(1, FaultMoment.AfterSending), 3));
        Assert.True(await faulty.TryAddAsync(Act(1, "王五"), default));
        Assert.Equal(Act(1, "王五"), Assert.Single(await log.AllAsync(default)));
    }

    [Fact]
    public async Task The_acts_of_a_kind_are_those_and_no_others()
    {
        var log = new ActLog(await azurite.NewAccount().ReadyClientsAsync());
        foreach (var (kind, subject) in new[] { (ActKind.Warning, "b"), (ActKind.Case, "c"), (ActKind.Warning, "a"), (ActKind.List, "d"), (ActKind.IdleLand, "e") })
            Assert.True(await log.TryAddAsync(Act(1, "王五") with { Kind = kind, Subject = subject }, default));
        Assert.True(await log.TryAddAsync(Act(2, "王五") with { Kind = ActKind.Warning, Subject = "a" }, default));
        Assert.Equal([("a", 1), ("a", 2), ("b", 1)], (await log.OfKindAsync(ActKind.Warning, default)).Select(act => (act.Subject, act.Number)));
    }

    private static Act Act(int number, string by) => new()
    {
        Kind = ActKind.Case, Subject = "武政发〔2022〕11号/1", Number = number, Verb = "listed", On = new DateOnly(2023, 6, 30), By = by, Details = "{}", Reason = "已核实",
        At = new DateTimeOffset(2023, 7, 1, 8, 0, 0, TimeSpan.Zero),
    };
}
