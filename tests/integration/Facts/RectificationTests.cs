using System.Text;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>Steps of cases through the file gate: found by month, restated by enterprise, step and date, withdrawn as a whole.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RectificationTests(AzuriteFixture azurite)
{
    private const string Code = "113307230026011330";
    private const string Header = "统一社会信用代码,环节,日期,整治方式,实际腾出用地(亩),腾出用地宗地代码,合规检查类别,检查结论,经办人\n";

    [Fact]
    public async Task Steps_come_back_with_their_rows_and_a_withdrawn_file_gives_the_earlier_one_back()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, SourceNames.Enterprises, "名录.csv", $"统一社会信用代码,企业名称,年度,行业代码\n{Code},演示甲,2020,3465\n");
        var first = await DropAsync(bench, SourceNames.Rectification, "1.csv",
            Header + $"{Code},列入,2022-05-20,,,,,,张三 13857912345\n{Code},,2022-05-21,,,,安全、环保,合格,\n{Code},销号,2022-11-01,关停、腾退,12.5,330723001001GB00012/330723001001GB00013,,,\n");
        Assert.Equal((FileStatus.Accepted, 3L), (first.Status, first.RowsAccepted));
        Assert.Equal(["2022-05", "2022-11"], first.Months);
        var second = await DropAsync(bench, SourceNames.Rectification, "2.csv", Header + $"{Code},列入清单,2022-05-20,改造提升,,,,,李四\n");
        Assert.Equal(["Listed 2022-05-20 Upgrade 李四", "  Safety Environment", "Closed 2022-11-01 Vacate ShutDown 12.5亩 2"], (await StepsAsync(bench, "2022-12")).Order(Listing));
        Assert.Equal(2, (await StepsAsync(bench, "2022-05")).Count);
        await bench.Withdrawals.WithdrawAsync(second.FileId, "张三", "发错文件", default);
        Assert.Contains(await StepsAsync(bench, "2022-12"), step => step == "Listed 2022-05-20 张三 已屏蔽");
    }

    private static readonly Comparer<string> Listing = Comparer<string>.Create((a, b) => Place(a).CompareTo(Place(b)));

    private static int Place(string step) => step[0] switch { 'L' => 0, ' ' => 1, _ => 2 };

    private static async Task<FileEntry> DropAsync(FactsBench bench, string source, string path, string text)
    {
        var blob = await bench.DropAsync(new DropFile(source, path, Encoding.UTF8.GetBytes(text)));
        return (await bench.Taker.TakeInAsync(source, blob, default))!;
    }

    private static async Task<IReadOnlyList<string>> StepsAsync(FactsBench bench, string period)
    {
        var sources = await CampaignSources.ReadAsync(Month.Parse(period), RuleSets.Embedded.At(Month.Parse(period)), await bench.Ledger.LiveAsync(default), EffectiveLinks.None, new FactReader(bench.Clients), default);
        return [.. sources.CaseSteps.Select(Tell)];
    }

    private static string Tell(CaseStep step) => step.Move is null ? "  " + string.Join(' ', step.Checks.Select(check => check.Kind))
        : string.Join(' ', new[]
        {
            $"{step.Move} {step.On:yyyy-MM-dd}", string.Join(' ', step.Measures), step.ReportedMu is { } mu ? FormattableString.Invariant($"{mu}亩 {step.Parcels.Count}") : "", step.Person ?? "",
        }.Where(part => part.Length > 0));
}
