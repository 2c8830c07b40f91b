using System.Globalization;
using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Mapping;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;

namespace Wuyi.Pipeline.UnitTests.Intake.Mapping;

public class MappingProfileTests
{
    private const string Daily = """
        { "source": "power", "name": "园区日用电", "path": "**",
          "columns": { "户号": { "header": "user_id", "pattern": "\\d{1,4}", "padTo": 4, "prefix": "TC-" }, "日期": "record_date", "电量": { "header": "power_consumption", "unit": "kWh" } } }
        """;

    [Fact]
    public void A_mapping_reads_a_providers_own_headers_and_identifiers()
    {
        var profile = Good(Daily);
        var file = Dropped.Csv(SourceNames.Power, "record_date,user_id,power_consumption\n2016/9/2,20,1\n", profile).Is(FileStatus.Accepted);
        Assert.Equal(["TC-0020"], file.Records.Values(PowerRecords.Account));
        Assert.Equal(["2016-09-02"], file.Records.Values(PowerRecords.Day));
        Assert.Equal(profile.Hash, file.Outcome.MappingHash);
    }

    [Fact]
    public void An_identifier_without_the_pattern_is_an_error_row() =>
        Dropped.Csv(SourceNames.Power, "record_date,user_id,power_consumption\n2016/9/2,20,1\n2016/9/2,20,1\n2016/9/2,20,1\n2016/9/2,20,1\n2016/9/2,A20,1\n", Good(Daily))
            .Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.MappedIdentifier);

    [Fact]
    public void A_mapping_for_another_path_is_not_used() =>
        Dropped.Csv(SourceNames.Power, "record_date,user_id,power_consumption\n2016/9/2,20,1\n", Good(Daily.Replace("**", "other/**", StringComparison.Ordinal))).Is(FileStatus.Rejected);

    [Fact]
    public void A_mapping_may_shift_months_and_give_units()
    {
        var profile = Good("""{ "source": "power", "name": "例日1", "monthShift": -1, "columns": { "年月": "抄表月", "电量": { "header": "数", "unit": "万kWh" } } }""");
        var file = Dropped.Csv(SourceNames.Power, "户号,抄表月,数\n3307230001,202301,2\n", profile).Is(FileStatus.Accepted);
        Assert.Equal(["202212"], file.Records.Values(PowerRecords.Month));
        Assert.Equal(["20000"], file.Records.Values(PowerRecords.Kwh));
    }

    [Theory]
    [InlineData("""{ "source": "gas", "name": "x", "columns": {} }""", "不是数据源")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "气量": "a" } }""", "“气量”不是用电数据的列")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "电量": { "header": "a", "unit": "斤斗" } } }""", "不认识")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "电量": { "header": "a", "unit": "元" } } }""", "不能以“元”为单位")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "户号": { "header": "a", "pattern": "(" } } }""", "不是可用的正则表达式")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "户号": { "header": "a", "pattern": "(a)\\1" } } }""", "不是可用的正则表达式")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "电量": { "header": "a", "prefix": "P" } } }""", "不是编号列")]
    [InlineData("""{ "source": "power", "name": "x", "columns": { "电量": "同比" } }""", "不得作为")]
    [InlineData("""{ "source": "power", "columns": { "电量": "a" } }""", "缺少name")]
    [InlineData("""{ "source": "power", "name": "x", "monthShift": 3, "columns": { "电量": "a" } }""", "monthShift")]
    [InlineData("""{ "source": "power", "name": "x", "colums": {} }""", "不认识")]
    [InlineData("""{ "source": """, "不是有效的JSON")]
    [InlineData("[]", "应为JSON对象")]
    public void A_bad_mapping_gives_its_reasons(string json, string reason)
    {
        var result = MappingProfileJson.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(result.Profile);
        Assert.Contains(result.Reasons, text => text.Contains(reason, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void The_daily_figures_of_a_real_zone_come_in_whole()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.FullName ?? "", "..", "shared", "data", "power-daily", "enterprise-daily-2016-09.csv");
        Skip.IfNot(File.Exists(path), $"the real file {Path.GetFileName(path)} is not beside the repository");

        var file = Dropped.Bytes(SourceNames.Power, File.ReadAllBytes(path), [Good(Daily)]).Is(FileStatus.Accepted);
        Assert.Equal((43_620, 43_620), (file.Outcome.RowsRead, file.Outcome.RowsAccepted));
        var naive = File.ReadLines(path).Skip(1).Select(line => line.Split(','))
            .GroupBy(cells => "TC-" + cells[1].PadLeft(4, '0'))
            .ToDictionary(account => account.Key, account => account.Sum(cells => decimal.Parse(cells[2], CultureInfo.InvariantCulture)));
        var sums = file.Records.Rows.GroupBy(row => row[PowerRecords.Account]!)
            .ToDictionary(account => account.Key, account => account.Sum(row => decimal.Parse(row[PowerRecords.Kwh]!, CultureInfo.InvariantCulture)));
        Assert.Equal(1_454, sums.Count);
        Assert.Equal(naive.OrderBy(pair => pair.Key, StringComparer.Ordinal), sums.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.All(file.Records.Scopes, scope => Assert.Equal("2016-09", scope.ToString()));
    }

    private static MappingProfile Good(string json)
    {
        var result = MappingProfileJson.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Empty(result.Reasons);
        return result.Profile!;
    }
}
