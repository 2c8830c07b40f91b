using System.Text;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Shape;

/// <summary>Columns that stand for rows (RULINGS 5.1).</summary>
public class WideTableTests
{
    private const string Code = Dropped.ValidCode;

    [Theory]
    [InlineData("年份,户号,1月,2月,3月,4月,5月,6月\n2023,3307230001,1,2,3,,5,6\n")]
    [InlineData("2023年各户电量,,,,,,\n户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,,5,6\n")]
    [InlineData("户号,202301,202302,202303,202304,202305,202306\n3307230001,1,2,3,,5,6\n")]
    [InlineData("户号,2023年1月,2023年2月,2023年3月,2023年4月,2023年5月,2023年6月\n3307230001,1,2,3,-,5,6\n")]
    [InlineData("户号,2023-01,2023-02,2023-03,2023-04,2023-05,2023-06\n3307230001,1,2,3,—,5,6\n")]
    [InlineData("户号,2023年,,,,,\n,一月,二月,三月,四月,五月,六月\n3307230001,1,2,3,,5,6\n")]
    [InlineData("户号,2023年1月电量,2023年2月电量,2023年3月电量,2023年4月电量,2023年5月电量,2023年6月电量\n3307230001,1,2,3,,5,6\n")]
    [InlineData("户号,2023年度用电量(kWh),,,,,\n,01月,02月,03月,04月,05月,06月\n3307230001,1,2,3,,5,6\n")]
    public void A_column_a_month_becomes_a_row_a_month(string text)
    {
        var file = Dropped.Csv(Power, text).Is(FileStatus.Accepted);
        Assert.Equal(["202301", "202302", "202303", "202305", "202306"], file.Records.Values(PowerRecords.Month));
        Assert.Equal(["1", "2", "3", "5", "6"], file.Records.Values(PowerRecords.Kwh));
        Assert.Equal((1, 1), (file.Outcome.RowsRead, file.Outcome.RowsAccepted));
        file.Issue(IssueCodes.WideRead);
    }

    [Fact]
    public void The_sheet_may_name_the_year()
    {
        Cell[][] rows = [["户号", "1月", "2月", "3月", "4月", "5月", "6月"], ["3307230001", 1, 2, 3, 4, 5, 6]];
        var file = Dropped.Bytes(Power, XlsxWriter.Write(new Book(new Sheet("2022年", rows), new Sheet("2023年", rows)))).Is(FileStatus.Accepted);
        Assert.Equal("202201", file.Records.Values(PowerRecords.Month).First());
        Assert.Equal("202306", file.Records.Values(PowerRecords.Month).Last());
    }

    [Fact]
    public void Five_months_are_a_table_that_lacks_its_month() =>
        Dropped.Csv(Power, "户号,202301,202302,202303,202304,202305\n3307230001,1,2,3,4,5\n").Is(FileStatus.Rejected);

    [Theory]
    [InlineData("户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,4,5,6\n")]
    [InlineData("2022—2023年电量,,,,,,\n户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,4,5,6\n")]
    [InlineData("填报日期:2024年1月5日,,,,,,\n户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,4,5,6\n")]
    public void Without_one_year_the_file_asks(string text) => Dropped.Csv(Power, text).IsRejected(IssueCodes.WideYearMissing);

    [Fact]
    public void Statistics_say_what_the_months_count()
    {
        const string months = "1月,2月,3月,4月,5月,6月";
        Dropped.Csv(Statistics, $"2023年,,,,,,\n统一社会信用代码,{months}\n{Code},1,2,3,4,5,6\n").IsRejected(IssueCodes.WideFigureUnclear);
        Assert.Equal(["1", "2", "3", "4", "5", "6"],
            Dropped.Csv(Statistics, $"2023年,,,,,,\n统一社会信用代码,增加值,,,,,\n,{months}\n{Code},1,2,3,4,5,6\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));
        Assert.Equal(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6"],
            Dropped.Csv(Statistics, $"2023年增加值(千元),,,,,,\n单位：千元,,,,,,\n统一社会信用代码,{months}\n{Code},1,2,3,4,5,6\n").Is(FileStatus.Accepted).Records.Values(StatisticsRecords.Value));
    }

    [Fact]
    public void Two_figures_a_month_go_into_rows_of_their_own()
    {
        var header = string.Join(',', Enumerable.Range(1, 6).Select(month => $"{month}月电量,{month}月电费,{month}月光伏自用电量"));
        var file = Dropped.Csv(Power, $"2023年,{new string(',', 17)}\n户号,{header}\n3307230001,{string.Join(',', Enumerable.Range(1, 18))}\n").Is(FileStatus.Accepted);
        Assert.Equal(["1", "4", "7", "10", "13", "16"], file.Records.Values(PowerRecords.Kwh));
        Assert.Equal(["3", "6", "9", "12", "15", "18"], file.Records.Values(PowerRecords.PvKwh));
    }

    [Fact]
    public void Cumulative_headers_are_cumulative()
    {
        var file = Dropped.Csv(Statistics, $"2023年增加值,,,,,,\n统一社会信用代码,1-2月,1-3月,1-4月,1-5月,1-6月,1-7月\n{Code},2,3,4,5,6,7\n").Is(FileStatus.Accepted);
        Assert.All(file.Records.Values(StatisticsRecords.Cumulative), value => Assert.Equal("true", value));
        Assert.Equal("202302", file.Records.Values(StatisticsRecords.Month).First());
    }

    [Fact]
    public void A_total_is_checked_and_never_added()
    {
        const string header = "2023年,,,,,,,\n户号,1月,2月,3月,4月,5月,6月,合计\n";
        Assert.Equal(6, Dropped.Csv(Power, header + "3307230001,1,2,3,4,5,6,21\n").Is(FileStatus.Accepted).Records.Rows.Count);
        var issue = Dropped.Csv(Power, header + "3307230001,1,2,3,4,5,6,31\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.RowTotalDiffers);
        Assert.Equal((3, "合计"), (issue.Row, issue.Column));
        Assert.Equal("“合计”为31,本行各列之和为21,相差10", issue.Message);
    }

    [Fact]
    public void Two_columns_for_one_month_are_named() =>
        Assert.Equal("3月(D列)、3月(F列)", Dropped.Csv(Power, "2023年,,,,,,,\n户号,1月,2月,3月,4月,3月,5月,6月\n3307230001,1,2,3,4,5,6,7\n").IsRejected(IssueCodes.WideColumnRepeated).Issue(IssueCodes.WideColumnRepeated).Found);

    [Fact]
    public void A_column_a_day_becomes_a_row_a_day()
    {
        var days = string.Join(',', Enumerable.Range(1, 31).Select(day => $"{day}日"));
        var figures = string.Join(',', Enumerable.Range(1, 30)) + ",0";
        var file = Dropped.Csv(Power, $"户号,年月,{days}\n3307230001,202306,{figures}\n").Is(FileStatus.Accepted);
        Assert.Equal(30, file.Records.Rows.Count);
        Assert.Equal("2023-06-30", file.Records.Values(PowerRecords.Day).Last());
        Dropped.Rows(Power, $"户号,年月,{days}\n3307230001,202306,{string.Join(',', Enumerable.Range(1, 31))}\n").Issue(IssueCodes.ImpossibleDate);
        Assert.Equal(31, Dropped.Csv(Power, $"2023年5月日电量{new string(',', 31)}\n户号,{days}\n3307230001,{string.Join(',', Enumerable.Range(1, 31))}\n").Is(FileStatus.Accepted).Records.Rows.Count);
    }

    [Fact]
    public void A_column_a_tax_kind_becomes_a_row_a_kind()
    {
        var file = Dropped.Csv(Tax, $"税号,年月,增值税,企业所得税,城建税,税收合计\n{Code},2023-05,80,20,,100\n").Is(FileStatus.Accepted);
        Assert.Equal(["增值税", "企业所得税"], file.Records.Values(TaxRecords.Kind));
        Assert.Equal(["80", "20"], file.Records.Values(TaxRecords.AmountYuan));
        Assert.Equal(["202305", "202305"], file.Records.Values(TaxRecords.Month));
    }

    [Fact]
    public void Credits_and_refunds_beside_kinds_are_flows()
    {
        var file = Dropped.Csv(Tax, $"税号,入库年月,增值税(万元),企业所得税(万元),房产税(万元),免抵调,退税金额(元),税收合计(万元)\n{Code},202305,8,2,1,3,5000,13.5\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(["payment 增值税 80000", "payment 企业所得税 20000", "payment 房产税 10000", "credit 增值税 30000", "refund 增值税 5000"],
            file.Records.Rows.Select(row => $"{row[TaxRecords.Flow]} {row[TaxRecords.Kind]} {row[TaxRecords.AmountYuan]}"));
        file.Issue(IssueCodes.RefundKindAssumed);
        Assert.DoesNotContain(file.Outcome.Issues, issue => issue.Code == IssueCodes.RowTotalDiffers);
    }

    [Fact]
    public void A_year_of_kinds_is_spread_over_its_months()
    {
        var file = Dropped.Csv(Tax, $"2022年企业入库税收(单位：万元),,,\n税号,国税增值税,国税企业所得税,地税企业所得税,房产税\n{Code},12,24,12,0\n");
        Assert.Equal(48, file.Is(FileStatus.AcceptedWithIssues).Records.Rows.Count);
        Assert.Equal(480_000m, file.Records.Rows.Sum(row => decimal.Parse(row[TaxRecords.AmountYuan]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(1, file.Outcome.IssueCounts[IssueCodes.SpreadOverYear]);
    }

    [Fact]
    public void A_bad_wide_row_is_in_quarantine_once_and_as_it_was()
    {
        var file = Dropped.Bytes(Power, Encoding.UTF8.GetBytes(
            "2023年,,,,,,\n户号,1月,2月,3月,4月,5月,6月\n3307230001,1,2,3,4,5,6\n3307230005,1,多,3,少,5,6\n123,1,2,3,4,5,6\n"), limits: new IntakeLimits { MaxBadShare = 1 }).Is(FileStatus.AcceptedWithIssues);
        Assert.Equal((3, 1, 2), (file.Outcome.RowsRead, file.Outcome.RowsAccepted, file.Outcome.RowsRejected));
        Assert.Equal(1, file.Outcome.IssueCounts[IssueCodes.BadAccount]);
        Assert.Equal([(4, "2月"), (4, "4月")], file.Outcome.Issues.Where(issue => issue.Code == IssueCodes.NotANumber).Select(issue => (issue.Row!.Value, issue.Column!)));
        var lines = file.Quarantine.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("户号,2023年1月,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("3307230005,1,多,3,少,5,6,", lines[1], StringComparison.Ordinal);
        var again = Dropped.Csv(Power, file.Quarantine.Replace("多", "2", StringComparison.Ordinal).Replace("少", "4", StringComparison.Ordinal).Replace("\r\n123,", "\r\n3307230006,", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal(12, again.Records.Rows.Count);
    }

    [Fact]
    public void A_wide_file_in_another_inbox_is_told_where_it_belongs() =>
        Assert.Contains("用电", Dropped.Csv(Tax, "户号,202301,202302,202303,202304,202305,202306\n3307230001,1,2,3,4,5,6\n").IsRejected(IssueCodes.WrongSource).Issue(IssueCodes.WrongSource).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_names_the_columns_itself()
    {
        var mapping = MappingProfileJson.Parse("""
            { "source": "power", "name": "月表", "path": "**", "titleRows": 1, "headerRows": 1,
              "unpivot": { "column": "年月", "value": "电量", "year": 2023, "headers": { "m1": "1月", "m2": "2月", "last": "2022-12" } },
              "columns": { "户号": "id" } }
            """u8.ToArray());
        Assert.Empty(mapping.Reasons);
        var file = Dropped.Csv(Power, "户号,年月,电量,\nid,m1,m2,last\n3307230001,1,2,12\n", mapping.Profile!).Is(FileStatus.Accepted);
        Assert.Equal(["202301", "202302", "202212"], file.Records.Values(PowerRecords.Month));
        Assert.Equal(["1", "2", "12"], file.Records.Values(PowerRecords.Kwh));
    }

    [Theory]
    [InlineData("""{ "source": "power", "name": "x", "unpivot": { "column": "户号" }, "columns": { "户号": "a" } }""", "“unpivot”的column应为:年月、日期")]
    [InlineData("""{ "source": "land", "name": "x", "unpivot": { "column": "年月" }, "columns": { "宗地代码": "a" } }""", "没有可由列名给出的列")]
    [InlineData("""{ "source": "power", "name": "x", "unpivot": { "column": "年月", "value": "户名" }, "columns": { "户号": "a" } }""", "不是用电数据的数值列")]
    [InlineData("""{ "source": "power", "name": "x", "unpivot": { "column": "年月", "headers": { "b": "13月" } }, "columns": { "户号": "a" } }""", "应写明月份")]
    [InlineData("""{ "source": "power", "name": "x", "unpivot": { "column": "年月", "headers": { "a": "1月" } }, "columns": { "户号": "a" } }""", "两列用了同一个列名")]
    [InlineData("""{ "source": "power", "name": "x", "unpivot": { "column": "年月", "year": 23 }, "columns": { "户号": "a" } }""", "year")]
    [InlineData("""{ "source": "power", "name": "x", "headerRows": 9, "columns": { "户号": "a" } }""", "headerRows")]
    public void A_bad_unpivot_gives_its_reasons(string json, string reason) =>
        Assert.Contains(MappingProfileJson.Parse(Encoding.UTF8.GetBytes(json)).Reasons, text => text.Contains(reason, StringComparison.Ordinal));
}
