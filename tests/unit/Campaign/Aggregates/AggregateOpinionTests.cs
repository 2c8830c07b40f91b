using CsCheck;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Suppression;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Aggregates;

/// <summary>A second opinion that is slow and obvious: every group by filtering the whole list again.</summary>
[Trait("kind", "property")]
public sealed class AggregateOpinionTests
{
    private static readonly Month Period = Month.Parse("2023-06");

    private static readonly Gen<decimal?> Amount = Gen.Frequency((1, Gen.Const((decimal?)null)), (4, Gen.Int[0, 5_000_000].Select(value => (decimal?)(value / 1000m))));

    private static readonly Gen<Standing[]> Firms =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Amount, Amount, Amount, Amount)
            .Select((town, industry, chain, scale, kwh, value, tax, land) => (town, industry, chain, scale, kwh, value, tax, land)).Array[0, 40]
            .Select(rows => rows.Select((row, i) => CampaignWorld.Standing(
                new EnterpriseProfile
                {
                    CreditCode = Enterprises.Code(i + 1), Name = $"企业{i + 1}", Town = new[] { null, "桐琴镇", "壶山街道", "泉溪镇" }[row.town],
                    Industry = new[] { null, "3465", "2927" }[row.industry], Chain = new[] { null, "电动工具", "门业" }[row.chain], AboveScale = new bool?[] { null, true, false }[row.scale],
                },
                WindowKind.YearToDate, Period, row.kwh, row.value, row.tax, row.land ?? 0m)).ToArray());

    [Fact]
    public void Every_group_is_what_filtering_the_whole_list_gives() => Firms.Sample(
        firms =>
        {
            var board = BoardOf(firms);
            foreach (var group in board.Groups)
            {
                var members = firms.Where(firm => Belongs(firm.Profile, group)).ToList();
                Assert.Equal(members.Count, group.Enterprises.All);
                Assert.Equal(members.Count(firm => firm.Profile.AboveScale == false), group.Enterprises.BelowScale);
                Assert.Equal(members.Sum(firm => firm.PerMu.TaxWan) ?? 0m, group.Sum(AggregateFigure.TaxWan).Value ?? 0m);
                Assert.Equal(members.Count(firm => firm.PerMu.TaxWan is not null), group.Sum(AggregateFigure.TaxWan).Firms);
                Assert.Equal(members.Sum(firm => firm.Carbon.Energy.GridKwh) ?? 0m, group.Sum(AggregateFigure.GridKwh).Value ?? 0m);
                var both = members.Where(firm => firm.PerMu.TaxWan is not null && firm.PerMu.LandMu > 0m).ToList();
                var ratio = group.Ratio(AggregateRatio.TaxPerMu);
                Assert.Equal(both.Count, ratio.Firms);
                Assert.Equal(both.Count == 0 ? null : both.Sum(firm => firm.PerMu.TaxWan!.Value) / both.Sum(firm => firm.PerMu.LandMu), ratio.Value);
                var all = members.Sum(firm => firm.PerMu.TaxWan ?? 0m);
                Assert.Equal(all == 0m ? null : (all - both.Sum(firm => firm.PerMu.TaxWan!.Value)) / all, ratio.LeftOut);
            }

            // Each dimension makes the county.
            foreach (var dimension in Enum.GetValues<AggregateDimension>())
            {
                Assert.Equal(firms.Length, board.Groups.Where(group => group.Dimension == dimension && group.Scale == GroupScale.All).Sum(group => group.Enterprises.All));
                Assert.Equal(
                    firms.Sum(firm => firm.PerMu.TaxWan ?? 0m),
                    board.Groups.Where(group => group.Dimension == dimension && group.Scale == GroupScale.All).Sum(group => group.Sum(AggregateFigure.TaxWan).Value ?? 0m));
            }
        },
        iter: 200);

    [Fact]
    public void The_order_of_the_list_changes_nothing() => Firms.Sample(
        firms => Assert.Equal(System.Text.Json.JsonSerializer.Serialize(BoardOf(firms), Wuyi.Pipeline.Campaign.Stored.StoredBoards.Aggregates.Json),
            System.Text.Json.JsonSerializer.Serialize(BoardOf([.. firms.Reverse()]), Wuyi.Pipeline.Campaign.Stored.StoredBoards.Aggregates.Json)),
        iter: 50);

    [Fact]
    public void No_group_that_is_shown_tells_of_one_enterprise_nor_does_what_a_dimension_hides_in_sum() => Firms.Sample(
        firms =>
        {
            var rule = new SuppressionRule(3, 0.8m);
            var taxes = (IReadOnlyList<IReadOnlyList<decimal?>>)[[.. firms.Select(firm => firm.PerMu.TaxWan)]];
            var board = BoardOf(firms);
            bool Safe(Func<Standing, bool> wanted) => rule.IsSafe([.. Enumerable.Range(0, firms.Length).Where(i => wanted(firms[i]))], taxes);
            foreach (var group in board.Groups.Where(group => !group.Suppressed)) Assert.True(Safe(firm => Belongs(firm.Profile, group)), $"{group.Dimension} {group.Key} {group.Scale}");
            if (board.Groups.Any(group => group is { Dimension: AggregateDimension.County, Scale: GroupScale.All, Suppressed: true })) return;
            foreach (var dimension in Enum.GetValues<AggregateDimension>())
            {
                var hidden = board.Groups.Where(group => group.Dimension == dimension && group is { Scale: GroupScale.All, Suppressed: true }).ToList();
                Assert.True(Safe(firm => hidden.Any(group => Belongs(firm.Profile, group))), $"{dimension}");
            }

            // 全部 − 规上 − 规下 tells of those without a size.
            foreach (var whole in board.Groups.Where(group => group is { Scale: GroupScale.All, Suppressed: false }))
            {
                var parts = board.Groups.Where(group => group.Dimension == whole.Dimension && group.Key == whole.Key && group is { Scale: not GroupScale.All, Suppressed: false }).ToList();
                Assert.True(Safe(firm => Belongs(firm.Profile, whole) && !parts.Any(part => Belongs(firm.Profile, part))), $"{whole.Dimension} {whole.Key} by size");
            }
        },
        iter: 200);

    private static AggregateBoard BoardOf(Standing[] firms)
    {
        var standings = new Listed(firms);
        return AggregateBoard.OfAsync(CampaignWorld.Of(Period, standings), default).GetAwaiter().GetResult();
    }

    private static bool Belongs(EnterpriseProfile profile, AggregateGroup group) =>
        (group.Scale == GroupScale.All || profile.AboveScale == (group.Scale == GroupScale.AboveScale)) && group.Key == (group.Dimension switch
        {
            AggregateDimension.County => "全县",
            AggregateDimension.Town => profile.Town ?? "未登记",
            AggregateDimension.Industry => profile.Industry?[..2] ?? "未登记",
            AggregateDimension.Chain => profile.Chain ?? "未登记",
            _ => profile.Park ?? "未登记",
        });

    private sealed class Listed(Standing[] firms) : IStandings
    {
        public IReadOnlyList<Month> Published => [Period];

        public Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Standing>>(window == WindowKind.YearToDate && month == Period ? firms : []);
    }
}
