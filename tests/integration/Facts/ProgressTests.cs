using System.Text;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>Progress through the file gate: by month, restated by target and period, increments added, withdrawn as a whole.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ProgressTests(AzuriteFixture azurite)
{
    private const string Header = "指标编号,期间,数值,本期数,单位,责任单位\n";

    [Fact]
    public async Task A_file_is_found_by_the_last_months_of_its_periods_and_by_no_monthly_run()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var entry = await DropAsync(bench, "一.csv", Header + "n2-05,2023年一季度,100,,家,整治办\nn2-05,2023年,400,,家,整治办\nn2-02,2023-06,57亿元,,,发改局\n");
        Assert.Equal((FileStatus.Accepted, 3L), (entry.Status, entry.RowsAccepted));
        Assert.Equal(["2023-03", "2023-06", "2023-12"], entry.Months);

        var live = await bench.Ledger.LiveAsync(default);
        Assert.Equal(["2023-03", "2023-06"], InputSelection.OfCampaign(Month.Parse("2023-11"), live).Single().Segments.Select(segment => segment.Scope).Order(StringComparer.Ordinal));
        Assert.Empty(InputSelection.Of(Month.Parse("2023-06"), live));
        Assert.Equal(["n2-05 2023-03 100家", "n2-02 2023-06 57亿元"], await ToldAsync(bench, "2023-11"));
    }

    [Fact]
    public async Task A_later_file_supplies_a_period_and_a_withdrawn_one_gives_it_back()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, "1.csv", Header + "n2-05,2023-05,100,,,\nn2-05,2023-06,110,,,\nn2-06,2023-06,,7,,\nn2-06,2023-06,,8,,\n");
        var second = await DropAsync(bench, "2.csv", Header + "N2-05,2023-06,115,,,\nn2-05,2023-06,120,,,\nn2-06,2023-06,,9,,\n");
        Assert.Equal(["n2-05 2023-05 100", "n2-05 2023-06 120", "n2-06 2023-06 +9"], await ToldAsync(bench, "2023-06"));

        await bench.Withdrawals.WithdrawAsync(second.FileId, "张三", "发错文件", default);
        Assert.Equal(["n2-05 2023-05 100", "n2-05 2023-06 110", "n2-06 2023-06 +7", "n2-06 2023-06 +8"], await ToldAsync(bench, "2023-06"));
    }

    [Fact]
    public async Task Delivered_twice_it_counts_once()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync(new DropFile(SourceNames.Progress, "1.csv", Encoding.UTF8.GetBytes(Header + "n2-06,2023-06,,7,,\n")));
        await Task.WhenAll(bench.Taker.TakeInAsync(SourceNames.Progress, blob, default), bench.Taker.TakeInAsync(SourceNames.Progress, blob, default));
        Assert.Equal(["n2-06 2023-06 +7"], await ToldAsync(bench, "2023-06"));
    }

    /// <summary>总产值 is spread and restated as other statistics are: 1 200 of the year less 12 months of 90 leave 10 a month more.</summary>
    [Fact]
    public async Task Output_of_the_year_is_that_of_the_annual_report()
    {
        const string code = "113307230026011330";
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, "名录.csv", $"统一社会信用代码,企业名称,年度,行业代码,规上\n{code},演示甲,2020,3465,是\n", SourceNames.Enterprises);
        var months = string.Concat(Enumerable.Range(1, 12).Select(month => $"{code},2022-{month:00},90\n{code},2023-{month:00},100\n"));
        await DropAsync(bench, "月报.csv", "统一社会信用代码,年月,总产值(万元)\n" + months, SourceNames.Statistics);
        await DropAsync(bench, "年报.csv", $"统一社会信用代码,年份,总产值(万元)\n{code},2022,1200\n", SourceNames.Statistics);
        var sources = await SourcesAsync(bench, "2023-03");
        Assert.Equal([new OutputTotal(Month.Parse("2022-12"), 1_200m, 1, 0, 1_200m), new OutputTotal(Month.Parse("2023-03"), 1_200m, 1, 0, 1_200m)], sources.Output);
        Assert.Equal(1_200m, (await SourcesAsync(bench, "2023-12")).Output[1].SumWan);
    }

    private static async Task<FileEntry> DropAsync(FactsBench bench, string path, string text, string source = SourceNames.Progress)
    {
        var blob = await bench.DropAsync(new DropFile(source, path, Encoding.UTF8.GetBytes(text)));
        return (await bench.Taker.TakeInAsync(source, blob, default))!;
    }

    private static async Task<CampaignSources> SourcesAsync(FactsBench bench, string period)
    {
        var live = await bench.Ledger.LiveAsync(default);
        return await CampaignSources.ReadAsync(Month.Parse(period), RuleSets.Embedded.At(Month.Parse(period)), live, EffectiveLinks.None, new FactReader(bench.Clients), default);
    }

    private static async Task<IEnumerable<string>> ToldAsync(FactsBench bench, string period) => (await SourcesAsync(bench, period)).Progress.Select(value => FormattableString.Invariant(
        $"{value.Target} {value.Period} {(value.Value is { } state ? $"{state:0.######}" : FormattableString.Invariant($"+{value.Increment:0.######}"))}{value.Unit}"));
}
