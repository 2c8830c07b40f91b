using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Sources.Records;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Contracts;

public class PowerFileTests
{
    [Fact]
    public void A_monthly_row_is_an_account_a_month_and_kilowatt_hours()
    {
        var file = Dropped.Csv(Power, "户号,年月,电量,户名,统一社会信用代码\n3307230001,202305,1234.5,武义电动工具厂,113307230026011330\n").Is(FileStatus.Accepted);
        var row = Assert.Single(file.Records.Rows);
        Assert.Equal("3307230001", row[PowerRecords.Account]);
        Assert.Equal("202305", row[PowerRecords.Month]);
        Assert.Null(row[PowerRecords.Day]);
        Assert.Equal("1234.5", row[PowerRecords.Kwh]);
        Assert.Equal("武义电动工具厂", row[PowerRecords.Name]);
        Assert.Equal(Dropped.ValidCode, row[PowerRecords.CreditCode]);
        Assert.Equal("2", row["row"]);
        Assert.Equal("2023-05", file.Records.Scopes[0].ToString());
    }

    [Fact]
    public void A_daily_row_has_its_day_and_lies_in_its_month()
    {
        var row = Assert.Single(Dropped.Csv(Power, "用户编号,数据日期,日用电量\n3307230001234,2023/5/9,10\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal("2023-05-09", row[PowerRecords.Day]);
        Assert.Equal("202305", row[PowerRecords.Month]);
    }

    [Theory]
    [InlineData("用电量(万kWh)")]
    [InlineData("用电量（万千瓦时）")]
    [InlineData("电量(万度)")]
    public void A_unit_in_the_header_counts(string header) =>
        Assert.Equal(["15000"], Dropped.Csv(Power, $"户号,年月,{header}\n3307230001,2023-05,1.5\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Kwh));

    [Fact]
    public void Kilowatts_per_hour_are_read_as_what_they_mean() =>
        Assert.Equal(["1.5"], Dropped.Csv(Power, "户号,年月,用电量(kw/h)\n3307230001,2023-05,1.5\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Kwh));

    [Fact]
    public void Titles_above_the_header_and_totals_below_the_rows_are_no_rows()
    {
        var file = Dropped.Csv(Power, "武义县2023年5月用电量,,\n单位:万千瓦时,,\n户号,年月,电量\n3307230001,202305,2\n合计,,2\n填表人:张三,,\n").Is(FileStatus.Accepted);
        Assert.Equal(["20000"], file.Records.Values(PowerRecords.Kwh));
        Assert.Equal(1, file.Outcome.RowsRead);
    }

    [Fact]
    public void Unknown_columns_and_traps_are_told_and_not_used()
    {
        var file = Dropped.Csv(Power, "户号,年月,无功总电量,电量,反向有功总电量,我的列\n3307230001,202305,7,5,9,x\n").Is(FileStatus.Accepted);
        Assert.Equal(["5"], file.Records.Values(PowerRecords.Kwh));
        Assert.Equal(["无功总电量", "反向有功总电量", "我的列"], file.Outcome.Issues.Where(issue => issue.Code == IssueCodes.UnusedColumn).Select(issue => issue.Column!));
    }

    [Fact]
    public void A_wrong_check_character_in_an_optional_code_is_told_and_the_row_stays()
    {
        var file = Dropped.Csv(Power, $"户号,年月,电量,统一社会信用代码\n3307230001,202305,5,{Dropped.WrongCheck}\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal([null], file.Records.Values(PowerRecords.CreditCode));
        Assert.Equal(IssueSeverity.Warning, file.Issue(IssueCodes.CreditCodeCheck).Severity);
    }

    [Fact]
    public void Two_columns_of_one_meaning_reject_the_file_unless_they_are_identical()
    {
        var file = Dropped.Csv(Power, "户号,年月,用电量,售电量\n3307230001,202305,5,5\n3307230002,202305,5,6\n").IsRejected(IssueCodes.DuplicateColumn);
        Assert.Equal("用电量(C列)、售电量(D列)", file.Issue(IssueCodes.DuplicateColumn).Column);
        Dropped.Csv(Power, "户号,年月,用电量,售电量\n3307230001,202305,5,5\n").Is(FileStatus.Accepted);
    }

    [Fact]
    public void The_billing_month_stands_before_the_reading_month() =>
        Assert.Equal(["202306"], Dropped.Csv(Power, "户号,抄表月份,电费年月,电量\n3307230001,202305,202306,5\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Month));

    [Fact]
    public void Green_certificates_are_a_megawatt_hour_each_and_kwh_are_not_needed_beside_them()
    {
        var file = Dropped.Csv(Power, "户号,年月,绿电电量,绿证张数\n3307230001,202305,500,2\n").Is(FileStatus.Accepted);
        Assert.Equal(["2500"], file.Records.Values(PowerRecords.GreenKwh));
        Assert.Equal([null], file.Records.Values(PowerRecords.Kwh));
    }

    [Fact]
    public void Self_used_solar_power_is_what_was_made_without_what_was_fed_in() =>
        Assert.Equal(["70"], Dropped.Csv(Power, "户号,年月,电量,光伏发电量,上网电量\n3307230001,202305,5,100,30\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.PvKwh));

    [Fact]
    public void A_negative_row_is_a_correction() =>
        Assert.Equal(["100", "-30.5"], Dropped.Csv(Power, "户号,年月,电量\n3307230001,202305,100\n3307230001,202305,-30.5\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Kwh));

    [Theory]
    [InlineData("12345,202305,5", IssueCodes.BadAccount)]
    [InlineData("3.3E+12,202305,5", IssueCodes.DamagedIdentifier)]
    [InlineData("3307230001,209901,5", IssueCodes.FutureDate)]
    [InlineData("3307230001,202403,5", IssueCodes.FutureDate)]
    [InlineData("3307230001,五月,5", IssueCodes.NotAMonth)]
    [InlineData("3307230001,202305,", IssueCodes.MissingValue)]
    [InlineData("3307230001,202305,很多", IssueCodes.NotANumber)]
    [InlineData("3307230001,202305,9999999999999999999", IssueCodes.NumberOutOfRange)]
    [InlineData("3307230001,202305,9999999999999999999999999999", IssueCodes.NumberOutOfRange)]
    [InlineData("3307230001,202305,0.1234567", IssueCodes.TooManyDecimals)]
    [InlineData("3307230001,202305", IssueCodes.RowLength)]
    [InlineData(",202305,5", IssueCodes.MissingValue)]
    public void A_bad_row_goes_to_quarantine_with_its_code(string row, string code)
    {
        var file = Dropped.Rows(Power, $"户号,年月,电量\n3307230009,202401,1\n{row}\n").Is(FileStatus.AcceptedWithIssues);
        var issue = file.Issue(code);
        Assert.Equal(3, issue.Row);
        Assert.Equal(IssueSeverity.Error, issue.Severity);
        Assert.Equal((2, 1, 1), (file.Outcome.RowsRead, file.Outcome.RowsAccepted, file.Outcome.RowsRejected));
        Assert.StartsWith("\ufeff户号,年月,电量,原因\r\n" + row, file.Quarantine, StringComparison.Ordinal);
        Assert.Contains(code, file.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_beyond_the_header_stands_behind_the_reason()
    {
        var file = Dropped.Rows(Power, "户号,年月,电量\n3307230009,202401,1\n3307230001,202305,1,234\n").Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(3, file.Issue(IssueCodes.RowLength).Row);
        Assert.Matches("户号,年月,电量,原因\r\n3307230001,202305,1,\"?WP3005[^\r]*,234\r\n$", file.Quarantine);
    }

    [Fact]
    public void The_month_of_drop_itself_is_not_the_future() =>
        Dropped.Csv(Power, "户号,年月,电量\n3307230001,202402,5\n").Is(FileStatus.Accepted);

    [Fact]
    public void A_personal_id_in_a_name_is_never_kept()
    {
        var file = Dropped.Csv(Power, "户号,年月,电量,户名\n3307230001,202305,5,330723198001011232\n").Is(FileStatus.Accepted);
        Assert.Equal(["已屏蔽"], file.Records.Values(PowerRecords.Name));
    }

    [Fact]
    public void A_file_with_more_months_than_allowed_is_rejected() =>
        Assert.Equal(IssueCodes.TooManyMonths, Dropped.Bytes(Power, "户号,年月,电量\n3307230001,202305,5\n3307230001,202306,5\n"u8.ToArray(), monthBound: 1).Outcome.RejectionCode);
}
