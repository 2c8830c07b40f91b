using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Reports;
using Wuyi.Pipeline.Results.Campaigns;
using Wuyi.Pipeline.UnitTests.Campaign;
using Wuyi.Pipeline.UnitTests.Indicators;

namespace Wuyi.Pipeline.UnitTests.Reports;

/// <summary>A county that does not exist, with something on every board; another one for each seed.</summary>
internal static class MadeUpCounty
{
    public static readonly string[] Towns = ["壶山街道", "桐琴镇", "泉溪镇", "王宅镇", "柳城畲族镇"];
    private static readonly string[] Chains = ["电动工具", "门业", "文教旅游用品"];

    public static ReportFacts Of(int seed = 1, string period = "2023-12", int firms = 120, bool monthRunKept = true)
    {
        var random = new Random(seed);
        var month = Month.Parse(period);
        return new ReportFacts
        {
            Campaign = new PublishedCampaign
            {
                Period = month, Run = "00112233445566aa", Attempt = "a", PublishedAt = new DateTimeOffset(month.AddMonths(1).Year, month.AddMonths(1).Number, 16, 2, 0, 0, TimeSpan.FromHours(8)), Rulebook = "2026.1",
                RulebookHash = "aabbccddeeff0011", EngineVersion = "1", Plans = ["wuyi-2022-11 0123456789abcdef"], MonthRun = "8899aabbccddeeff",
                Missing = [$"tax {month}"], Boards = new Dictionary<string, string>(),
            },
            Land = new LandBoard(),
            Projects = Projects(random, month),
            Cases = Cases(random, month),
            Aggregates = Aggregates(random, month, firms),
            Warnings = Warnings(random, month),
            Targets = new TargetBoard { Plans = [Plan(random, month)] },
            Coverage = monthRunKept ? new Dictionary<WindowKind, Coverage> { [WindowKind.Rolling12] = new(0.9876m, 0.9912m, 0.8754m) } : null,
            Findings = monthRunKept ? [new FindingTotal("WP4001", 17, 1m, "千瓦时", 17)] : null,
        };
    }

    private static AggregateBoard Aggregates(Random random, Month month, int firms)
    {
        var standings = new KnownStandings();
        Standing[] Draw(WindowKind window, Month at) => [.. Enumerable.Range(1, firms).Select(i => CampaignWorld.Standing(
            new EnterpriseProfile
            {
                CreditCode = Enterprises.Code(i), Name = $"武义第{i}工具有限公司", Town = i == firms ? null : Towns[(i * 7 % 11) % Towns.Length], Industry = i % 3 == 0 ? "3465" : i % 3 == 1 ? "3312" : "2414",
                Chain = Chains[i % Chains.Length], AboveScale = i % 4 == 0,
            },
            window, at, random.Next(10_000, 900_000) + 0.125m, i % 5 == 0 ? null : random.Next(50, 4_000) / 7m, random.Next(1, 900) / 3m, i % 9 == 0 ? 0m : random.Next(2, 60) / 2m, grade: 1 + (i % 5)))];
        foreach (var window in WindowKinds.All) standings.With(window, month, Draw(window, month)).With(window, month.AddMonths(-12), Draw(window, month.AddMonths(-12)));
        var classes = new Dictionary<int, YearClasses> { [2022] = new(2022, "notice", "evaluation-run", Enumerable.Range(1, firms).Where(i => i % 6 != 0).ToDictionary(i => Enterprises.Code(i).Value, i => "ABBCD"[i % 5])) };
        return AggregateBoard.OfAsync(CampaignWorld.Of(month, standings) with { Classes = classes }, default).GetAwaiter().GetResult();
    }

    private static CaseBoard Cases(Random random, Month month)
    {
        var states = Enum.GetValues<CaseState>();
        var cases = Enumerable.Range(1, 40).Select(i => new InefficientCase
        {
            CreditCode = Enterprises.Code(i), Name = $"武义第{i}工具有限公司", Town = Towns[i % Towns.Length], State = states[i % states.Length], Since = month.FirstDay, OpenedOn = month.AddMonths(-9).FirstDay,
            ListedOn = i % 3 == 0 ? month.AddMonths(-6).FirstDay : null, Department = i % 2 == 0 ? "县经济商务局" : "县自然资源和规划局", PlannedOn = month.AddMonths(-1).LastDay, IsOverdue = i % 8 == 0,
            IsClosed = states[i % states.Length] == CaseState.Closed, Energy = new FreedEnergy { CountedTce = i }, History = [], Allowed = [],
        }).ToList();
        return new CaseBoard
        {
            Cases = cases,
            Coverage = [.. Towns.Select((town, i) => new TownCoverage(town, 100 + i, 60 + (3 * i), i))],
            Counts = new CaseCounts
            {
                Pool = 510, Surveyed = 330, Listed = 13, Closed = 3, Rebound = 1, Overdue = 5, ExpectedTce = random.Next(1000, 9000) / 7m, RealisedTce = random.Next(100, 900) / 7m, ExpectedMu = 812.5m,
                RealisedMu = random.Next(100, 400) / 3m, States = [.. states.Select(state => new StateCount(state, cases.Count(found => found.State == state)))],
            },
        };
    }

    private static WarningBoard Warnings(Random random, Month month) => new()
    {
        Warnings =
        [
            .. Enumerable.Range(1, 60).Select(i => new Warning
            {
                Id = $"{i:x16}", Kind = (WarningKind)(i % 10), Severity = (WarningSeverity)(1 + random.Next(3)), Worst = WarningSeverity.Red, State = (WarningState)(random.Next(3)), Since = month, JudgedIn = month,
                Subject = new WarningSubject { Type = WarningSubjectType.Enterprise, Key = Enterprises.Code(i).Value, Town = i % 10 == 5 ? null : Towns[i % Towns.Length] }, Figures = [], Rule = "规则", Constants = [],
            }).OrderBy(warning => warning.Kind).ThenBy(warning => warning.Subject.Key, StringComparer.Ordinal),
        ],
        PowerIndex =
        [
            Index(PowerIndexGroup.County, null, 103.456789m), .. Chains.Select((chain, i) => Index(PowerIndexGroup.Chain, chain, 91.23456m + (9m * i))),
        ],
    };

    private static PowerIndexLine Index(PowerIndexGroup group, string? key, decimal index) => new()
    {
        Group = group, Key = key, From = Month.Parse("2023-12"), To = Month.Parse("2023-12"), Index = index, BelowLine = index < 100m, Kwh = index, KwhBefore = 100m, Firms = 120, Compared = 118, KwhLeftOut = 0m,
    };

    private static ProjectBoard Projects(Random random, Month month)
    {
        var projects = Enumerable.Range(1, 12).Select(i => new ProjectState
        {
            Id = $"P{i:000}", Name = $"年产{i}万台项目", Town = Towns[i % Towns.Length], Department = "县招商投资促进中心", IsForeign = false, IsLarge = false, Years = [],
            Stages = [new StageState { Stage = ProjectStage.Construction, PlannedOn = month.AddMonths(-2).LastDay, IsOverdue = i % 5 == 0, DaysLate = i % 5 == 0 ? 61 + i : null, Origins = [] }],
            IsOverdue = i % 5 == 0, OverdueDays = i % 5 == 0 ? 61 + i : null, Flags = [],
        }).ToList();
        return new ProjectBoard
        {
            Projects = projects,
            Departments = [new ProjectDepartment { Department = "县招商投资促进中心", Projects = 12, Overdue = 2, Landed = 12, Started = 9, Completed = 5, Produced = 3, InvestedWan = random.Next(1000, 90_000) / 3m, TotalWan = 120_000m, InvestmentKnown = 11 }],
            Years =
            [
                new ProjectYear
                {
                    Year = month.Year, Landed = 7, Started = 4, Completed = 1, Produced = 0, ManufacturingLanded = 6, LargeManufacturingLanded = 1, ForeignManufacturingUsdWan = 812.5m, CountyHead = 3, CountyHeadManufacturing = 2,
                    CountyHeadManufacturingLanded = 1, InvestmentKnown = 6, InvestmentUnknown = 1, YearInvestedWan = 1m, TotalWan = 2m, CountyHeadYearInvestedWan = 1m, CountyHeadTotalWan = 2m,
                },
            ],
        };
    }

    private static PlanStanding Plan(Random random, Month month)
    {
        (string Name, string Unit, decimal Value, string Department)[] rows =
        [
            ("整治提升高耗低效企业", "家", 400m, "县经济商务局"), ("腾出用能", "吨标准煤", 4000m, "县发改局"), ("腾退低效用地", "亩", 4000m, "县自然资源和规划局"), ("出让工业用地", "亩", 2000m, "县自然资源和规划局"),
            ("新增“浙江制造”标准", "项", 8m, "县市场监管局"), ("新增品字标企业", "家", 19m, "县市场监管局"),
        ];
        var targets = rows.Select((row, i) =>
        {
            var done = i == 4 ? (decimal?)null : random.Next(20, 110) / 97m;
            return new TargetStanding
            {
                Target = new PlanTarget
                {
                    Id = $"n3.{i + 1}-01", Clause = "三", Name = row.Name, Value = row.Value, Unit = row.Unit, Op = TargetBound.AtLeast, Kind = TargetKind.Cumulative, From = Month.Parse("2022-01"), To = Month.Parse("2023-12"),
                    Due = new DateOnly(2023, 12, 31), Source = TargetSource.Mixed, Departments = [row.Department], DepartmentsFrom = "clause", Quote = row.Name,
                },
                Now = new TargetReading
                {
                    Value = done * row.Value, Shown = done is null ? null : i < 3 ? ValueSource.Facts : ValueSource.Progress, Why = "facts-suffice", Done = done, Elapsed = done is null ? null : 18m / 24m,
                    Light = done is null ? TargetLight.Grey : done > 0.75m ? TargetLight.Green : done > 0.5m ? TargetLight.Yellow : TargetLight.Red, LightReason = "on-time", Due = new DateOnly(2023, 12, 31),
                },
            };
        }).ToList();
        return new PlanStanding
        {
            Id = "wuyi-2022-11", Hash = "0123456789abcdef", Document = "武政发〔2022〕11号", Title = "制造业高质量发展攻坚行动方案", From = Month.Parse("2022-01"), To = Month.Parse("2023-12"), MonthsElapsed = 18, Months = 24, Targets = targets,
            Departments =
            [
                .. targets.GroupBy(target => target.Target.Departments[0], StringComparer.Ordinal).Select(group => new DepartmentStanding(
                    group.Key, null, [.. group.Select(target => target.Target.Id)], group.Count(target => target.Now.Light == TargetLight.Green), group.Count(target => target.Now.Light == TargetLight.Yellow),
                    group.Count(target => target.Now.Light == TargetLight.Red), group.Count(target => target.Now.Light == TargetLight.Grey), 0)),
            ],
            Deliverables = [],
        };
    }
}
