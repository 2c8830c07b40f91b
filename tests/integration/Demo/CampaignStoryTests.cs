using System.Text;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.IntegrationTests.Oracle;
using Wuyi.Pipeline.Local.Demo;
using Wuyi.Pipeline.Local.Demo.Campaign;
using Wuyi.Pipeline.Model;
using Xunit.Abstractions;

namespace Wuyi.Pipeline.IntegrationTests.Demo;

/// <summary>The demo county plays the campaign; what the boards say is what the generator put there.</summary>
[Collection(PlayedCounty.Name)]
public sealed class CampaignStoryTests(PlayedCounty county, ITestOutputHelper output)
{
    private static readonly Month Last = new(2023, 12);

    static CampaignStoryTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task The_small_county_has_a_case_in_every_state_and_every_month_is_as_told()
    {
        var truth = DemoCounty.Truth(DemoSize.Small);
        using var facts = await LocalFacts.TakeInAsync(DemoSize.Small);
        var played = new PlayedCampaign(facts, truth.FirstMonth);
        await played.RecalculateAsync(Last);
        WarningBoard? previous = null;
        for (var month = truth.FirstMonth; month <= Last; month = month.AddMonths(1))
        {
            var boards = await played.AtAsync(month, previous);
            CompareCases(truth.Campaign, boards, month);
            CompareLand(truth.Campaign, boards, month);
            CompareProjects(truth.Campaign, boards, month);
            CompareReported(truth, boards, month);
            CompareLife(previous, boards.Warnings);
            previous = boards.Warnings;
        }

        Assert.All(Enum.GetValues<CaseState>(), state => Assert.True(truth.Campaign.StatesAt(Last).GetValueOrDefault(WordOf(state)) > 0, $"nobody is {state}"));
        MustWarn(previous!, truth.Campaign.Crises.Of(CrisisKind.Shutdown), WarningKind.Shutdown, Last);
    }

    [Fact]
    public async Task The_county_tells_the_story_of_its_36_months()
    {
        var truth = DemoCounty.Truth(DemoSize.County);
        var (_, played) = await county.PlayAsync();
        WarningBoard? previous = null;
        var kinds = new HashSet<WarningKind>();
        var states = new HashSet<WarningState>();
        var lights = new HashSet<TargetLight>();
        // Two earlier years, then what the crises of 2023 open, carry on and close.
        foreach (var month in new[] { new Month(2021, 9), new Month(2022, 12), new Month(2023, 3), new Month(2023, 6), new Month(2023, 7), new Month(2023, 9), new Month(2023, 12) })
        {
            var boards = await played.AtAsync(month, previous);
            CompareCases(truth.Campaign, boards, month);
            CompareLand(truth.Campaign, boards, month);
            CompareProjects(truth.Campaign, boards, month);
            CompareReported(truth, boards, month);
            if (month.Year == 2023) CompareWarnings(truth.Campaign, boards, month);
            CompareLife(previous, boards.Warnings);
            kinds.UnionWith(boards.Warnings.Warnings.Select(warning => warning.Kind));
            states.UnionWith(boards.Warnings.Warnings.Select(warning => warning.State));
            previous = boards.Warnings;
            lights.UnionWith(boards.Targets.Plans[0].Targets.Select(target => target.Now.Light));
            if (month == Last) CompareTargets(boards);
            output.WriteLine($"{month}: {string.Join(' ', boards.Warnings.Warnings.GroupBy(w => (w.Kind, w.State)).Select(g => $"{g.Key.Kind} {g.Key.State} {g.Count()}"))}");
        }

        Assert.Equal(Enum.GetValues<WarningKind>().Except(kinds), []);
        Assert.Equal(Enum.GetValues<WarningState>().Except(states), []);
        Assert.Equal(Enum.GetValues<TargetLight>().Except(lights), []);
    }

    private void CompareCases(CampaignTruth truth, CampaignResult boards, Month month)
    {
        var found = boards.Cases.Cases.ToDictionary(one => one.CreditCode.Value, StringComparer.Ordinal);
        foreach (var told in truth.Cases)
        {
            var state = told.StateAt(month);
            Assert.True(found.TryGetValue(told.CreditCode, out var one) == state is not null, $"{month} {told.CreditCode}: told {state}");
            if (state is null) continue;
            Assert.True(WordOf(one!.State) == state, $"{month} {told.CreditCode}: {one.State}, told {state}");
            Assert.True(told.IsOverdue(month) == one.IsOverdue, $"{month} {told.CreditCode} {one.State} overdue: {one.IsOverdue}, planned on {one.PlannedOn}");
            Assert.True(told.IsRefusedSomething(month) == one.Flags.Contains("step-refused"), $"{month} {told.CreditCode}: {string.Join(' ', one.Flags)}");
        }

        Assert.Equal(truth.StatesAt(month).Values.Sum(), boards.Cases.Cases.Count);
        Assert.Equal(truth.ClosedAt(month), boards.Cases.Counts.Closed);
        Assert.Equal(truth.Cases.Count(one => one.IsOverdue(month)), boards.Cases.Counts.Overdue);
        Assert.Equal(truth.FreedMuAt(month), boards.Cases.Counts.RealisedMu);
        output.WriteLine($"{month}: {boards.Cases.Cases.Count} cases, {boards.Cases.Counts.Closed} closed, {boards.Cases.Counts.RealisedMu:0.##} 亩, {boards.Cases.Counts.RealisedTce:0.##} tce, {boards.Cases.Candidates.Count} candidates");
    }

    private static void CompareLand(CampaignTruth truth, CampaignResult boards, Month month)
    {
        var idle = boards.Land.Suspicions.Where(parcel => parcel.IsOpen).Select(parcel => parcel.Parcel).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(truth.IdleAt(month).Order(StringComparer.Ordinal), idle.Order(StringComparer.Ordinal));
        Assert.Equal(truth.StandardAt(month).Order(StringComparer.Ordinal), boards.Land.Commitments.Select(one => one.Parcel).Order(StringComparer.Ordinal));
        for (var year = 2021; year < month.Year; year++)
        {
            var grants = boards.Land.Grants.Single(one => one.Year == year);
            Assert.Equal(truth.GrantedIn(year), (grants.IndustrialMu, grants.StandardMu, grants.AllMu));
        }
    }

    private static void CompareProjects(CampaignTruth truth, CampaignResult boards, Month month)
    {
        var stages = boards.Projects.Projects.Where(project => project.Stage is not null).GroupBy(project => project.Stage!.Value).ToDictionary(group => group.Key, group => group.Count());
        foreach (var (place, word) in new[] { "招引落地", "建设实施", "竣工验收", "投产达产", "履约监管" }.Index())
            Assert.Equal(truth.Projects.StagesAt(month).GetValueOrDefault(word), stages.GetValueOrDefault((Wuyi.Pipeline.Campaign.Projects.ProjectStage)place));
        foreach (var year in boards.Projects.Years.Where(year => year.Year < month.Year))
        {
            Assert.Equal(truth.Projects.CountyHead(year.Year), (year.CountyHead, year.CountyHeadManufacturing, year.CountyHeadManufacturingLanded));
            Assert.Equal(truth.Projects.Investment(year.Year), (year.YearInvestedWan, year.TotalWan));
        }

        Assert.Equal(truth.Projects.LargeLanded(month), boards.Projects.Years.Sum(year => year.LargeManufacturingLanded));
        Assert.Equal(truth.Projects.ForeignWanUsd(month), boards.Projects.Years.Sum(year => year.ForeignManufacturingUsdWan));
        if (month != Last) return;
        Assert.Equal(truth.Projects.OverdueAtTheEnd().Order(StringComparer.Ordinal), boards.Projects.Projects.Where(project => project.IsOverdue).Select(project => project.Id).Order(StringComparer.Ordinal));
        Assert.Equal(truth.Projects.ByDepartment().OrderBy(pair => pair.Key, StringComparer.Ordinal),
            boards.Projects.Departments.ToDictionary(one => one.Department!, one => one.Projects, StringComparer.Ordinal).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>What departments reported is what the board holds of it.</summary>
    private static void CompareReported(DemoTruth truth, CampaignResult boards, Month month)
    {
        var plan = Assert.Single(boards.Targets.Plans);
        foreach (var id in CampaignTruth.ReportedTargets)
        {
            var target = plan.Targets.Single(one => one.Target.Id == id);
            if (target.Target.Kind is TargetKind.AverageGrowth or TargetKind.AverageDecline) continue;
            var told = CampaignTruth.Reported(id, month, truth.FirstMonth, target.Target.Kind is TargetKind.Annual or TargetKind.RatioAnnual);
            Assert.True(told == target.Now.Progress?.Value, $"{month} {id}: {target.Now.Progress?.Value}, told {told}");
        }

        Assert.Equal(boards.Cases.Counts.Closed, plan.Targets.Single(one => one.Target.Id == "n2-05").Now.Facts!.Value);
        Assert.Equal(boards.Cases.Counts.RealisedMu, plan.Targets.Single(one => one.Target.Id == "n3.2-03").Now.Facts!.Value);
        Assert.All(plan.Targets.Where(one => one.Target.Id is "n3.8-01" or "n3.12-01" or "n4.2-03"), one => Assert.Equal(TargetLight.Grey, one.Now.Light));
    }

    /// <summary>Targets of every kind have a value at the end; averages of years are those of the three reported rates (E4).</summary>
    private static void CompareTargets(CampaignResult boards)
    {
        var targets = boards.Targets.Plans[0].Targets;
        Assert.All(Enum.GetValues<TargetKind>(), kind => Assert.Contains(targets, one => one.Target.Kind == kind && one.Now.Value is not null));
        Assert.Equal(100 * (Math.Cbrt(1.142 * 1.119 * 1.134) - 1), (double)Now("n2-13").Value!.Value, 5);
        Assert.True(Now("n2-13").Met);
        Assert.False(Now("n2-14").Met);
        Assert.True(Now("n2-07").Met);
        Assert.False(Now("n2-08").Met);
        // 突破10亿元: 10 is not more than 10. 14家以上: 14 is enough (E14).
        Assert.False(Now("n3.6-02").Met);
        Assert.True(Now("n3.15-02").Met);

        TargetReading Now(string id) => targets.Single(one => one.Target.Id == id).Now;
    }

    private static void CompareWarnings(CampaignTruth truth, CampaignResult boards, Month month)
    {
        var (board, crises) = (boards.Warnings, truth.Crises);
        var drops = Standing(board, WarningKind.PowerDrop).ToDictionary(warning => warning.Subject.Key, warning => (int)warning.Severity, StringComparer.Ordinal);
        foreach (var (code, severity) in crises.PowerDrops(month))
            Assert.True(severity == drops.GetValueOrDefault(code), $"{month} {code}: power drop {drops.GetValueOrDefault(code)}, told {severity}");
        Assert.True(month.Number != 9 || crises.ChainIsDown(month), "the chain is to be down in September");
        if (crises.ChainIsDown(month)) MustWarn(board, [crises.Chain], WarningKind.Chain, month);
        if (month.Number is >= 6 and <= 9) MustWarn(board, crises.Of(CrisisKind.Shutdown), WarningKind.Shutdown, month);
        if (month.Number is < 5 or > 11) Assert.DoesNotContain(Standing(board, WarningKind.Shutdown), warning => crises.Of(CrisisKind.Shutdown).Contains(warning.Subject.Key));
        if (month.Number >= 6) MustWarn(board, crises.Surges(month), WarningKind.PowerUpTaxFlat, month);
        if (month.Number is >= 5 and <= 7) MustWarn(board, crises.Of(CrisisKind.IntensityUp), WarningKind.EnergyIntensityUp, month, WarningSeverity.Red);
        if (month == Last) MustWarn(board, [.. crises.Of(CrisisKind.TaxYellow), .. crises.Of(CrisisKind.TaxRed)], WarningKind.TaxPerMuDown, month);
        MustWarn(board, truth.IdleAt(month), WarningKind.IdleLand, month);
        if (month == Last) MustWarn(board, Of(truth, DeedKind.Expiring), WarningKind.LandExpiry, month);
        MustWarn(board, Of(truth, DeedKind.TaxMissed, DeedKind.InvestmentMissed), WarningKind.StandardLand, month);
        MustWarn(board, truth.Cases.Where(one => one.IsOverdue(month)).Select(one => one.CreditCode), WarningKind.Overdue, month);
        if (month == Last) MustWarn(board, truth.Projects.OverdueAtTheEnd(), WarningKind.Overdue, month);
    }

    /// <summary>What stood a month ago goes on under its number or is told to have ended; what is new was not there.</summary>
    private static void CompareLife(WarningBoard? before, WarningBoard now)
    {
        Assert.Equal(now.Warnings.Count, now.Warnings.Select(warning => warning.Id).Distinct(StringComparer.Ordinal).Count());
        if (before is null) return;
        var stood = before.Warnings.Where(warning => warning.State != WarningState.Closed).Select(warning => warning.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(stood.Order(StringComparer.Ordinal), now.Warnings.Where(warning => warning.State != WarningState.Opened).Select(warning => warning.Id).Order(StringComparer.Ordinal));
    }

    private static void MustWarn(WarningBoard board, IEnumerable<string> subjects, WarningKind kind, Month month, WarningSeverity? severity = null)
    {
        var standing = Standing(board, kind).ToLookup(warning => warning.Subject.Key.Split('/')[0], StringComparer.Ordinal);
        foreach (var subject in subjects)
            Assert.True(standing[subject].Any(warning => severity is null || warning.Severity == severity), $"{month}: no {kind} {severity} of {subject}");
    }

    private static IEnumerable<Warning> Standing(WarningBoard board, WarningKind kind) =>
        board.Warnings.Where(warning => warning.Kind == kind && warning.State != WarningState.Closed);

    private static IEnumerable<string> Of(CampaignTruth truth, params DeedKind[] kinds) =>
        truth.Deeds.Where(deed => kinds.Contains(deed.Value)).Select(deed => deed.Key).Order(StringComparer.Ordinal);

    private static string WordOf(CaseState state) => state switch
    {
        CaseState.Candidate => "候选",
        CaseState.Verify => "排查核实",
        CaseState.Identified => "认定",
        CaseState.Filed => "建档",
        CaseState.Listed => "列入清单",
        CaseState.Plan => "方案",
        CaseState.Working => "整治中",
        CaseState.Acceptance => "对标验收",
        CaseState.Closed => "达标销号",
        CaseState.Unfounded => "核实不属实",
        CaseState.Exempted => "豁免",
        CaseState.Suspended => "暂缓",
        _ => "销号后反弹",
    };
}
