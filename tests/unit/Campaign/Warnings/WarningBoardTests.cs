using System.Text.Json;
using CsCheck;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>The board as a whole: it is kept as it is, and the same facts make the same one.</summary>
public class WarningBoardTests
{
    /// <summary>A county of twelve firms over two years and a half, drawn from a seed.</summary>
    private static WarningWorld Random(int seed, decimal factor = 1m)
    {
        var (world, random) = (new WarningWorld(), new System.Random(seed));
        for (var firm = 1; firm <= 12; firm++)
        {
            world.Firm(firm, firm % 3 == 0 ? "3312" : "3465", firm % 2 == 0 ? "桐琴镇" : "泉溪镇", firm % 4 == 0 ? null : "五金");
            for (var month = 0; month < 30; month++)
            {
                var name = new Month(2021, 1).AddMonths(month).ToString();
                decimal? kwh = random.Next(20) == 0 ? null : (month < 24 ? 10_000m : random.Next(20_000)) * factor;
                world.Kwh(firm, name, kwh).Tax(firm, name, random.Next(0, 9)).ValueAdded(firm, name, random.Next(5, 9));
            }

            world.Rolling(firm, "2022-06", 100m, 10m).Rolling(firm, "2023-06", random.Next(120), 10m);
        }

        return world;
    }

    private static string Json(WarningBoard board) => JsonSerializer.Serialize(board, CampaignJson.Instance.WarningBoard);

    [Fact]
    public async Task What_is_stored_is_read_back_equal()
    {
        var json = Json(await Random(1).At("2023-06", await Random(1).At("2023-05")));
        Assert.Contains("\"kind\":\"power-drop\"", json, StringComparison.Ordinal);
        Assert.Equal(json, Json(JsonSerializer.Deserialize(json, CampaignJson.Instance.WarningBoard)!));
    }

    [Fact]
    public async Task Equal_facts_make_equal_bytes_whatever_the_order_in_which_months_list_enterprises() =>
        Assert.Equal(Json(await Random(2).At("2023-06")), Json(await Random(2).At("2023-06", order: [7, 3, 12, 1, 2, 11, 4, 10, 5, 9, 6, 8])));

    [Fact]
    [Trait("kind", "property")]
    public void Scaling_every_kWh_by_one_number_changes_no_warning_of_power() => Gen.Select(Gen.Int[0, 10_000], Gen.Int[1, 50]).Sample(
        (seed, factor) =>
        {
            // Never smaller, so that no base falls below its limit.
            var (one, other) = (Random(seed).At("2023-06").Result, Random(seed, factor).At("2023-06").Result);
            static IEnumerable<string> Kinds(WarningBoard board) => board.Warnings.Where(warning => warning.Kind is WarningKind.PowerDrop or WarningKind.Shutdown or WarningKind.PowerUpTaxFlat)
                .Select(warning => $"{warning.Id} {warning.Severity}");
            Assert.Equal(Kinds(one), Kinds(other));
            Assert.Equal(one.PowerIndex.Select(line => line.BelowLine), other.PowerIndex.Select(line => line.BelowLine));
        },
        iter: 40);

    [Fact]
    [Trait("kind", "property")]
    public void No_warning_is_lost_on_the_way_from_month_to_month() => Gen.Int[0, 10_000].Sample(
        seed =>
        {
            WarningBoard? before = null;
            for (var month = 22; month < 30; month++)
            {
                var period = new Month(2021, 1).AddMonths(month).ToString();
                var board = Random(seed).At(period, before).Result;
                var standing = (before?.Warnings ?? []).Where(warning => warning.State != WarningState.Closed).Select(warning => warning.Id).ToHashSet();
                Assert.Equal(standing.Order(), board.Warnings.Where(warning => warning.State != WarningState.Opened).Select(warning => warning.Id).Order());
                Assert.DoesNotContain(board.Warnings, warning => warning.State == WarningState.Opened && standing.Contains(warning.Id));
                Assert.Equal(board.Warnings.Count, board.Warnings.Select(warning => warning.Id).Distinct().Count());
                Assert.Equal(board.Warnings.Count, board.Counts.Sum(count => count.Opened + count.Continuing + count.Closed));
                before = board;
            }
        },
        iter: 25);

    [Fact]
    public async Task An_overdue_case_warns_with_date_days_and_department_until_it_is_done()
    {
        var one = new InefficientCase
        {
            CreditCode = Enterprises.Code(1), Name = "企业1", Town = "桐琴镇", State = CaseState.Working, Since = new DateOnly(2023, 1, 1), OpenedOn = new DateOnly(2023, 1, 1),
            Department = "县经信局", PlannedOn = new DateOnly(2023, 5, 31), IsOverdue = true, Energy = new FreedEnergy(), History = [], Allowed = [],
        };
        var world = new WarningWorld().Firm(1);
        var june = await world.At("2023-06", cases: new CaseBoard { Cases = [one] });
        var warning = june.Warnings.Single();
        Assert.Equal((WarningKind.Overdue, WarningSubjectType.Case, WarningSeverity.Yellow, "桐琴镇"), (warning.Kind, warning.Subject.Type, warning.Severity, warning.Subject.Town));
        Assert.Equal("整治计划应于 2023年5月31日 完成,至 2023年6月30日 已逾期 30 天。责任部门:县经信局。", warning.Rule);
        var july = await world.At("2023-07", june, cases: new CaseBoard { Cases = [one with { IsOverdue = false, IsClosed = true }] });
        Assert.Equal(WarningState.Closed, july.Warnings.Single().State);
    }
}
