using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.UnitTests.Intake.Contracts;

namespace Wuyi.Pipeline.UnitTests.Queries;

/// <summary>The short text that a clerk reads; the example of the providers' guide is made by it.</summary>
public sealed class ReceiptTextTests
{
    private const string Id = "power-20240209T170000Z-0123456789abcdef";

    private const string Content =
        "户号,年月,电量,户名\n3307230001,202401,1200,演示甲\n330723,202401,80,演示乙\n3307230003,202401,九十,演示丙\n3307230004,202401,40,演示丁\n3307230005,202401,,演示戊\n3307230006,202401,,演示己\n"
        + "3307230007,202401,70,演示\n3307230008,202401,80,演示\n3307230009,202401,90,演示\n3307230010,202401,100,演示\n3307230011,202401,110,演示\n3307230012,202401,120,演示\n3307230013,202401,130,演示\n"
        + "3307230014,202401,140,演示\n3307230015,202401,150,演示\n3307230016,202401,160,演示\n3307230017,202401,170,演示\n3307230018,202401,180,演示\n3307230019,202401,190,演示\n3307230020,202401,200,演示\n"; // Four bad rows of twenty: not more than a file may have.

    [Fact]
    public void The_example_of_the_guide_is_what_the_code_says()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs", "providers.zh.md"));
        Assert.Contains($"```text\n{Text()}```", guide.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_file_says_who_withdrew_it_and_a_corrected_one_how_many_rows_are_open()
    {
        var text = Text(view => view with
        {
            Withdrawn = true,
            Withdrawal = new WithdrawalView("张三", new DateTimeOffset(2024, 2, 10, 1, 0, 0, TimeSpan.Zero), "发错月份"),
            Corrections = [new CorrectionView("power-2", new DateTimeOffset(2024, 2, 11, 1, 0, 0, TimeSpan.Zero), 3)],
            OpenRows = 1,
        });

        Assert.Contains("状态:已撤销,不计入\n撤销:张三 2024-02-10 09:00:00 发错月份\n", text, StringComparison.Ordinal);
        Assert.Contains("更正情况:已收到1份更正,尚有1行待更正\n  2024-02-11 09:00:00 更正3行 power-2\n", text, StringComparison.Ordinal);
    }

    private static string Text(Func<FileView, FileView>? change = null)
    {
        var outcome = Dropped.As(Id, SourceNames.Power, Content).Outcome;
        var view = new FileView(
            Id, SourceNames.Power, "2024/1月用电.csv", null, new DateTimeOffset(2024, 2, 9, 17, 0, 0, TimeSpan.Zero), FileQueries.StatusOf(outcome.Status),
            new RowCountsView(outcome.RowsRead, outcome.RowsAccepted, outcome.RowsRejected), ["2024-01"], outcome.IssueCounts, false, null, null,
            outcome.Format, outcome.RejectionCode, null)
        {
            Groups = [.. outcome.Groups.Select(group => WholeReceipts.View(group, open: true))],
            Quarantine = $"files/{Id}/quarantine",
        };
        return ReceiptText.Of(change is null ? view : change(view));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
