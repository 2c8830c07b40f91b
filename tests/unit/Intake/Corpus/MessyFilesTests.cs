using System.Text.Json;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Corpus;

/// <summary>Real files by others beside the repository: each its right outcome through intake; skipped where they are absent.</summary>
public class MessyFilesTests
{
    [SkippableTheory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void The_CSV_spectrum_reads_as_its_authors_expect(string name)
    {
        var rows = Tables.Rows(File.ReadAllBytes(SharedData.Require($"messy/csv-spectrum/{name}.csv")));
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Require($"messy/csv-spectrum/expected/{name}.json")));
        var records = rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => Straight(pair.Second))).ToList();
        Assert.Equal(expected.RootElement.EnumerateArray().Select(item => item.EnumerateObject().ToDictionary(member => member.Name, member => Straight(member.Value.GetString()!))), records);
    }

    [SkippableTheory]
    [InlineData("messy/spreadsheets/agile_AES256_SHA512_CBC_pwd_password.xlsx", IssueCodes.EncryptedWorkbook)]
    [InlineData("messy/spreadsheets/Test_git_issue_242_std_rc4_pwd_password.xls", IssueCodes.PasswordProtected)]
    [InlineData("messy/spreadsheets/Test_git_issue_382_oom.xls", IssueCodes.CorruptWorkbook)]
    [InlineData("messy/spreadsheets/Test_git_issue_392_oob.xls", null)]
    [InlineData("messy/spreadsheets/Test_git_issue_467_sst_empty_continue.xls", IssueCodes.CorruptWorkbook)]
    [InlineData("messy/spreadsheets/as3xls_BIFF5.xls", IssueCodes.NoHeader)]
    [InlineData("messy/spreadsheets/roo_1900_base.xlsx", IssueCodes.StrictWorkbook)]
    [InlineData("messy/spreadsheets/roo_1904_base.xlsx", IssueCodes.NoHeader)]
    [InlineData("messy/spreadsheets/Test_MergedCell.xls", IssueCodes.NoHeader)]
    [InlineData("messy/spreadsheets/NoDimensionOrCellReferenceAttribute.xlsx", IssueCodes.NoHeader)]
    [InlineData("messy/text/population-carbon-gbk.tab", IssueCodes.NoHeader)]
    [InlineData("messy/text/weather_yangzhong_gbk.csv", IssueCodes.NoHeader)]
    [InlineData("messy/text/carbon_trading_data.csv", IssueCodes.NoHeader)]
    [InlineData("messy/text/utf16le_bom.csv", IssueCodes.NoHeader)]
    [InlineData("messy/text/utf16be_bom.csv", IssueCodes.NoHeader)]
    public void A_file_that_is_no_table_of_ours_is_refused_with_its_code(string path, string? code)
    {
        var read = FileRead.Of(SourceNames.Power, File.ReadAllBytes(SharedData.Require(path)), path);
        Assert.True(read.Outcome.Status == FileStatus.Rejected && (code is null || code == read.Outcome.RejectionCode), read.Told);
        Assert.All(read.Outcome.Issues, issue => Assert.False(string.IsNullOrWhiteSpace(issue.Message + issue.Advice)));
    }

    [SkippableTheory]
    [InlineData("messy/yearbook/2012-C0110.csv")]
    [InlineData("messy/yearbook/2012-C0310.csv")]
    [InlineData("messy/yearbook/2012-C0705.csv")]
    [InlineData("messy/yearbook/2012-C0910.csv")]
    [InlineData("messy/yearbook/2012-C1302.csv")]
    [InlineData("messy/yearbook/2014-C1309.csv")]
    [InlineData("messy/yearbook/2014-C1801.csv")]
    public void A_yearbook_table_named_csv_is_recognised_as_XLS_and_refused_with_what_was_looked_for_and_found(string path)
    {
        var bytes = File.ReadAllBytes(SharedData.Require(path));
        foreach (var source in SourceNames.All)
        {
            var read = FileRead.Of(source, bytes, path);
            Assert.True(read.Outcome.Status == FileStatus.Rejected && read.Outcome.RejectionCode is IssueCodes.NoHeader or IssueCodes.MissingColumn, read.Told);
            Assert.StartsWith("XLS", read.Outcome.Format, StringComparison.Ordinal);
            Assert.Contains(read.Outcome.Issues, issue => issue.Found is { Length: > 0 });
        }
    }

    [SkippableFact]
    public void Every_real_file_in_every_inbox_gives_an_outcome_in_bounded_memory()
    {
        var root = SharedData.Require("messy");
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            foreach (var source in SourceNames.All)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var read = FileRead.Of(source, bytes, Path.GetFileName(path));
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(allocated < 256L << 20, $"{path} into {source}: {allocated} bytes allocated");
                Assert.All(read.Outcome.Issues, issue => Assert.NotEmpty(issue.Message));
            }
        }
    }

    private static string Straight(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
