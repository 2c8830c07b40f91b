using System.Text;
using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Corrections;
using Wuyi.Pipeline.Sources.Records;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Corrections;

/// <summary>The quarantine file can be corrected and dropped again as it is.</summary>
public class CorrectionTests
{
    private const string Base = "power-20230601T000000Z-0123456789abcdef";
    private const string Other = "power-20230701T000000Z-fedcba9876543210";
    private const string Text = "户号,年月,电量\n3307230001,202305,5\n3307230002,202305,坏\n3307230003,202305,7\n3307230004,202305,差\n";

    [Fact]
    public void Each_row_in_quarantine_says_where_it_came_from()
    {
        var lines = Dropped.As(Base, Power, Text).Quarantine.Split("\r\n");
        Assert.Equal("\ufeff户号,年月,电量,原因", lines[0]);
        Assert.EndsWith($"〔{Base}#3〕", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($"〔{Base}#5〕", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Corrected_and_dropped_again_it_corrects_its_base_and_its_facts_keep_the_rows_of_the_base()
    {
        var again = Corrected(Dropped.As(Base, Power, Text).Quarantine.Replace("坏", "6", StringComparison.Ordinal).Replace("差", "8", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal(Base, again.Outcome.Corrects);
        Assert.Equal([3, 5], again.Outcome.CorrectedRows);
        Assert.Equal(["3", "5"], again.Records.Values("row"));
        Assert.Equal(["6", "8"], again.Records.Values(PowerRecords.Kwh));
        Assert.Empty(again.Outcome.Issues);
    }

    [Theory]
    [InlineData("理由")]
    [InlineData("原因")]
    public void A_provider_whose_own_column_is_called_原因_gets_its_rows_back_and_corrects_them(string title)
    {
        const string basis = "adjustments-20230601T000000Z-0123456789abcdef";
        const string code = "113307230026011330";
        var text = $"统一社会信用代码,年份,类型,{title},认定部门\n{code},2022,提档,上市企业,经信局\n{code},2022,表扬,环保处罚,生态环境分局\n"
            + string.Concat(Enumerable.Range(0, 5).Select(i => $"{code},2022,提档,第{i}项,经信局\n"));
        var again = Dropped.As("adjustments-20230602T000000Z-0123456789abcdef", Adjustments, Dropped.As(basis, Adjustments, text).Quarantine.Replace("表扬,", "降档,", StringComparison.Ordinal))
            .Is(FileStatus.Accepted);
        Assert.Equal(basis, again.Outcome.Corrects);
        Assert.Equal(["3"], again.Records.Values("row"));
        Assert.Equal(["环保处罚"], again.Records.Values(AdjustmentRecords.Reason));
        Assert.Equal([AdjustmentRecords.StepDown], again.Records.Values(AdjustmentRecords.Kind));
    }

    [Fact]
    public void Rows_that_fail_again_still_name_the_base_and_the_good_ones_count()
    {
        var again = Corrected(Dropped.As(Base, Power, Text).Quarantine.Replace("坏", "6", StringComparison.Ordinal)).Is(FileStatus.AcceptedWithIssues);
        Assert.Equal([3], again.Outcome.CorrectedRows);
        var lines = again.Quarantine.Split("\r\n");
        Assert.Equal("\ufeff户号,年月,电量,原因", lines[0]);
        Assert.EndsWith($"〔{Base}#5〕", lines[1], StringComparison.Ordinal);
        Assert.Equal(1, lines[1].Split('〔').Length - 1);
    }

    [Fact]
    public void A_row_without_a_reference_does_not_belong_into_a_correction()
    {
        var again = Corrected(Dropped.As(Base, Power, Text).Quarantine.Replace("坏", "6", StringComparison.Ordinal).Replace("差", "8", StringComparison.Ordinal) + "3307230009,202305,9,\r\n");
        Assert.Equal(4, again.Issue(IssueCodes.NoReference).Row);
        Assert.Equal((3, 2), (again.Outcome.RowsRead, again.Outcome.RowsAccepted));
    }

    [Fact]
    public void References_to_several_files_make_no_link()
    {
        var both = Dropped.As(Base, Power, Text).Quarantine.Replace("坏", "6", StringComparison.Ordinal).Replace("差", "8", StringComparison.Ordinal).Replace($"{Base}#5", $"{Other}#5", StringComparison.Ordinal);
        var again = Corrected(both).Is(FileStatus.AcceptedWithIssues);
        Assert.Null(again.Outcome.Corrects);
        Assert.Equal(["2", "3"], again.Records.Values("row"));
        Assert.Equal($"{Base}、{Other}", again.Issue(IssueCodes.SeveralBases).Found);
    }

    [Fact]
    public void A_column_of_reasons_without_references_is_a_column_like_any_other()
    {
        var file = Dropped.Csv(Power, "户号,年月,电量,原因\n3307230001,202305,5,抄表\n").Is(FileStatus.Accepted);
        Assert.Null(file.Outcome.Corrects);
        Assert.Equal("原因", file.Issue(IssueCodes.UnusedColumn).Column);
    }

    [Fact]
    public void A_cell_that_still_says_masked_is_told()
    {
        const string tax = "税号,入库日期,税种,入库金额\n330723198001011232,2023-05-15,增值税,坏\n";
        var quarantine = Dropped.As("tax-20230601T000000Z-0123456789abcdef", Tax, tax).Quarantine;
        Assert.Contains("已屏蔽,2023-05-15,增值税,坏", quarantine, StringComparison.Ordinal);
        var again = Dropped.Rows(Tax, quarantine.Replace("坏", "5", StringComparison.Ordinal));
        Assert.Equal("税号", again.Issue(IssueCodes.StillMasked).Column);
        Assert.Equal(0, again.Outcome.RowsAccepted);
    }

    [Fact]
    public void Of_a_row_split_up_all_parts_must_come_together()
    {
        const string months = "户号,年月,电量\n3307230001,202305,5\n3307230002,2023年1-2月,6\n";
        var line = Dropped.As(Base, Power, months).Quarantine.Split("\r\n")[1];
        var text = $"户号,年月,电量,原因\n{line.Replace("2023年1-2月", "202301", StringComparison.Ordinal)}\n{line.Replace("2023年1-2月", "202302", StringComparison.Ordinal)}\n";
        Assert.Equal([3], Corrected(text).Is(FileStatus.Accepted).Outcome.CorrectedRows);
        var half = Corrected(text.Replace("202302,6", "202302,六", StringComparison.Ordinal));
        Assert.Contains("第3行", half.Issue(IssueCodes.SplitRowIncomplete).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_from_a_title_comes_along()
    {
        const string tax = "单位:万元\n税号,入库日期,税种,入库金额\n" + Dropped.ValidCode + ",不知,增值税,3\n";
        var quarantine = Dropped.As("tax-20230601T000000Z-0123456789abcdef", Tax, tax).Quarantine;
        Assert.StartsWith("\ufeff税号,入库日期,税种,入库金额(万元),原因", quarantine, StringComparison.Ordinal);
        Assert.Equal(["30000"], Corrected(quarantine.Replace("不知", "2023-05-15", StringComparison.Ordinal), Tax).Is(FileStatus.Accepted).Records.Values(TaxRecords.AmountYuan));
    }

    [Fact]
    public void Rows_of_several_sheets_go_into_one_table_and_find_back()
    {
        byte[] book = XlsxWriter.Write(new Book(
            new Sheet("甲", [["户号", "年月", "电量"], ["3307230001", "202305", "坏"]]),
            new Sheet("乙", [["年月", "户号", "用电地址", "电量"], ["202305", "3307230002", "某路1号", "差"]])));
        var quarantine = Dropped.Bytes(Power, book, limits: new IntakeLimits { MaxBadShare = 1m }, fileId: Base).Quarantine;
        var lines = quarantine.Split("\r\n");
        Assert.Equal("\ufeff户号,年月,电量,用电地址,原因", lines[0]);
        Assert.StartsWith("3307230002,202305,差,某路1号,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith($"〔{Base}#2!2〕", lines[2], StringComparison.Ordinal);
        var again = Corrected(quarantine.Replace("坏", "6", StringComparison.Ordinal).Replace("差", "8", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal([2, RowReference.SheetStep + 2], again.Outcome.CorrectedRows);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-30.5", "-30.5")]
    [InlineData("+5", "+5")]
    [InlineData("-", "-")]
    public void Nothing_runs_as_a_formula_and_negative_numbers_stay_numbers(string name, string written)
    {
        var file = Dropped.Rows(Power, $"户号,年月,电量,户名\n3307230002,202305,坏,{name}\n");
        Assert.Contains($",坏,{written},", file.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_spreadsheet_would_change_is_guarded_and_reads_back()
    {
        const string rows = "户号,年月,电量,户名\n3307230000012,2023-05,坏,=甲\n0307230002,2023/5,差,乙\n";
        var quarantine = Dropped.As(Base, Power, rows).Quarantine;
        Assert.Contains("'3307230000012,'2023-05,坏,'=甲,", quarantine, StringComparison.Ordinal);
        Assert.Contains("'0307230002,'2023/5,差,乙,", quarantine, StringComparison.Ordinal);
        var again = Corrected(quarantine.Replace("坏", "6", StringComparison.Ordinal).Replace("差", "8", StringComparison.Ordinal)).Is(FileStatus.Accepted);
        Assert.Equal(["3307230000012", "0307230002"], again.Records.Values(PowerRecords.Account));
        Assert.Equal(["202305", "202305"], again.Records.Values(PowerRecords.Month));
        Assert.Equal(["=甲", "乙"], again.Records.Values(PowerRecords.Name));
    }

    [Theory]
    [InlineData("联系13812345678张", "联系已屏蔽张")]
    [InlineData("0579-87651234", "已屏蔽")]
    [InlineData("138 1234 5678", "已屏蔽")]
    [InlineData("某路12345678901号", "某路12345678901号")]
    public void Phones_are_masked(string address, string written)
    {
        var file = Dropped.Rows(Power, $"户号,年月,电量,用电地址\n3307230002,202305,坏,{address}\n");
        Assert.Contains($",坏,{written},", file.Quarantine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phone_is_never_echoed() =>
        Assert.Equal("已屏蔽", Dropped.Rows(Power, "户号,年月,电量\n3307230002,202305,13812345678转\n").Issue(IssueCodes.NotANumber).Found?.Replace("转", "", StringComparison.Ordinal));

    private static Dropped Corrected(string text, string source = Power) => Dropped.Bytes(source, Encoding.UTF8.GetBytes(text), fileId: Other);
}
