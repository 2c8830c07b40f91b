using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Campaign.Warnings;

/// <summary>Warnings that the boards of land and projects give rise to.</summary>
public class LandWarningTests
{
    private const string Parcel = "330723001001GB00001";

    private static Task<WarningBoard> At(string period, LandBoard land, WarningBoard? previous = null, ProjectBoard? projects = null) =>
        WarningBoard.OfAsync(new WarningWorld().Firm(1).Facts(period, previous), new CaseBoard(), projects ?? new ProjectBoard(), land, CancellationToken.None);

    private static IdleParcel Idle(bool isOpen = true, IdleState state = IdleState.Suspected) => new()
    {
        Parcel = Parcel, Holders = [new LandHolding(Enterprises.Code(1), "企业1", 30m)], Town = "桐琴镇", Mu = 30m, GovernmentCaused = false, State = state, IsOpen = isOpen,
        IsOverdue = false, Acts = 0,
        Grounds = isOpen ? [new IdleGroundFigures { Ground = IdleGround.NotStarted, Since = new DateOnly(2023, 4, 2), From = new DateOnly(2022, 4, 1), Days = 455 }] : [],
    };

    [Fact]
    public async Task An_open_suspicion_of_idle_land_warns_until_a_person_has_decided()
    {
        var june = await At("2023-06", new LandBoard { Suspicions = [Idle()] });
        var warning = june.Warnings.Single();
        Assert.Equal((WarningKind.IdleLand, WarningSubjectType.Parcel, Parcel, WarningState.Opened), (warning.Kind, warning.Subject.Type, warning.Subject.Key, warning.State));
        Assert.Equal("宗地 330723001001GB00001(30 亩)约定于 2022年4月1日 开工,至 2023年6月30日 已 455 天,登记为未开工。疑似闲置土地,请主管部门调查认定。", warning.Rule);
        var july = await At("2023-07", new LandBoard { Suspicions = [Idle(isOpen: false, IdleState.NotIdle)] }, june);
        Assert.Equal((WarningState.Closed, warning.Id), (july.Warnings.Single().State, july.Warnings.Single().Id));
        Assert.Contains("认定不构成闲置土地", july.Warnings.Single().Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parcel_of_which_the_files_say_too_little_now_keeps_its_warning_and_one_that_is_gone_closes()
    {
        var june = await At("2023-06", new LandBoard { Suspicions = [Idle()] });
        var unclear = await At("2023-07", new LandBoard { Unclear = [new UnclearParcel { Parcel = Parcel, Holders = [], Mu = 30m, Flags = ["start-unknown"] }] }, june);
        Assert.Equal((WarningState.Continuing, NotJudged.FactsUnclear), (unclear.Warnings.Single().State, unclear.Warnings.Single().NotJudged));
        Assert.Equal(WarningState.Closed, (await At("2023-07", new LandBoard(), june)).Warnings.Single().State);
    }

    [Fact]
    public async Task A_parcel_in_disposal_of_which_the_files_say_too_little_now_keeps_its_warning()
    {
        var june = await At("2023-06", new LandBoard { Suspicions = [Idle()] });
        var unclear = await At("2023-07", new LandBoard { Suspicions = [Idle(isOpen: false, IdleState.Investigating) with { Flags = ["start-unknown"] }] }, june);
        Assert.Equal((WarningState.Continuing, NotJudged.FactsUnclear), (unclear.Warnings.Single().State, unclear.Warnings.Single().NotJudged));
        // What a person has closed is closed, whatever the files say.
        Assert.Equal(WarningState.Closed, (await At("2023-07", new LandBoard { Suspicions = [Idle(isOpen: false, IdleState.NotIdle) with { Flags = ["start-unknown"] }] }, june)).Warnings.Single().State);
    }

    private static LandCommitment Commitment(FigureCommitment? tax = null, DateCommitment? start = null) => new()
    {
        Parcel = Parcel, CreditCode = Enterprises.Code(1), HolderName = "企业1", Mu = 30m, Start = start ?? new DateCommitment(null, null, DateCommitmentState.NotAgreed, null),
        Completion = new DateCommitment(null, null, DateCommitmentState.NotAgreed, null), Production = new DateCommitment(new DateOnly(2022, 12, 31), new DateOnly(2022, 12, 1), DateCommitmentState.Kept, null),
        Tax = tax ?? new FigureCommitment(30m, 900m, 30m, FigureCommitmentState.Kept), Investment = new FigureCommitment(null, null, null, FigureCommitmentState.NotAgreed), Flags = [],
        IsBreached = false, Origin = new FactOrigin("f", 1),
    };

    [Fact]
    public async Task Standard_land_warns_of_a_figure_below_what_was_agreed()
    {
        var june = await At("2023-06", new LandBoard { Commitments = [Commitment(new FigureCommitment(30m, 600m, 30m, FigureCommitmentState.Below))] });
        var warning = june.Warnings.Single();
        Assert.Equal((WarningKind.StandardLand, $"{Parcel}/{Enterprises.Code(1)}"), (warning.Kind, warning.Subject.Key));
        Assert.Contains("约定亩均税收 30 万元/亩,实际 20 万元/亩", warning.Rule, StringComparison.Ordinal);
        Assert.Equal(WarningState.Closed, (await At("2023-07", new LandBoard { Commitments = [Commitment()] }, june)).Warnings.Single().State);
        var unknown = (await At("2023-07", new LandBoard { Commitments = [Commitment(new FigureCommitment(30m, null, 30m, FigureCommitmentState.Unknown))] }, june)).Warnings.Single();
        Assert.Equal((WarningState.Continuing, NotJudged.FactsUnclear), (unknown.State, unknown.NotJudged));
    }

    [Fact]
    public async Task What_was_done_late_is_done()
    {
        var due = new DateOnly(2023, 3, 31);
        Assert.Single((await At("2023-06", new LandBoard { Commitments = [Commitment(start: new DateCommitment(due, null, DateCommitmentState.Late, 91))] })).Warnings);
        Assert.Empty((await At("2023-06", new LandBoard { Commitments = [Commitment(start: new DateCommitment(due, new DateOnly(2023, 5, 1), DateCommitmentState.Late, 31))] })).Warnings);
    }

    [Fact]
    public async Task A_right_that_ends_soon_warns_until_it_is_renewed()
    {
        var right = new ExpiringRight
        {
            Parcel = Parcel, CreditCode = Enterprises.Code(1), HolderName = "企业1", Mu = 30m, EndsOn = new DateOnly(2024, 1, 1), Days = 185, IsExpired = false, Origin = new FactOrigin("f", 1),
        };
        var june = await At("2023-06", new LandBoard { Expiring = [right] });
        Assert.Equal("宗地 330723001001GB00001(30 亩)工业用地使用权将于 2024年1月1日 到期,距 2023年6月30日 还有 185 天。请主管部门提前研究续期、收回或盘活。", june.Warnings.Single().Rule);
        Assert.Equal(WarningState.Closed, (await At("2023-07", new LandBoard(), june)).Warnings.Single().State);
    }

    [Fact]
    public async Task Overdue_projects_and_disposals_are_overdue_lists_too()
    {
        var project = new ProjectState
        {
            Id = "P-1", Name = "扩建项目", Department = "县发改局", IsForeign = false, IsLarge = false, Years = [], Flags = [], IsOverdue = true, OverdueDays = 30,
            Stages = [new StageState { Stage = ProjectStage.Completion, PlannedOn = new DateOnly(2023, 5, 31), IsOverdue = true, DaysLate = 30, Origins = [] }],
        };
        var idle = Idle() with { IsOpen = false, Grounds = [], State = IdleState.Planned, PlannedOn = new DateOnly(2023, 6, 20), IsOverdue = true };
        var june = await At("2023-06", new LandBoard { Suspicions = [idle] }, projects: new ProjectBoard { Projects = [project] });
        Assert.Equal([(WarningKind.Overdue, WarningSubjectType.Parcel), (WarningKind.Overdue, WarningSubjectType.Project)], june.Warnings.Select(warning => (warning.Kind, warning.Subject.Type)));
        Assert.Equal("竣工验收环节计划于 2023年5月31日 完成,至 2023年6月30日 已逾期 30 天。责任单位:县发改局。", june.Warnings[1].Rule);
        Assert.Equal("闲置土地处置应于 2023年6月20日 完成,至 2023年6月30日 已逾期 10 天。", june.Warnings[0].Rule);
        var july = await At("2023-07", new LandBoard(), june, new ProjectBoard { Projects = [project with { IsOverdue = false }] });
        Assert.All(july.Warnings, warning => Assert.Equal(WarningState.Closed, warning.State));
    }
}
