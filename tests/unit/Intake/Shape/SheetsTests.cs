using Wuyi.Pipeline.Corpus.Writers;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;
using static Wuyi.Pipeline.Model.SourceNames;

namespace Wuyi.Pipeline.UnitTests.Intake.Shape;

/// <summary>Several sheets: those of one header are read, the others are told.</summary>
public class SheetsTests
{
    private static readonly Cell[] Header = ["户号", "年月", "电量"];

    [Fact]
    public void Sheets_of_one_header_are_all_read()
    {
        var file = Drop(new Sheet("一月", [Header, ["3307230001", "202301", 1]]), new Sheet("说明", [["填表说明"]]), new Sheet("二月", [["标题"], ["年月", "户 号", "电量", "备注"], ["202302", "3307230001", 2, "无"]]));
        Assert.Equal(2, file.Is(FileStatus.AcceptedWithIssues).Outcome.RowsRead);
        Assert.Equal("说明", file.Issue(IssueCodes.SheetSkipped).Sheet);
    }

    [Fact]
    public void A_sheet_of_another_header_is_not_read_and_told_as_an_error()
    {
        var file = Drop(new Sheet("明细", [Header, ["3307230001", "202301", 1]]), new Sheet("汇总", [["户号", "年月", "总电量", "户名"], ["3307230001", "202301", 1, "甲"]])).Is(FileStatus.AcceptedWithIssues);
        Assert.Equal(1, file.Outcome.RowsRead);
        var issue = file.Issue(IssueCodes.SheetNotRead);
        Assert.Equal((IssueSeverity.Error, "汇总"), (issue.Severity, issue.Sheet));
        Assert.Contains("“明细”", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_lacks_a_column_is_not_read_and_told_as_an_error()
    {
        var issue = Drop(new Sheet("明细", [Header, ["3307230001", "202301", 1]]), new Sheet("汇总", [["乡镇", "年月", "电量"], ["桐琴镇", "202301", 1]])).Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.SheetIncomplete);
        Assert.Equal(IssueSeverity.Error, issue.Severity);
        Assert.Contains("户号", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_sheet_must_not_count_twice()
    {
        Cell[][] rows = [Header, ["3307230001", "202301", 1], ["3307230002", "202301", 2]];
        var issue = Drop(new Sheet("一月", rows), new Sheet("一月 (2)", rows)).IsRejected(IssueCodes.SheetRepeated).Issue(IssueCodes.SheetRepeated);
        Assert.Contains("“一月”", issue.Message, StringComparison.Ordinal);
        Cell[][] register = [["统一社会信用代码", "企业名称"], [Dropped.ValidCode, "甲"]];
        Dropped.Bytes(Enterprises, XlsxWriter.Write(new Book(new Sheet("a", register), new Sheet("b", register)))).Is(FileStatus.AcceptedWithIssues).Issue(IssueCodes.SheetRepeated);
    }

    [Fact]
    public void An_empty_form_in_front_does_not_decide_the_header() =>
        Assert.Equal(1, Drop(new Sheet("模板", [["户号", "年月", "用电量"]]), new Sheet("一月", [Header, ["3307230001", "202301", 1]])).Is(FileStatus.Accepted).Outcome.RowsRead);

    private static Dropped Drop(params Sheet[] sheets) => Dropped.Bytes(Power, XlsxWriter.Write(new Book(sheets)));
}
