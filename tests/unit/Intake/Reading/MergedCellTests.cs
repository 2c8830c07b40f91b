using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Intake.Reading;

namespace Wuyi.Pipeline.UnitTests.Intake.Reading;

/// <summary>Merged cells are known with the first row of their sheet, in rows as people count them.</summary>
public class MergedCellTests
{
    private const string Rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c r=\"B2\"><v>3</v></c></row>";

    [Fact]
    public void Ranges_come_in_order_of_their_rows()
    {
        using var table = Tables.Open(Workbooks.Sheet(Rows, "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>"));
        Assert.True(table.Read());
        Assert.Equal([new MergedRange(1, 2, 0, 0), new MergedRange(1, 1, 1, 2)], table.Merges);
        Assert.True(table.Merges[0].Contains(2, 0));
        Assert.False(table.Merges[0].Contains(2, 1));
    }

    [Fact]
    public void Text_has_none()
    {
        using var table = Tables.OpenText("a,b\n1,2\n");
        Assert.True(table.Read());
        Assert.Empty(table.Merges);
    }

    [Fact]
    public void Too_many_are_refused_with_the_setting()
    {
        var merges = string.Concat(Enumerable.Range(1, 11).Select(row => $"<mergeCell ref=\"A{row}:B{row}\"/>"));
        var refused = Tables.Refused(Workbooks.Sheet(Rows, $"<mergeCells>{merges}</mergeCells>"), new IntakeLimits { MaxMergedRanges = 10 });
        Assert.Equal(IssueCodes.TooManyMergedRanges, refused.Code);
        Assert.Contains("11 处", refused.Found, StringComparison.Ordinal);
        Assert.Contains("MaxMergedRanges = 10", refused.Found, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void XLS_has_them_too()
    {
        using var table = Tables.Open(File.ReadAllBytes(SharedData.Require("messy/spreadsheets/Test_MergedCell.xls")));
        Assert.True(table.Read());
        Assert.NotEmpty(table.Merges);
    }
}
