using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>A warning opens, continues, closes, and may come again as another one.</summary>
public class EpisodeTests
{
    /// <summary>Last year 10 000 a month; this year from May on as given.</summary>
    private static WarningWorld World(params decimal?[] months) => new WarningWorld().Kwh(1, "2022-01", WarningWorld.Same(12, 10_000m))
        .Kwh(1, "2023-01", WarningWorld.Same(4, 10_000m)).Kwh(1, "2023-05", months);

    private static async Task<List<Warning?>> Play(WarningWorld world, string from, int months)
    {
        var (played, board) = (new List<Warning?>(), (WarningBoard?)null);
        for (var i = 0; i < months; i++)
        {
            board = await world.At(Month.Parse(from).AddMonths(i).ToString(), board);
            played.Add(board.Warnings.SingleOrDefault(warning => warning.Kind == WarningKind.PowerDrop));
        }

        return played;
    }

    [Fact]
    public async Task It_opens_continues_closes_and_comes_again_with_another_id()
    {
        // Sums of three months: May 30 000, June 21 000, July 12 000, August 22 000, September 31 000, October 21 000, November 12 000.
        var played = await Play(World(10_000m, 1_000m, 1_000m, 20_000m, 10_000m, -9_000m, 11_000m), "2023-05", 7);
        Assert.Null(played[0]);
        Assert.Equal(
            [WarningState.Opened, WarningState.Continuing, WarningState.Closed, null, WarningState.Opened, WarningState.Continuing],
            played.Skip(1).Select(warning => warning?.State));
        Assert.Equal([WarningSeverity.Yellow, WarningSeverity.Orange, WarningSeverity.Orange], played.Skip(1).Take(3).Select(warning => warning!.Severity));
        Assert.Equal([WarningSeverity.Yellow, WarningSeverity.Orange, WarningSeverity.Orange], played.Skip(1).Take(3).Select(warning => warning!.Worst));
        Assert.Single(played.Skip(1).Take(3).Select(warning => warning!.Id).Distinct());
        Assert.Equal(["2023-06", "2023-06", "2023-06"], played.Skip(1).Take(3).Select(warning => warning!.Since.ToString()));
        Assert.NotEqual(played[1]!.Id, played[5]!.Id);
        Assert.Equal("2023-10", played[5]!.Since.ToString());
        Assert.Matches("^[0-9a-f]{16}$", played[1]!.Id);
        // The figures that close it.
        Assert.Equal("2023年6—8月用电 22000 千瓦时,上年同期 30000 千瓦时,下降 26.67 %。下降不到 30 %,预警解除。", played[3]!.Rule);
    }

    [Fact]
    public async Task What_cannot_be_judged_continues_with_its_last_figures_and_says_so()
    {
        var played = await Play(World(10_000m, 1_000m, null, 10_000m, 10_000m, 10_000m), "2023-06", 5);
        var (june, july, september, october) = (played[0]!, played[1]!, played[3]!, played[4]!);
        Assert.Equal((WarningState.Continuing, NotJudged.PowerMissing, june.JudgedIn, june.Rule), (july.State, july.NotJudged, july.JudgedIn, july.Rule));
        Assert.Equal((WarningState.Continuing, june.Id), (september.State, september.Id));
        Assert.Equal((WarningState.Closed, Month.Parse("2023-10"), (NotJudged?)null), (october.State, october.JudgedIn, october.NotJudged));
    }

    [Fact]
    public async Task The_worst_severity_is_remembered()
    {
        // July 12 000 orange, August 20 000 yellow.
        var played = await Play(World(10_000m, 1_000m, 1_000m, 18_000m), "2023-06", 3);
        Assert.Equal((WarningSeverity.Yellow, WarningSeverity.Orange), (played[2]!.Severity, played[2]!.Worst));
    }

    [Fact]
    public async Task A_base_that_has_become_too_small_closes_it_and_says_why()
    {
        var world = new WarningWorld().Kwh(1, "2022-01", WarningWorld.Same(6, 10_000m)).Kwh(1, "2022-07", WarningWorld.Same(18, 4_000m)).Kwh(1, "2023-04", 0m, 0m, 0m);
        var june = await world.At("2023-06");
        var warning = (await world.One("2023-09", WarningKind.PowerDrop, june))!;
        Assert.Equal((WarningState.Closed, NotJudged.BaseTooSmall), (warning.State, warning.NotJudged));
        Assert.Contains("上年同期月均用电不足 5000 千瓦时", warning.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enterprise_that_is_deregistered_has_no_warnings_and_those_that_stood_close()
    {
        var june = await World(10_000m, 1_000m).At("2023-06");
        var gone = World(10_000m, 1_000m, 1_000m).Firm(1, status: "注销");
        var warning = (await gone.One("2023-07", WarningKind.PowerDrop, june))!;
        Assert.Equal((WarningState.Closed, NotJudged.Deregistered, "企业已注销,预警解除。"), (warning.State, warning.NotJudged, warning.Rule));
        Assert.Empty((await gone.At("2023-07")).Warnings);
    }

    [Fact]
    public async Task An_enterprise_that_left_the_register_is_not_forgotten()
    {
        var june = await World(10_000m, 1_000m).At("2023-06");
        var warning = (await new WarningWorld().Firm(2).At("2023-07", june)).Warnings.Single(warning => warning.Kind == WarningKind.PowerDrop);
        Assert.Equal((WarningState.Continuing, NotJudged.SubjectMissing), (warning.State, warning.NotJudged));
    }

    [Fact]
    public async Task A_closed_one_is_gone_the_month_after()
    {
        var june = await World(10_000m, 1_000m).At("2023-06");
        var closed = new WarningBoard { Warnings = [.. june.Warnings.Select(warning => warning with { State = WarningState.Closed })] };
        Assert.Empty((await World(10_000m, 10_000m, 10_000m).At("2023-07", closed)).Warnings);
    }

    [Fact]
    public async Task Counts_tell_what_opened_continues_and_closed_by_town()
    {
        var june = await World(10_000m, 1_000m).Firm(1, town: "桐琴镇").At("2023-06");
        Assert.Equal([new WarningCount(WarningKind.PowerDrop, WarningSeverity.Yellow, 1, 0, 0, 0, "桐琴镇")], june.Counts);
        var july = await World(10_000m, 1_000m, null).Firm(1, town: "桐琴镇").At("2023-07", june);
        Assert.Equal([new WarningCount(WarningKind.PowerDrop, WarningSeverity.Yellow, 0, 1, 0, 1, "桐琴镇")], july.Counts);
    }
}
