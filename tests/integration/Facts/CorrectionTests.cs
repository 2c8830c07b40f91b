using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>The quarantine file, corrected and dropped again as it is, is known as a correction of its base.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CorrectionTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Corrected_rows_link_to_their_base_and_what_is_open_becomes_less()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var basis = await DropAsync(bench, "6月.csv", Rows(good: 10, bad: 2));
        Assert.Equal(2, basis.RowsRejected);

        var corrected = await DropAsync(bench, "更正.csv", (await QuarantineAsync(bench, basis)).Replace("坏0", "60", StringComparison.Ordinal));
        Assert.Equal((FileStatus.AcceptedWithIssues, 1L, 1L), (corrected.Status, corrected.RowsAccepted, corrected.RowsRejected));
        Assert.Equal((basis.FileId, 1L, "12"), (corrected.Corrects, corrected.CorrectedRows, corrected.CorrectedRanges));

        // What fails again still names the base: the second quarantine file works like the first.
        var second = await DropAsync(bench, "更正2.csv", (await QuarantineAsync(bench, corrected)).Replace("坏1", "61", StringComparison.Ordinal));
        Assert.Equal((FileStatus.Accepted, basis.FileId, "13"), (second.Status, second.Corrects, second.CorrectedRanges));

        var corrections = await ((IFileLedger)bench.Ledger).CorrectionsAsync(basis, default);
        Assert.Equal([corrected.FileId, second.FileId], corrections.Select(file => file.FileId));
        var live = (await bench.Ledger.LiveAsync(default)).Of(SourceNames.Power);
        Assert.Equal([null, basis.FileId, basis.FileId], live.Select(file => file.Corrects));

        var facts = await new FactReader(bench.Clients).ReadAsync(second.Segments[0], ["row", "kwh"], default);
        Assert.Equal((13, 61m), (facts.Numbers("row").Int(0), facts.Numbers("kwh").Decimal(0)));
    }

    [Fact]
    public async Task A_correction_of_a_rejected_file_is_rejected_and_says_to_drop_the_whole_file()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var basis = await DropAsync(bench, "6月.csv", Rows(good: 2, bad: 2));
        Assert.Equal(IssueCodes.TooManyBadRows, basis.RejectionCode);
        var text = (await QuarantineAsync(bench, basis)).Replace("坏0", "60", StringComparison.Ordinal).Replace("坏1", "61", StringComparison.Ordinal);
        var corrected = await DropAsync(bench, "更正.csv", text);
        Assert.Equal((FileStatus.Rejected, IssueCodes.RejectedBase, 0L, 0), (corrected.Status, corrected.RejectionCode, corrected.RowsAccepted, corrected.Segments.Count));
        Assert.Contains("整个原文件", Assert.Single(await bench.Ledger.IssuesAsync(corrected, default)).Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_a_file_that_is_not_there_is_rejected()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var corrected = await DropAsync(bench, "更正.csv", "户号,年月,电量,原因\n3301000001,202306,5,WP2001〔power-20230601T000000Z-0123456789abcdef#3〕\n");
        Assert.Equal(IssueCodes.UnknownBase, corrected.RejectionCode);
        Assert.Empty((await bench.Ledger.LiveAsync(default)).Of(SourceNames.Power));
    }

    [Fact]
    public async Task A_long_list_of_corrected_rows_lies_in_a_blob()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var basis = await DropAsync(bench, "6月.csv", Rows(good: 60_000, bad: 0) + string.Concat(Enumerable.Range(0, 14_000).Select(i => $"33020{i:00000},202306,坏\n3303{i:000000},202306,1\n")));
        var text = (await QuarantineAsync(bench, basis)).Replace(",坏,", ",7,", StringComparison.Ordinal);
        var corrected = await DropAsync(bench, "更正.csv", text);
        Assert.Equal((14_000L, null), (corrected.CorrectedRows, corrected.CorrectedRanges));
        Assert.Equal(14_000, RowRanges.CountUnion([await bench.Ledger.CorrectedRangesAsync(corrected, default)]));
    }

    [Fact]
    public async Task Receipts_from_before_groups_are_still_read()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var issue = new IntakeIssue { Code = IssueCodes.MissingValue, Severity = IssueSeverity.Error, Row = 3, Column = "电量", Message = "“电量”为空", Advice = "请补填后重新投递" };
        var blob = bench.Clients.Store.GetBlobContainerClient("receipts").GetBlobClient("power/old.issues.json");
        await blob.UploadAsync(BinaryData.FromObjectAsJson(new[] { issue, issue with { Row = 9 } }));
        var basis = await DropAsync(bench, "6月.csv", Rows(good: 10, bad: 1));
        var report = await bench.Ledger.ReportAsync(basis with { IssuesBlob = "power/old.issues.json" }, default);
        Assert.Equal(("2 行:“电量”为空", 3, 9), (Assert.Single(report.Groups).Sentence, report.Groups[0].FirstRow, report.Groups[0].LastRow));
    }

    private static string Rows(int good, int bad) => "户号,年月,电量\n"
        + string.Concat(Enumerable.Range(0, good).Select(i => $"3301{i:000000},202306,{i}\n"))
        + string.Concat(Enumerable.Range(0, bad).Select(i => $"3302{i:000000},202306,坏{i}\n"));

    private static async Task<FileEntry> DropAsync(FactsBench bench, string path, string text) =>
        (await bench.Taker.TakeInAsync(SourceNames.Power, await bench.DropAsync(path, text), default))!;

    private static async Task<string> QuarantineAsync(FactsBench bench, FileEntry file)
    {
        await using var content = (await bench.Ledger.QuarantineAsync(file, default))!;
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }
}
