using System.Text;
using Microsoft.Extensions.Time.Testing;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Intake.Preview;

namespace Wuyi.Pipeline.UnitTests.Intake.Preview;

/// <summary>Issue 3, item 7: a sample file shows what each of its columns is taken for and why, and a profile that reads it.</summary>
public class SampleFileTests
{
    private const string Foreign = "record_date,user_id,power_consumption,memo\n2016/9/2,1001,12.5,x\n2016/9/3,1001,7,y\n2016/9/2,87,3,z\n";

    [Fact]
    public void Known_headers_say_so_with_unit_and_where_it_comes_from()
    {
        var preview = Read("power", "某县供电公司2023年5月(单位:万千瓦时)\n户号,户名,年月,用电量,去年同期,备注栏\n3301000001,甲公司,202305,1.25,1,好\n3301000002,330723198001011234,202305,2,1,\n");
        Assert.Equal((FileStatus.Accepted, 2L), (preview.Outcome.Status, preview.Outcome.RowsAccepted));
        Assert.Equal([2], preview.HeaderRows);
        Assert.Equal(["某县供电公司2023年5月(单位:万千瓦时)"], preview.Titles);
        Assert.Equal([("户号", GuessBasis.Alias), ("户名", GuessBasis.Alias), ("年月", GuessBasis.Alias), ("电量", GuessBasis.Alias)],
            preview.Columns.Take(4).Select(guess => (guess.Column!.Title, guess.Basis)));
        Assert.Equal(("万千瓦时", "表名"), (Units(preview.Columns[3].Unit), preview.Columns[3].UnitFrom));
        Assert.Null(preview.Columns[4].Column);
        Assert.Contains("已屏蔽", preview.Columns[1].Samples);
        Assert.Empty(preview.Missing);
        Assert.Equal(("12500", "202305"), (preview.Records[0]["kwh"], preview.Records[0]["month"]));
        Assert.DoesNotContain(preview.Records, record => record.Values.Any(value => value.Contains("330723198001011234", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_foreign_file_gets_guesses_and_a_profile_that_reads_it()
    {
        var preview = Read("power", Foreign);
        var columns = preview.Columns.ToDictionary(guess => guess.Header);
        Assert.Equal("日期", columns["record_date"].Column?.Title);
        Assert.Equal("户号", columns["user_id"].Column?.Title);
        Assert.Equal("电量", columns["power_consumption"].Column?.Title);
        Assert.Null(columns["memo"].Column);
        Assert.All(preview.Columns, guess => Assert.NotEmpty(guess.Reason));
        Assert.Equal((3L, 3L), (preview.Outcome.RowsRead, preview.Outcome.RowsAccepted));
        Assert.Equal("12.5", preview.Records[0]["kwh"]);
        var profile = MappingProfileJson.Parse(preview.Proposed).Profile!;
        Assert.Equal(@"\d{2,4}", profile.Columns["户号"].Pattern);
        var again = Read("power", Foreign, profile);
        Assert.Equal(preview.Records, again.Records);
        Assert.Equal(profile.Hash, again.Outcome.MappingHash);
        Assert.All(again.Columns.Where(guess => guess.Column is not null), guess => Assert.Equal(GuessBasis.Mapping, guess.Basis));
    }

    [Fact]
    public void Contents_tell_codes_and_months()
    {
        var preview = Read("meters", "编号A,单位B\n3301000001,91330723MA2F000017\n3301000002,91330723MA2F000025\n");
        var credit = preview.Columns[1];
        if (credit.Column is not null) Assert.Equal((GuessBasis.Content, "统一社会信用代码"), (credit.Basis, credit.Column.Title));
        Assert.Equal(("户号", GuessBasis.Content), (preview.Columns[0].Column?.Title, preview.Columns[0].Basis));
    }

    [Theory]
    [InlineData("去年同期用电量")]
    [InlineData("无功总电量")]
    public void What_must_never_be_a_quantity_is_not_guessed(string header)
    {
        var preview = Read("power", $"户号,年月,{header}\n3301000001,202305,5\n");
        Assert.Null(preview.Columns[2].Column);
        Assert.NotEmpty(preview.Missing);
        Assert.Equal(FileStatus.Rejected, preview.Outcome.Status);
    }

    [Fact]
    public void A_wide_table_shows_its_columns_as_rows()
    {
        var months = string.Join(',', Enumerable.Range(1, 12).Select(month => $"2022年{month}月"));
        var preview = Read("power", $"户号,{months}\n3301000001,{string.Join(',', Enumerable.Range(1, 12))}\n");
        Assert.Equal(12, preview.WideHeaders.Count);
        Assert.Equal(12, preview.Records.Count);
        Assert.Empty(preview.Missing);
    }

    [Fact]
    public void What_cannot_be_read_says_why_and_has_no_columns()
    {
        var preview = Read("power", [0x1F, 0x8B, 8, 0]);
        Assert.Equal(IssueCodes.TruncatedFile, preview.Outcome.RejectionCode);
        Assert.Empty(preview.Columns);
        Assert.Empty(preview.Records);
    }

    [Fact]
    public void A_workbook_is_previewed_at_the_sheet_that_fits()
    {
        var book = XlsxWriter.Write(new Book(new Sheet("说明", [["填表说明"]]), new Sheet("五月", [["户号", "年月", "电量(kWh)"], ["3301000001", "2023-05", 12.5m]])));
        var preview = Read("power", book);
        Assert.Equal(("五月", "XLSX", "列名"), (preview.Sheet, preview.Outcome.Format, preview.Columns[2].UnitFrom));
    }

    private static string? Units(string? unit) => unit is "万kWh" or "万千瓦时" ? "万千瓦时" : unit;

    private static SamplePreview Read(string source, string text, MappingProfile? draft = null) => Read(source, Encoding.UTF8.GetBytes(text), draft);

    private static SamplePreview Read(string source, byte[] content, MappingProfile? draft = null) =>
        new SampleFile(new IntakeLimits(), new FakeTimeProvider(new DateTimeOffset(2023, 7, 1, 0, 0, 0, TimeSpan.Zero)))
            .Read(source, "样本.csv", new MemoryStream(content), [], draft, CancellationToken.None);
}
