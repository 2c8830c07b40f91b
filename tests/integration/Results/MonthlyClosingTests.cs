using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results;

namespace Wuyi.Pipeline.IntegrationTests.Results;

/// <summary>R11: the formal run waits for every file of the window; ARCHITECTURE 6: a missed month is caught up.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class MonthlyClosingTests(AzuriteFixture azurite)
{
    private static readonly Month June = ResultsBench.June;

    [Fact]
    public async Task Every_complete_month_before_the_current_one_is_closed_oldest_first()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        // 2022-06 to 2023-07: the windows of 2023-05, -06 and -07 are complete, and July is not over.
        bench.County.DropAll("2023-07", 14);
        var order = new List<string>();
        bench.County.OnCalculate = period =>
        {
            order.Add(period.ToString());
            return Task.CompletedTask;
        };
        Assert.Equal(2, await bench.Recalculations.RunMonthlyAsync(default));
        Assert.Equal(order.Order(StringComparer.Ordinal), order);
        var closed = (await bench.Results.ListAsync(default)).Where(period => period.Closed).Select(period => period.Period.ToString());
        Assert.Equal(["2023-06", "2023-05"], closed);
        Assert.Equal(0, await bench.Recalculations.RunMonthlyAsync(default));
    }

    [Fact]
    public async Task A_month_whose_tax_file_is_late_is_not_closed_until_it_comes()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-05", 11);
        bench.County.Drop(SourceNames.Power, "2023-06");
        Assert.Equal(0, await bench.Recalculations.RunMonthlyAsync(default));
        Assert.Equal(["tax 2023-06"], (await bench.Results.FindAsync(June, default))!.Missing);
        bench.County.Drop(SourceNames.Tax, "2023-06");
        Assert.Equal(1, await bench.Recalculations.RunMonthlyAsync(default));
        Assert.True((await bench.Results.FindAsync(June, default))!.Closed);
    }

    [Fact]
    public async Task A_closed_month_only_shows_that_its_inputs_changed_until_an_operator_asks()
    {
        using var bench = await ResultsBench.CreateAsync(azurite.NewAccount());
        bench.County.DropAll("2023-06", 12);
        await bench.Recalculations.RunMonthlyAsync(default);
        var formal = await bench.Results.FindAsync(June, default);
        var late = bench.County.Drop(SourceNames.Power, "2023-06");

        Assert.Equal(0, await bench.Recalculations.RunStaleAsync(default));
        await bench.Recalculations.RunMonthlyAsync(default);
        var marked = await bench.Results.FindAsync(June, default);
        Assert.Equal((formal!.Run, true, true), (marked!.Run, marked.Closed, marked.InputsChanged));
        Assert.Equal(PublishResult.Closed, (await bench.PublishAsync()).Result);

        bench.County.Withdraw(late);
        await bench.Recalculations.RunStaleAsync(default);
        Assert.False((await bench.Results.FindAsync(June, default))!.InputsChanged);

        bench.County.Drop(SourceNames.Power, "2023-06");
        var request = await bench.Recalculations.RequestAsync([June], "张三", default);
        Assert.Equal(1, await bench.Recalculations.RunStaleAsync(default));
        Assert.Equal("published", (await bench.Recalculations.FindAsync(request.Id, default))!.Status);
        var corrected = await bench.Results.FindAsync(June, default);
        Assert.Equal((true, false), (corrected!.Closed, corrected.InputsChanged));
        Assert.NotEqual(formal.Run, corrected.Run);
    }
}
