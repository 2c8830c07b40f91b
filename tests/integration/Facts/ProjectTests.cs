using System.Text;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Intake;
using Wuyi.Pipeline.IntegrationTests.EndToEnd;
using Wuyi.Pipeline.IntegrationTests.Storage;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Campaign;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.IntegrationTests.Facts;

/// <summary>Projects, and what land files say of starts, through the file gate into the campaign's sources.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ProjectTests(AzuriteFixture azurite)
{
    private const string Code = "113307230026011330";
    private const string Header = "项目编号,项目名称,环节,日期,计划日期,业主代码,总投资(万元),外资额(万美元),县长项目工程,责任单位\n";

    [Fact]
    public async Task A_file_is_found_by_the_campaign_and_by_no_month()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var entry = await DropAsync(bench, SourceNames.Projects, "项目.csv", Header + $"A-1,演示项目,签约,2022-03-01,,{Code},120000,500,是,县经济商务局\nA-1,演示项目,开工,,2023-05-31,,,,,\n");
        Assert.Equal((FileStatus.Accepted, 2L), (entry.Status, entry.RowsAccepted));
        var live = await bench.Ledger.LiveAsync(default);
        Assert.Equal(SegmentRef.All, Assert.Single(InputSelection.OfCampaign(Month.Parse("2022-01"), live)).Segments.Single().Scope);
        Assert.Empty(InputSelection.Of(Month.Parse("2023-06"), live));
        Assert.Empty(InputSelection.OfYear(2022, live));
    }

    [Fact]
    public async Task The_board_takes_what_is_live_and_a_withdrawn_file_gives_the_earlier_values_back()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, SourceNames.Enterprises, "名录.csv", $"统一社会信用代码,企业名称,年度,行业代码,乡镇街道\n{Code},演示甲厂,2020,3465,桐琴镇\n");
        var first = await DropAsync(bench, SourceNames.Projects, "1.csv", Header + $"A-1,演示项目,签约,2022-03-01,,{Code},120000,500,是,县经济商务局\nA-1,演示项目,开工,,2023-05-31,,,,,\n");
        var second = await DropAsync(bench, SourceNames.Projects, "2.csv", Header + "A-1,演示项目,开工,2023-06-10,,,130000,,,县发改局\n");
        var project = await OneAsync(bench);
        Assert.Equal((ProjectStage.Construction, 130_000m, "县发改局", true, "桐琴镇", 500m, 2022), (project.Stage, project.TotalWan, project.Department, project.IsManufacturing, project.Town, project.ForeignUsdWan, project.CountyHeadYear));
        Assert.Equal((new DateOnly(2023, 5, 31), 10), (project.Stages[1].PlannedOn, project.Stages[1].DaysLate));
        Assert.Equal([(first.FileId, 3), (second.FileId, 2)], project.Stages[1].Origins.Select(origin => (origin.FileId, origin.Row)));

        await bench.Withdrawals.WithdrawAsync(second.FileId, "张三", "发错文件", default);
        project = await OneAsync(bench);
        Assert.Equal((ProjectStage.Landing, 120_000m, true, 30), (project.Stage, project.TotalWan, project.IsOverdue, project.OverdueDays));
    }

    [Fact]
    public async Task Words_in_a_cell_of_the_start_state_that_there_was_none_and_an_empty_one_does_not()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        await DropAsync(bench, SourceNames.Enterprises, "名录.csv", $"统一社会信用代码,企业名称,年度\n{Code},演示甲厂,2020\n");
        await DropAsync(bench, SourceNames.Land, "用地.csv",
            "宗地代码,权利人,宗地面积(亩),权利类型,约定开工日期,实际开工日期\n330723001001GB00012,演示甲厂,20,国有建设用地使用权,2021-05-01,未开工\n330723001001GB00013,演示乙厂,30,国有建设用地使用权,2021-05-01,\n");
        var board = await LandBoard.OfAsync(await FactsAsync(bench), default);
        var idle = Assert.Single(board.Suspicions);
        Assert.Equal(("330723001001GB00012", IdleState.Suspected, Code, 20m), (idle.Parcel, idle.State, idle.Holders[0].CreditCode?.Value, idle.Holders[0].Mu));
        Assert.Equal("330723001001GB00013", Assert.Single(board.Unclear).Parcel);
    }

    [Fact]
    public async Task Delivered_twice_it_counts_once()
    {
        var bench = await FactsBench.CreateAsync(azurite.NewAccount());
        var blob = await bench.DropAsync(new DropFile(SourceNames.Projects, "1.csv", Encoding.UTF8.GetBytes(Header + "A-1,演示项目,签约,2022-03-01,,,,,,\n")));
        var entries = await Task.WhenAll(bench.Taker.TakeInAsync(SourceNames.Projects, blob, default), bench.Taker.TakeInAsync(SourceNames.Projects, blob, default));
        Assert.Equal(entries[0]!.FileId, entries[1]!.FileId);
        Assert.Single((await bench.Ledger.LiveAsync(default)).Of(SourceNames.Projects));
    }

    private static async Task<FileEntry> DropAsync(FactsBench bench, string source, string path, string text)
    {
        var blob = await bench.DropAsync(new DropFile(source, path, Encoding.UTF8.GetBytes(text)));
        return (await bench.Taker.TakeInAsync(source, blob, default))!;
    }

    private static async Task<ProjectState> OneAsync(FactsBench bench) => Assert.Single(ProjectBoard.Of(await FactsAsync(bench)).Projects);

    private static async Task<CampaignFacts> FactsAsync(FactsBench bench)
    {
        var period = Month.Parse("2023-06");
        var rules = RuleSets.Embedded.At(period);
        var sources = await CampaignSources.ReadAsync(period, rules, await bench.Ledger.LiveAsync(default), EffectiveLinks.None, new FactReader(bench.Clients), default);
        return new CampaignFacts
        {
            Period = period, Rules = rules, Register = sources.Register, CaseSteps = [], Land = sources.Land, ProjectSteps = sources.ProjectSteps, Progress = [], Plans = [], Acts = [],
            Standings = new NoStandings(), Months = new MonthSeries([]), Classes = new Dictionary<int, YearClasses>(),
        };
    }

    private sealed class NoStandings : IStandings
    {
        public IReadOnlyList<Month> Published => [];

        public Task<IReadOnlyList<Standing>> OfAsync(WindowKind window, Month month, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Standing>>([]);
    }
}
