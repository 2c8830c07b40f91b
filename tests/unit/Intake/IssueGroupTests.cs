using System.Text;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake;

/// <summary>Repeated causes are summed up; the first 100 of each stay in full.</summary>
public class IssueGroupTests
{
    [Fact]
    public void Four_hundred_rows_of_one_cause_are_one_sentence()
    {
        var text = new StringBuilder("户号,年月,用电量(kWh)\n3307230001,202305,5\n");
        for (var i = 0; i < 412; i++) text.Append("3307230002,202305,\n");
        var outcome = Dropped.Rows(Power, text.ToString()).Outcome;
        var group = Assert.Single(outcome.Groups);
        Assert.Equal("412 行:“用电量(kWh)”为空", group.Sentence);
        Assert.Equal((IssueCodes.MissingValue, IssueSeverity.Error, 412, 3, 414), (group.Code, group.Severity, group.Count, group.FirstRow, group.LastRow));
        Assert.Equal(100, outcome.Issues.Count);
    }

    [Fact]
    public void Columns_are_told_apart_and_the_gravest_and_most_frequent_come_first()
    {
        var outcome = Dropped.Rows(Power, "户号,年月,电量,行业代码,备注栏\n3307230001,202305,坏,610,\n3307230001,坏,1,610,\n3307230001,坏,1,610,\n").Outcome;
        Assert.Equal(["2 行:“年月”不是有效年月", "1 行:“电量”不是数字", "3 行:“行业代码”不是2至4位行业代码(GB/T 4754-2017)", "列“备注栏”未使用,不影响接收"],
            outcome.Groups.Select(group => group.Sentence));
    }

    [Fact]
    public void A_sentence_of_the_whole_file_keeps_its_own_words()
    {
        var group = Assert.Single(Dropped.Csv(Power, "户号,年月,电量\n3307230001,202305,坏\n").Outcome.Groups, group => group.Code == IssueCodes.TooManyBadRows);
        Assert.Equal("问题行占100%,超过20%,本文件未采用", group.Sentence);
    }

    [Fact]
    public void Where_two_numbers_differ_the_sentence_holds_them()
    {
        const string Wide = "户号,202301,202302,202303,202304,202305,202306,合计\n3307239904,10,20,30,40,50,60,215\n";
        var one = Assert.Single(Dropped.Csv(Power, Wide).Outcome.Groups, group => group.Code == IssueCodes.RowTotalDiffers);
        Assert.Contains("215", one.Sentence, StringComparison.Ordinal);
        Assert.Contains("210", one.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("2 行:", Assert.Single(Dropped.Csv(Power, Wide + "3307239905,1,1,1,1,1,1,7\n").Outcome.Groups, group => group.Code == IssueCodes.RowTotalDiffers).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_of_rows_has_a_hole() => Assert.All(
        IssueCatalogue.All.Where(text => IssueCatalogue.IsOfRow(text.Code)),
        text => Assert.DoesNotContain("{", IssueSentence.General(text.Message, "列"), StringComparison.Ordinal));
}
