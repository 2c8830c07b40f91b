using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>A file beside the live files before it: what is remarkable is told, nothing is refused.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WholeFileCheckTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Half_the_rows_gone_and_the_accounts_that_vanished_are_told_with_numbers()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 100);
        var june = await PowerAsync(bench, "6月.csv", "202306", 0, 40);
        Assert.Equal((FileStatus.AcceptedWithIssues, 40L), (june.Status, june.RowsAccepted));
        Assert.Equal("2023年6月共40行,2023年5月为100行,减少60%", await SaidAsync(bench, june, IssueCodes.RowsUnusual));
        Assert.Equal("2023年6月电量合计400kWh,2023年5月为1000kWh,减少60%", await SaidAsync(bench, june, IssueCodes.SumUnusual));
        var vanished = await IssueAsync(bench, june, IssueCodes.KeysVanished);
        Assert.Equal("2023年5月有而2023年6月没有的户号共60个(占60%):{found}", vanished.Message);
        Assert.StartsWith("3301000040、3301000041、", vanished.Found, StringComparison.Ordinal);
        Assert.Equal([("2023-06", 40L, 400m)], june.Summaries.Select(month => (month.Scope, month.Rows, month.Sum!.Value)));
    }

    [Fact]
    public async Task A_sum_tenfold_is_told_while_rows_and_accounts_stay()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 50);
        var june = await PowerAsync(bench, "6月.csv", "202306", 0, 50, kwh: 100);
        Assert.Equal([IssueCodes.SumUnusual], june.IssueCounts.Keys);
        Assert.Contains("增加900%", await SaidAsync(bench, june, IssueCodes.SumUnusual), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branch_offices_and_days_are_compared_with_their_like()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        for (var office = 0; office < 3; office++) await PowerAsync(bench, $"5月/{office}.csv", "202305", office * 40, 40);
        for (var office = 0; office < 3; office++)
            Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, $"6月/{office}.csv", "202306", office * 40, 40)).Status);

        // In one file instead of three: the three together are what it is compared with.
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "7月.csv", "202307", 0, 120)).Status);
        for (var day = 1; day <= 2; day++) await PowerAsync(bench, $"8月/{day}.csv", $"2023-08-0{day}", 0, 120, header: "日期");
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "9月/1.csv", "2023-09-01", 0, 120, header: "日期")).Status);
    }

    [Fact]
    public async Task An_account_in_another_file_of_the_month_has_not_vanished()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 100);
        await PowerAsync(bench, "6月a.csv", "202306", 0, 40);
        var rest = await PowerAsync(bench, "6月b.csv", "202306", 40, 60);
        Assert.DoesNotContain(IssueCodes.KeysVanished, rest.IssueCounts.Keys);
    }

    [Fact]
    public async Task Nobody_in_common_with_the_month_before_is_told()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 30);
        var june = await PowerAsync(bench, "6月.csv", "202306", 500, 30);
        Assert.Equal("2023年6月的户号与2023年5月没有一个相同", await SaidAsync(bench, june, IssueCodes.KeysAllNew));
    }

    [Fact]
    public async Task Months_inside_one_file_are_compared_with_each_other()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var text = "户号,年月,电量\n" + Rows("202304", 0, 60, 10) + Rows("202305", 0, 60, 10) + Rows("202306", 0, 20, 10);
        var file = (await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync("二季度.csv", text), default))!;
        Assert.Contains("2023年6月共20行,2023年5月为60行", await SaidAsync(bench, file, IssueCodes.RowsUnusual), StringComparison.Ordinal);
        Assert.Contains(IssueCodes.KeysVanished, file.IssueCounts.Keys);
    }

    [Fact]
    public async Task An_old_month_and_a_gap_are_told()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 2);
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "4月.csv", "202304", 0, 2)).Status);
        var march = await PowerAsync(bench, "3月.csv", "202303", 0, 2);
        Assert.Equal("文件为2023年3月,而该来源最新月份已是2023年5月", await SaidAsync(bench, march, IssueCodes.OldMonth));
        var august = await PowerAsync(bench, "8月.csv", "202308", 0, 2);
        Assert.Equal("文件为2023年8月,其前缺少2023年6月、2023年7月的数据", await SaidAsync(bench, august, IssueCodes.MonthGap));
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_told_and_under_the_same_name_is_not()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "6月.csv", "202306", 0, 2);
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "6月.csv", "202306", 0, 2)).Status);
        var copy = await PowerAsync(bench, "7月.csv", "202306", 0, 2);
        var issue = await IssueAsync(bench, copy, IssueCodes.SameContent);
        Assert.Equal(("6月.csv", IssueSeverity.Warning), (issue.Found, issue.Severity));
    }

    [Fact]
    public async Task A_closed_period_that_depends_on_the_file_is_named()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        bench.Closed.Months.AddRange([new Month(2023, 3), new Month(2023, 4), new Month(2023, 5)]);
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "6月.csv", "202306", 0, 2)).Status);
        var april = await PowerAsync(bench, "4月.csv", "202304", 0, 2);
        Assert.Equal("涉及已定稿的统计期:2023年4月、2023年5月", await SaidAsync(bench, april, IssueCodes.ClosedMonth));
    }

    [Fact]
    public async Task Taxpayers_may_change_much_and_refunds_are_subtracted()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await TaxAsync(bench, "4月.csv", "2023-04-15", 0, 40, "入库金额");
        Assert.DoesNotContain(IssueCodes.KeysVanished, (await TaxAsync(bench, "5月.csv", "2023-05-15", 0, 25, "入库金额")).IssueCounts.Keys);
        var refunds = await TaxAsync(bench, "退税.csv", "2023-05-20", 0, 3, "退税金额");
        Assert.Equal(-30m, Assert.Single(refunds.Summaries).Sum);
    }

    [Fact]
    public async Task Bounds_are_settings_and_small_months_are_let_be()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await PowerAsync(bench, "5月.csv", "202305", 0, 10);
        Assert.Equal(FileStatus.Accepted, (await PowerAsync(bench, "6月.csv", "202306", 0, 2)).Status);
        bench.Checks = new() { MinRows = 1 };
        Assert.Contains(IssueCodes.RowsUnusual, (await PowerAsync(bench, "6月2.csv", "202306", 0, 3)).IssueCounts.Keys);
        Assert.Contains("Checks__RowsFall", Assert.Throws<InvalidOperationException>(() => (bench.Checks with { RowsFall = 2 }).Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("Checks__VanishedShare__land", Assert.Throws<InvalidOperationException>(() => new Wuyi.Pipeline.Facts.Checks.CheckOptions { VanishedShare = { ["land"] = 0.1m } }.Validate()).Message, StringComparison.Ordinal);
    }

    private static Task<FileEntry> PowerAsync(FactsBench bench, string path, string month, int first, int count, int kwh = 10, string header = "年月") =>
        DropAsync(bench, new DropFile(SourceNames.Power, path, $"户号,{header},电量\n" + Rows(month, first, count, kwh)));

    private static Task<FileEntry> TaxAsync(FactsBench bench, string path, string day, int first, int count, string column) =>
        DropAsync(bench, new DropFile(SourceNames.Tax, path, $"税号,入库日期,税种,{column}\n"
            + string.Concat(Enumerable.Range(first, count).Select(i => $"{SmallCounty.Code(i + 1)},{day},增值税,10\n"))));

    private static string Rows(string month, int first, int count, int kwh) =>
        string.Concat(Enumerable.Range(first, count).Select(i => $"3301{i:000000},{month},{kwh}\n"));

    private static async Task<FileEntry> DropAsync(FactsBench bench, DropFile file) =>
        (await bench.Taker.TakeInAsync(file.Source, await bench.DropAsync(file), default))!;

    private static async Task<IntakeIssue> IssueAsync(FactsBench bench, FileEntry file, string code) =>
        Assert.Single(await bench.Ledger.IssuesAsync(file, default), issue => issue.Code == code);

    private static async Task<string> SaidAsync(FactsBench bench, FileEntry file, string code) => (await IssueAsync(bench, file, code)).Message;
}
