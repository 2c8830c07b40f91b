using System.Text;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Evaluation;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>Adjustments through the file gate: found by year, no input of months, withdrawn as a whole (R27).</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AdjustmentTests(AzuriteFixture azurite)
{
    private const string Code = "113307230026011330";
    private const string Header = "统一社会信用代码,年份,类型,数值,理由,认定部门,依据文号,日期\n";

    [Fact]
    public async Task A_file_of_two_years_is_found_by_its_years_and_by_no_month()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var entry = await DropAsync(bench, SourceNames.Adjustments, "调整.csv",
            Header + $"{Code},2022,降档,,环保处罚,生态环境分局,武环罚〔2022〕3号,2022-06-01\n{Code},2021,提档,,上市企业,经信局,,\n");
        Assert.Equal((FileStatus.Accepted, 2L), (entry.Status, entry.RowsAccepted));
        Assert.Equal(["2021-12", "2022-12"], entry.Months);

        var live = await bench.Ledger.LiveAsync(default);
        Assert.Equal("2022-12", Assert.Single(InputSelection.OfYear(2022, live)).Segments.Single().Scope);
        Assert.Equal("2021-12", Assert.Single(InputSelection.OfYear(2021, live)).Segments.Single().Scope);
        Assert.All(new[] { "2021-12", "2022-06", "2022-12", "2023-06" }, period => Assert.Empty(InputSelection.Of(Month.Parse(period), live)));
    }

    [Fact]
    public async Task The_evaluation_takes_what_is_live_and_a_withdrawn_file_gives_the_earlier_one_back()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, SourceNames.Enterprises, "名录.csv", $"统一社会信用代码,企业名称,年度,行业代码\n{Code},演示甲,2020,3465\n");
        await DropAsync(bench, SourceNames.Adjustments, "1.csv", Header + $"{Code},2022,加分,2.5,绿色工厂,经信局,,2022-06-01\n{Code},2022,降档,,环保处罚,生态环境分局,,\n");
        var second = await DropAsync(bench, SourceNames.Adjustments, "2.csv", Header + $"{Code},2022,降档,,安全事故,应急局,,\n{Code},2022,降档,,环保处罚,生态环境分局,,\n");
        Assert.Equal(["降档 安全事故 ", "降档 环保处罚 ", "加分 绿色工厂 2.5"], await RowsAsync(bench));

        await bench.Withdrawals.WithdrawAsync(second.FileId, "张三", "发错文件", default);
        Assert.Equal(["降档 环保处罚 ", "加分 绿色工厂 2.5"], await RowsAsync(bench));
    }

    [Fact]
    public async Task Delivered_twice_it_counts_once()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync(new DropFile(SourceNames.Adjustments, "1.csv", Encoding.UTF8.GetBytes(Header + $"{Code},2022,提档,,上市企业,经信局,,\n")));
        var entries = await Task.WhenAll(bench.Taker.TakeInAsync(SourceNames.Adjustments, blob, default), bench.Taker.TakeInAsync(SourceNames.Adjustments, blob, default));
        Assert.Equal(entries[0]!.FileId, entries[1]!.FileId);
        Assert.Single((await bench.Ledger.LiveAsync(default)).Of(SourceNames.Adjustments));
    }

    private static async Task<FileEntry> DropAsync(FactsBench bench, string source, string path, string text)
    {
        var blob = await bench.DropAsync(new DropFile(source, path, Encoding.UTF8.GetBytes(text)));
        return (await bench.Taker.TakeInAsync(source, blob, default))!;
    }

    private static async Task<IEnumerable<string>> RowsAsync(FactsBench bench)
    {
        var live = await bench.Ledger.LiveAsync(default);
        var evaluation = await YearEvaluator.RunAsync(2022, RuleSets.Embedded, live, EffectiveLinks.None, new FactReader(bench.Clients), default);
        return Assert.Single(evaluation.Enterprises).Facts.Adjustments.Select(row => FormattableString.Invariant(
            $"{row.Kind switch { AdjustmentKind.Bonus => "加分", AdjustmentKind.StepDown => "降档", _ => "" }} {row.Reason} {row.Points:0.#}"));
    }
}
