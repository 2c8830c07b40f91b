using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>ARCHITECTURE 2 (g): a withdrawn file does not count, and nothing is lost by withdrawing it.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WithdrawalTests(AzuriteFixture azurite)
{
    private const string Corrected = "户号,年月,电量\n3301000001,202306,7\n";

    [Fact]
    public async Task A_withdrawn_file_does_not_count_until_it_is_restored()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var first = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        var second = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("b.csv", Corrected), default);

        await bench.Withdrawals.WithdrawAsync(second!.FileId, "张三", "发错文件", default);
        Assert.Equal([first!.FileId], await LiveAsync(bench));
        await bench.Withdrawals.RestoreAsync(second.FileId, "张三", null, default);
        Assert.Equal([first.FileId, second.FileId], await LiveAsync(bench));
        Assert.Equal(2, (await bench.EntriesAsync()).Count);
    }

    [Fact]
    public async Task Saying_it_twice_keeps_who_said_it_first_and_why()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var first = await bench.Withdrawals.WithdrawAsync("power-1", "张三", "发错文件", default);
        var again = await bench.Withdrawals.WithdrawAsync("power-1", "李四", "又一次", default);
        Assert.Equal(first, again);
        Assert.Equal(first, (await bench.Withdrawals.AllAsync(default))["power-1"]);
        await bench.Withdrawals.RestoreAsync("power-1", "李四", null, default);
        await bench.Withdrawals.RestoreAsync("power-1", "李四", null, default);
        Assert.Empty(await bench.Withdrawals.AllAsync(default));
        Assert.Equal(2, (await new DecisionLog(bench.Clients, TimeProvider.System).AllAsync(DecisionKind.Withdrawal, default)).Count);
    }

    [Fact]
    public async Task Said_by_many_at_the_same_time_it_is_withdrawn_and_one_word_restores_it()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => bench.Withdrawals.WithdrawAsync("power-1", $"{n}", "发错文件", default)));
        Assert.Single(await bench.Withdrawals.AllAsync(default));
        await bench.Withdrawals.RestoreAsync("power-1", "张三", null, default);
        Assert.Empty(await bench.Withdrawals.AllAsync(default));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeSending)]
    [InlineData(FaultMoment.AfterSending)]
    public async Task A_death_at_any_storage_call_leaves_the_file_in_or_out_and_saying_it_again_ends_it(FaultMoment moment)
    {
        var account = azurite.NewAccount();
        var bench = await FactsBench.CreateAsync(account);
        var file = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        var kwh = await bench.LiveKwhAsync();
        for (var n = 1; n <= 2; n++)
        {
            var dying = new FactsBench(account.Clients(FaultPolicy.From(n, moment)));
            await Assert.ThrowsAnyAsync<Exception>(() => dying.Withdrawals.WithdrawAsync(file!.FileId, "张三", "发错文件", default));
            Assert.Contains(await bench.LiveKwhAsync(), new[] { 0, kwh });
            await bench.Withdrawals.WithdrawAsync(file!.FileId, "张三", "发错文件", default);
            Assert.Equal(0, await bench.LiveKwhAsync());

            dying = new FactsBench(account.Clients(FaultPolicy.From(n, moment)));
            await Assert.ThrowsAnyAsync<Exception>(() => dying.Withdrawals.RestoreAsync(file.FileId, "张三", null, default));
            Assert.Contains(await bench.LiveKwhAsync(), new[] { 0, kwh });
            await bench.Withdrawals.RestoreAsync(file.FileId, "张三", null, default);
            Assert.Equal(kwh, await bench.LiveKwhAsync());
        }
    }

    [Theory]
    [InlineData("B, A")]
    [InlineData("in parallel")]
    public async Task Files_restate_one_another_in_drop_order_whatever_the_order_of_taking_in(string order)
    {
        var expected = await FactsBench.CreateAsync(azurite.NewAccount());
        await TakeInAsync(expected, "A, B");
        var found = await FactsBench.CreateAsync(azurite.NewAccount());
        await TakeInAsync(found, order);
        var hash = await expected.ResultHashAsync(SmallCounty.Newest);
        Assert.Equal(hash, await found.ResultHashAsync(SmallCounty.Newest));

        // The second file does change the figures, and withdrawing it gives the first one's back.
        var second = (await found.Ledger.LiveAsync(default)).Of(SourceNames.Tax)[^1];
        await found.Withdrawals.WithdrawAsync(second.FileId, "张三", "发错文件", default);
        Assert.NotEqual(hash, await found.ResultHashAsync(SmallCounty.Newest));
        await expected.Withdrawals.WithdrawAsync((await expected.Ledger.LiveAsync(default)).Of(SourceNames.Tax)[^1].FileId, "张三", "发错文件", default);
        Assert.Equal(await expected.ResultHashAsync(SmallCounty.Newest), await found.ResultHashAsync(SmallCounty.Newest));
    }

    [Fact]
    public async Task Of_two_corrections_the_rows_brought_twice_count_in_the_later_one_until_it_is_withdrawn()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var root = await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("a.csv", FactsBench.PowerJune), default);
        FileEntry Correction(int number, string ranges) => root! with
        {
            FileId = $"power-20300101T00000{number}Z-0123456789abcdef",
            DroppedAt = root.DroppedAt.AddSeconds(number),
            Corrects = root.FileId,
            CorrectedRanges = ranges,
        };
        await bench.Ledger.CommitAsync(Correction(1, "12,15-17"), default);
        var later = Correction(2, "15-16");
        await bench.Ledger.CommitAsync(later, default);

        async Task<IReadOnlyList<string>> SupersededAsync() =>
            [.. (await bench.Ledger.LiveAsync(default)).Of(SourceNames.Power).Select(file => string.Join(',', file.SupersededRows))];
        Assert.Equal(["", "(15, 16)", ""], await SupersededAsync());
        await bench.Withdrawals.WithdrawAsync(later.FileId, "张三", "改错", default);
        Assert.Equal(["", ""], await SupersededAsync());
    }

    private static async Task TakeInAsync(FactsBench bench, string order)
    {
        foreach (var file in SmallCounty.All()) await bench.DropAsync(file);
        await bench.Taker.SweepAsync(default);
        var a = await bench.DropAsync(new DropFile(SourceNames.Tax, "更正1.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,20000\n"));
        await Task.Delay(1100); // Last-Modified has whole seconds.
        var b = await bench.DropAsync(new DropFile(SourceNames.Tax, "更正2.csv", $"纳税人识别号,入库日期,税种,入库金额(元)\n{SmallCounty.Code(1)},2022-05-15,增值税,30000\n"));
        var blobs = order == "B, A" ? new[] { b, a } : [a, b];
        if (order == "in parallel") await Task.WhenAll(blobs.Select(blob => bench.Taker.TakeInAsync(SourceNames.Tax, blob, default)));
        else
        {
            foreach (var blob in blobs) await bench.Taker.TakeInAsync(SourceNames.Tax, blob, default);
        }
    }

    private static async Task<IEnumerable<string>> LiveAsync(FactsBench bench) =>
        (await bench.Ledger.LiveAsync(default)).Of(SourceNames.Power).Select(file => file.FileId);
}
