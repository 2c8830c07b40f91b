using Wuyi.Pipeline.Queries.Views;

namespace Wuyi.Pipeline.Queries.Campaign;

/// <summary>A campaign run.</summary>
/// <param name="Period">Month at whose end it stands.</param>
/// <param name="Run">Its id.</param>
/// <param name="PublishedAt">When readers began to see it.</param>
/// <param name="MonthRun">The month's run whose enterprises it speaks of.</param>
/// <param name="Rulebook">Version of the rules.</param>
/// <param name="RulebookHash">Their hash.</param>
/// <param name="EngineVersion">Version of the campaign's engine.</param>
/// <param name="Plans">Plans in force, id and hash.</param>
/// <param name="Missing">Months and files that are not there, e.g. <c>tax 2023-05</c>, <c>month 2022-03</c>.</param>
public sealed record CampaignRunView(
    string Period, string Run, DateTimeOffset PublishedAt, string MonthRun, string Rulebook, string RulebookHash, string EngineVersion, IReadOnlyList<string> Plans,
    IReadOnlyList<string> Missing);

/// <param name="Items">Newest period first.</param>
public sealed record CampaignRunsView(IReadOnlyList<CampaignRunView> Items);

/// <summary>The campaign at the end of a month in a few numbers; each board has its own address.</summary>
public sealed record CampaignOverviewView(
    CampaignRunView Run, CaseOverviewView Cases, WarningOverviewView Warnings, LandOverviewView Land, ProjectOverviewView Projects, IReadOnlyList<PlanOverviewView> Plans);

/// <param name="Pool">Enterprises to be looked at.</param>
/// <param name="Surveyed">Of these, looked at.</param>
/// <param name="SurveyShare">排查覆盖率, a ratio; null without a pool.</param>
/// <param name="Candidates">Proposed by the threshold table.</param>
/// <param name="Listed">Ever listed, without the unfounded and exempted.</param>
/// <param name="Closed">整治提升, net of rebounds.</param>
/// <param name="Rebound">Came back and are not closed again.</param>
/// <param name="Overdue">Planned date passed.</param>
/// <param name="ExpectedTce">预计腾出用能, tce.</param>
/// <param name="RealisedTce">已腾出用能, tce.</param>
/// <param name="ExpectedMu">预计腾退低效用地, 亩.</param>
/// <param name="RealisedMu">已腾退低效用地, 亩.</param>
/// <param name="States">Cases by state.</param>
public sealed record CaseOverviewView(
    int Pool, int Surveyed, decimal? SurveyShare, int Candidates, int Listed, int Closed, int Rebound, int Overdue, decimal ExpectedTce, decimal RealisedTce,
    decimal ExpectedMu, decimal RealisedMu, IReadOnlyDictionary<string, int> States);

/// <param name="Opened">Opened in the month.</param>
/// <param name="Continuing">Older ones.</param>
/// <param name="Closed">Closed in the month.</param>
/// <param name="Standing">Opened and continuing by kind and severity.</param>
/// <param name="PowerIndex">用电指数 of the county; null in January and where it cannot be said.</param>
public sealed record WarningOverviewView(
    int Opened, int Continuing, int Closed, IReadOnlyList<StandingWarningsView> Standing, decimal? PowerIndex);

/// <param name="Kind">Word of the kind.</param>
/// <param name="Severity"><c>yellow</c>, <c>orange</c>, <c>red</c>.</param>
/// <param name="Count">Opened and continuing.</param>
public sealed record StandingWarningsView(string Kind, string Severity, int Count);

/// <param name="Idle">Open suspicions of idle land.</param>
/// <param name="Unclear">Parcels of which the files do not say enough.</param>
/// <param name="Commitments">Parcels of 标准地.</param>
/// <param name="Expiring">Industrial rights that end soon or have ended.</param>
/// <param name="Transfers">Transfers of industrial parcels.</param>
public sealed record LandOverviewView(int Idle, int Unclear, int Commitments, int Expiring, int Transfers);

/// <param name="Projects">All.</param>
/// <param name="Overdue">With an overdue stage.</param>
/// <param name="Landed">Have reached 招引落地 or more.</param>
/// <param name="Started">建设实施 or more.</param>
/// <param name="Completed">竣工验收 or more.</param>
/// <param name="Produced">投产达产 or more.</param>
public sealed record ProjectOverviewView(int Projects, int Overdue, int Landed, int Started, int Completed, int Produced);

/// <param name="Plan">Id.</param>
/// <param name="Targets">Numeric targets.</param>
/// <param name="Lights">Targets by light.</param>
public sealed record PlanOverviewView(string Plan, int Targets, IReadOnlyDictionary<string, int> Lights);
