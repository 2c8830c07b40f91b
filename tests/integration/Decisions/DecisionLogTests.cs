using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.IntegrationTests.Storage;

namespace Wuyi.Pipeline.IntegrationTests.Decisions;

/// <summary>Decisions of people are facts: appended, never changed.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class DecisionLogTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Decisions_come_back_whole_in_the_order_of_deciding_each_kind_apart()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2023, 7, 1, 8, 0, 0, TimeSpan.Zero));
        var log = new DecisionLog(await azurite.NewAccount().ReadyClientsAsync(), time);
        var first = await log.AddAsync(DecisionKind.Withdrawal, "power-1", "withdrawn", null, "张三", "发错月份", default);
        time.Advance(TimeSpan.FromSeconds(1));
        var link = await log.AddAsync(DecisionKind.Link, "户号 3301000001", "accepted", "113307230026011330", "李四", null, default);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = await log.AddAsync(DecisionKind.Withdrawal, "power-1", "restored", null, "张三", "核实无误", default);

        Assert.Equal([first, second], await log.AllAsync(DecisionKind.Withdrawal, default));
        Assert.Equal([link], await log.AllAsync(DecisionKind.Link, default));
    }

    [Fact]
    public async Task Two_decisions_of_the_same_instant_are_both_kept()
    {
        var log = new DecisionLog(await azurite.NewAccount().ReadyClientsAsync(), new FakeTimeProvider());
        await log.AddAsync(DecisionKind.Withdrawal, "a", "withdrawn", null, "甲", null, default);
        await log.AddAsync(DecisionKind.Withdrawal, "b", "withdrawn", null, "乙", null, default);

        Assert.Equal(2, (await log.AllAsync(DecisionKind.Withdrawal, default)).Count);
    }
}
