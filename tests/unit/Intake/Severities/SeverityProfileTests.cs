using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Severities;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Severities;

public class SeverityProfileTests
{
    [Fact]
    public void A_warning_raised_to_an_error_sends_the_row_to_quarantine()
    {
        const string text = "户号,年月,电量,行业代码\n3307230001,202305,5,610\n3307230002,202305,5,3465\n";
        Assert.Equal(2, Dropped.As("", Power, text).Outcome.RowsAccepted);
        var strict = Dropped.As("", Power, text, Set(Power, IssueCodes.BadIndustry, "error"));
        Assert.Equal(1, strict.Outcome.RowsAccepted);
        Assert.Equal(IssueSeverity.Error, strict.Issue(IssueCodes.BadIndustry).Severity);
        Assert.Contains("3307230001", strict.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_row_raised_to_an_error_leaves_the_first_one()
    {
        const string text = "统一社会信用代码,企业名称\n" + Dropped.ValidCode + ",甲公司\n" + Dropped.ValidCode + ",乙公司\n";
        var strict = Dropped.As("", Enterprises, text, Set(Enterprises, IssueCodes.RepeatedRow, "error"));
        Assert.Equal((1, 1), (strict.Outcome.RowsAccepted, strict.Outcome.RowsRejected));
    }

    [Fact]
    public void An_error_lowered_leaves_an_optional_value_out_and_the_row_stays()
    {
        const string text = "户号,年月,电量,绿电电量\n3307230001,202305,5,很多\n";
        Assert.Equal(0, Dropped.As("", Power, text).Outcome.RowsAccepted);
        var told = Dropped.As("", Power, text, Set(Power, IssueCodes.NotANumber, "warning")).Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(IssueSeverity.Warning, told.Issue(IssueCodes.NotANumber).Severity);
        Assert.Equal([("5", null)], told.Records.Rows.Select(row => (row[PowerRecords.Kwh], row[PowerRecords.GreenKwh])));
    }

    [Fact]
    public void In_a_required_column_a_lowered_error_stays_one() =>
        Assert.Equal(0, Dropped.As("", Power, "户号,年月,电量\n3307230001,五月,5\n", Set(Power, IssueCodes.NotAMonth, "warning")).Outcome.RowsAccepted);

    [Fact]
    public void A_warning_may_become_information_only()
    {
        const string text = "户号,年月,电量,行业代码\n3307230001,202305,5,610\n";
        Dropped.As("", Power, text, Set(Power, IssueCodes.BadIndustry, "info")).Is(FileStatus.Accepted);
        Dropped.As("", Tax, "税号,入库日期,税种,入库金额\n" + Dropped.ValidCode + ",2023-05-15,某费,5\n", Set(Power, IssueCodes.UnknownTaxKind, "info")).Is(FileStatus.AcceptedWithIssues);
    }

    [Theory]
    [InlineData("coal", IssueCodes.BadIndustry, "error", "Intake__Severity__coal: no such source")]
    [InlineData(Power, "WP9999", "error", "Intake__Severity__power__WP9999: no such issue code")]
    [InlineData(Power, IssueCodes.BadIndustry, "fatal", "Intake__Severity__power__WP3015: 'fatal' is none of info, warning, error")]
    [InlineData(Power, IssueCodes.MissingColumn, "warning", "cannot be lowered")]
    [InlineData(Power, IssueCodes.RowLength, "warning", "cannot be lowered")]
    [InlineData(Power, IssueCodes.TooManyBadRows, "info", "cannot be lowered")]
    [InlineData(Power, IssueCodes.RowsUnusual, "error", "cannot refuse it")]
    public void What_cannot_be_set_is_refused_by_name(string source, string code, string severity, string said) =>
        Assert.Contains(said, Assert.Throws<InvalidOperationException>(() => Set(source, code, severity)).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_are_read_whatever_their_case() =>
        Assert.Equal(IssueSeverity.Error, Set("POWER", "wp3015", "Error").Of(Power).Of(IssueCodes.BadIndustry, IssueSeverity.Warning));

    private static SeverityProfiles Set(string source, string code, string severity) =>
        SeverityProfiles.Parse(new Dictionary<string, IReadOnlyDictionary<string, string?>> { [source] = new Dictionary<string, string?> { [code] = severity } });
}
