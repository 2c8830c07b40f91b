using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Cells;

/// <summary>RULINGS 5.3, 5.6, 6.9: towns, accounts, months and personal data as files write them.</summary>
public class TownAndTextTests
{
    private const string Code = Dropped.ValidCode;

    [Theory]
    [InlineData("桐琴", "桐琴镇")]
    [InlineData("桐琴镇人民政府", "桐琴镇")]
    [InlineData("壶山街道办事处", "壶山街道")]
    [InlineData("武义县熟溪街道", "熟溪街道")]
    [InlineData("柳城", "柳城畲族镇")]
    [InlineData("柳城镇", "柳城畲族镇")]
    [InlineData("大溪口乡", "大溪口乡")]
    [InlineData("开发区", null)]
    [InlineData("桐琴五金工业园", null)]
    public void Towns_are_the_countys_eighteen(string written, string? town) => Assert.Equal(town, TownCell.Find(written));

    [Fact]
    public void There_are_eighteen_of_them() => Assert.Equal(18, TownCell.Towns.Distinct().Count());

    [SkippableFact]
    public void They_are_those_of_the_public_list()
    {
        var rows = Reading.Tables.Rows(File.ReadAllBytes(Reading.SharedData.Require("reference/wuyi-towns.csv"))).Skip(1);
        Assert.Equal(rows.Select(row => row[1]).Order(StringComparer.Ordinal), TownCell.Towns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_town_stays_as_written_and_is_only_mentioned()
    {
        var file = Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,乡镇街道\n{Code},甲公司,经济开发区\n").Is(FileStatus.Accepted);
        Assert.Equal(["经济开发区"], file.Records.Values(EnterpriseRecords.Town));
        Assert.Equal(IssueSeverity.Info, file.Issue(IssueCodes.UnknownTown).Severity);
    }

    [Theory]
    [InlineData("307230001", IssueCodes.AccountZerosLost)] // 9 of 10
    [InlineData("307230001234", IssueCodes.AccountZerosLost)] // 12 of 13
    [InlineData("1.0E+12", IssueCodes.DamagedIdentifier)]
    [InlineData("33072300012345", IssueCodes.BadAccount)]
    public void An_account_that_lost_digits_is_told_and_never_filled_up(string account, string code) =>
        Assert.Empty(With(Dropped.Rows(Power, $"户号,年月,电量\n{account},202305,5\n"), code).Records.Rows);

    [Theory]
    [InlineData("2023-6", "202306")]
    [InlineData("2023年06", "202306")]
    [InlineData("202306.0", "202306")]
    [InlineData("23年6月", "202306")]
    [InlineData("２０２３年６月", "202306")]
    [InlineData("2023-06-15 00:00:00", "202306")]
    [InlineData("20230615", "202306")]
    public void Months_have_many_forms(string written, string month) =>
        Assert.Equal([month], Dropped.Csv(Power, $"户号,年月,电量\n3307230001,{written},5\n").Is(FileStatus.Accepted).Records.Values(PowerRecords.Month));

    [Theory]
    [InlineData("2023年1-2月", "")]
    [InlineData("1—2月", "2023")]
    [InlineData("2月(累计)", "2023")]
    [InlineData("2023年2月（累计）", "")]
    [InlineData("23年1-2月累计", "")]
    public void A_span_from_january_is_cumulative(string month, string year)
    {
        var row = Assert.Single(Dropped.Csv(Statistics, $"统一社会信用代码,年月,年份,增加值\n{Code},{month},{year},90\n").Is(FileStatus.Accepted).Records.Rows);
        Assert.Equal(("202302", "true"), (row[StatisticsRecords.Month], row[StatisticsRecords.Cumulative]));
    }

    [Theory]
    [InlineData("C3465", "3465")]
    [InlineData("C 3465", "3465")]
    [InlineData("３４６５", "3465")]
    [InlineData("通用设备制造业", "34")] // a division by its name
    public void Industries_have_many_forms(string written, string code) =>
        Assert.Equal([code], Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,行业代码\n{Code},甲公司,{written}\n").Is(FileStatus.Accepted).Records.Values(EnterpriseRecords.Industry));

    [Theory]
    [InlineData("风动和电动工具制造")] // names of classes are not resolved
    [InlineData("610")] // may be 0610
    public void An_industry_that_cannot_be_sure_asks(string written) =>
        Dropped.Csv(Enterprises, $"统一社会信用代码,企业名称,行业代码\n{Code},甲公司,{written}\n").Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.BadIndustry);

    [Theory]
    [InlineData("张三330723198001011232", "张三已屏蔽")]
    [InlineData("张三(13900000000)", "张三(已屏蔽)")]
    [InlineData("李四 139-0000-0000", "李四 已屏蔽")]
    [InlineData("+86 13900000000", "已屏蔽")]
    [InlineData("王五0579-87662233", "王五已屏蔽")]
    [InlineData("身份证330723800101123", "身份证已屏蔽")]
    [InlineData("330723 19800101 1232", "已屏蔽")]
    [InlineData("武义县五金厂3307230001234号表", "武义县五金厂3307230001234号表")]
    [InlineData("113307230026011330", "113307230026011330")] // a credit code is no person
    [InlineData("合同2019-330723-0012", "合同2019-330723-0012")]
    public void Numbers_of_persons_are_taken_out_of_text(string written, string kept) => Assert.Equal(kept, PersonalText.Redact(written).ToString());

    [Theory]
    [InlineData(Power, "户号,年月,电量,户名,用电地址", "3307230001,202305,5,张三13900000000,桐琴镇330723198001011232号")]
    [InlineData(Land, "宗地代码,权利人,证件号,宗地面积,坐落", "330723001001GB00012,张三、李四,\"330723198001011232,330723197501010016\",5,联系13900000000")]
    [InlineData(Tax, "纳税人识别号,纳税人名称,入库日期,税种,入库金额", "330723198001011232,张三330723198001011232,2023-05-15,增值税,5")]
    [InlineData(Enterprises, "统一社会信用代码,企业名称,原代码,联系电话", "113307230026011330,甲店13900000000,330723198001011232,13900000000")]
    [InlineData(Leases, "宗地代码,出租方,出租方代码,承租方,土地租赁面积", "330723001001GB00012,张三330723198001011232,330723198001011232,乙13900000000,5")]
    [InlineData(Statistics, "统一社会信用代码,企业名称,年月,增加值", "113307230026011330,甲店13900000000,202305,5")]
    [InlineData(Meters, "户号,统一社会信用代码,核实人,户名", "3307230001,113307230026011330,张三13900000000,李四330723198001011232")]
    public void Neither_ids_nor_phones_reach_facts_issues_or_quarantine(string source, string header, string row)
    {
        foreach (var written in new[] { row, row + ",多余" })
        {
            var file = Dropped.Rows(source, $"{header}\n{written}\n");
            var all = string.Join('|', file.Records.Rows.SelectMany(record => record.Values).Concat(file.Outcome.Issues.Select(issue => issue.Found + issue.Message)));
            foreach (var secret in new[] { "330723198001011232", "330723197501010016", "13900000000" }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
            foreach (var secret in new[] { "330723198001011232", "330723197501010016" }) Assert.DoesNotContain(secret, file.Quarantine, StringComparison.Ordinal);
            Assert.NotEqual(written == row, file.Records.Rows.Count == 0);
        }
    }

    [Fact]
    public void The_token_of_a_person_depends_on_the_secret_salt()
    {
        string Token(string? salt) => Assert.Single(Dropped.Bytes(Land, "宗地代码,证件号,宗地面积\n330723001001GB00012,330723198001011232,5\n"u8.ToArray(),
            limits: new IntakeLimits { PersonalIdSalt = salt }).Records.Values(LandRecords.HolderCode))!;
        Assert.Equal(Token("县里自定的一段密文0001"), Token("县里自定的一段密文0001"));
        Assert.Equal(4, new[] { Token(null), Token("县里自定的一段密文0001"), Token("县里自定的一段密文0002"), "id:" }.Distinct().Count());
        Assert.Equal(Token(null), Token(" "));
        Assert.StartsWith("id:", Token("县里自定的一段密文0001"), StringComparison.Ordinal);
    }

    private static Dropped With(Dropped file, string code)
    {
        file.Issue(code);
        return file;
    }
}
