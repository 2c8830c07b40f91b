using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Indicators;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>Puts the board together: steps into tracks, figures month by month, then what depends on both.</summary>
internal sealed class CaseBoardBuilder
{
    private readonly CampaignFacts _facts;
    private readonly InefficiencyRules _rules;
    private readonly Dictionary<CreditCode, EnterpriseProfile> _register;
    private readonly SortedDictionary<string, (CreditCode Code, CaseTrack Track)> _tracks = new(StringComparer.Ordinal);
    private readonly Dictionary<(CreditCode, Month), CaseFigures> _figures = [];
    private readonly List<Candidate> _candidates = [];

    private CaseBoardBuilder(CampaignFacts facts)
    {
        _facts = facts;
        _rules = facts.Rules.Campaign.Inefficiency;
        _register = facts.Register.ToDictionary(enterprise => enterprise.Profile.CreditCode, enterprise => enterprise.Profile);
    }

    public static async Task<CaseBoard> BuildAsync(CampaignFacts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var builder = new CaseBoardBuilder(facts);
        builder.Replay();
        await builder.LoadFiguresAsync(cancellation).ConfigureAwait(false);
        return builder.Board();
    }

    private void Replay()
    {
        var until = _facts.Period.LastDay;
        var steps = _facts.CaseSteps.Concat(_facts.Acts.Where(act => act.Kind == ActKind.Case).Select(CaseActs.StepOf)).Where(step => step.On <= until);
        foreach (var group in steps.GroupBy(step => step.CreditCode)) _tracks[group.Key.Value] = (group.Key, CaseReplay.Of(group));
    }

    /// <summary>One month at a time: the period for everybody, quarter ends and months of listing for the cases.</summary>
    private async Task LoadFiguresAsync(CancellationToken cancellation)
    {
        var wanted = new SortedDictionary<Month, HashSet<CreditCode>>();
        HashSet<CreditCode> For(Month month) => wanted.TryGetValue(month, out var codes) ? codes : wanted[month] = [];
        For(_facts.Period);
        IReadOnlyList<Month> recent = [.. ClosureTest.QuarterEnds(_facts.Period, _rules.Quarters), ClosureTest.December(_facts.Period)];
        foreach (var (code, track) in _tracks.Values)
        {
            if (track.State is null) continue;
            For(_facts.Period).Add(code);
            if (track.State is CaseState.Plan or CaseState.Working or CaseState.Acceptance or CaseState.Closed)
            {
                foreach (var month in recent) For(month).Add(code);
            }

            if (ThenOf(track) is { } then) For(then).Add(code);
        }

        foreach (var (month, codes) in wanted)
        {
            if (!_facts.Standings.Published.Contains(month)) continue;
            var standings = await _facts.Standings.OfAsync(WindowKind.Rolling12, month, cancellation).ConfigureAwait(false);
            var benchmarks = new InefficiencyBenchmarks(standings, _rules);
            foreach (var standing in standings)
            {
                if (codes.Contains(standing.Profile.CreditCode)) _figures[(standing.Profile.CreditCode, month)] = benchmarks.FiguresOf(standing, month);
                if (month == _facts.Period) Propose(standing, benchmarks);
            }
        }
    }

    /// <summary>The published month that shows a case as it was listed: the month itself, else the latest before it.</summary>
    private Month? ThenOf(CaseTrack track)
    {
        if (track.ListedOn is not { } listed) return null;
        Month? found = null;
        foreach (var month in _facts.Standings.Published)
        {
            if (month <= Month.Of(listed)) found = month;
        }

        return found;
    }

    private void Propose(Standing standing, InefficiencyBenchmarks benchmarks)
    {
        var code = standing.Profile.CreditCode;
        if (!_register.TryGetValue(code, out var profile) || CasePool.Outside(profile, _facts.Rules, _facts.Period.LastDay) is not null) return;
        var tests = benchmarks.TestsOf(standing);
        bool Missed(params string[] indicators) => tests.Any(test => test.Outcome == TestOutcome.Missed && indicators.Contains(test.Indicator));
        var (low, high) = (Missed("x1", "x2"), Missed("x4", "y2", "tcePerVa"));
        if (!(_rules.NeedsBoth ? low && high : low || high)) return;
        _candidates.Add(new Candidate
        {
            CreditCode = code, Name = profile.Name, Town = profile.Town, Industry = profile.Industry, AboveScale = profile.AboveScale, LowYield = low, HighConsumption = high, Tests = tests,
            Hints = Hints(standing), State = _tracks.TryGetValue(code.Value, out var found) ? found.Track.State : null,
        });
    }

    /// <summary>Carbon grade 5, or 4 with class D: beside the tests, never a ground (RULES 5).</summary>
    private IReadOnlyList<string> Hints(Standing standing)
    {
        if (standing.Carbon.Grade == 5) return ["carbon-grade-5"];
        if (standing.Carbon.Grade != 4 || _facts.Classes.Count == 0) return [];
        var year = _facts.Classes.Keys.Where(year => year <= _facts.Period.Year).DefaultIfEmpty(-1).Max();
        return _facts.Classes.TryGetValue(year, out var classes) && classes.ByCode.TryGetValue(standing.Profile.CreditCode.Value, out var letter) && letter == 'D' ? ["carbon-grade-4-class-d"] : [];
    }

    private CaseBoard Board()
    {
        var opened = _tracks.Values.Where(entry => entry.Track.State is not null).ToList();
        var land = new CaseLand(_facts.Land, opened);
        var freed = FreedLandOf.Compute(opened, land, _facts.Period.LastDay);
        var cases = opened.Select((entry, place) => CaseOf(entry.Code, entry.Track, land, freed[place])).ToList();
        var pool = _facts.Register.Select(enterprise => MemberOf(enterprise.Profile)).ToList();
        return new CaseBoard
        {
            Cases = cases,
            Candidates = [.. _candidates.OrderBy(candidate => candidate.CreditCode.Value, StringComparer.Ordinal)],
            Pool = pool,
            Coverage = CoverageOf(pool),
            Outside = [.. CasePool.Reasons.Select(reason => new OutsideCount(reason, pool.Count(member => member.Outside == reason))).Where(count => count.Count > 0)],
            Loose =
            [
                .. _tracks.Values.Where(entry => entry.Track.State is null)
                    .Select(entry => new LooseSteps(entry.Code, NameOf(entry.Code, entry.Track), TownOf(entry.Code, entry.Track), entry.Track.History)),
            ],
            Counts = CountsOf(cases, pool),
        };
    }

    private InefficientCase CaseOf(CreditCode code, CaseTrack track, CaseLand land, IReadOnlyList<FreedParcel> parcels)
    {
        var profile = _register.GetValueOrDefault(code);
        var state = track.State!.Value;
        CaseFigures? Figures(Month month) => _figures.GetValueOrDefault((code, month));
        var energy = FreedEnergyOf.Compute(track, code, _facts, land);
        var flags = new SortedSet<string>(track.History.SelectMany(item => item.Flags), StringComparer.Ordinal);
        if (profile is null) flags.Add("not-registered");
        else if (CasePool.Outside(profile, _facts.Rules, _facts.Period.LastDay) is not null) flags.Add("out-of-pool");
        if (track.Applied.Any(step => step.ReportedMu > 0m && step.Parcels.Count == 0)) flags.Add("land-without-parcel");
        return new InefficientCase
        {
            CreditCode = code, Name = NameOf(code, track), Town = TownOf(code, track), Industry = profile?.Industry, AboveScale = profile?.AboveScale, Chain = profile?.Chain,
            Park = profile?.Park, State = state, Since = track.Since, SuspendedFrom = track.SuspendedFrom, OpenedOn = track.OpenedOn, ListedOn = track.ListedOn,
            ListBatch = track.ListBatch, Reason = track.Reason, Department = track.Department, ResponsibleTown = track.Town, Measures = track.Measures, PlannedOn = track.PlannedOn,
            IsOverdue = CaseTransitions.IsOpenListed(state) && track.PlannedOn < _facts.Period.LastDay, IsClosed = state == CaseState.Closed,
            ClosedOn = track.ClosedOn, Rebounds = track.Rebounds, ExpectedTce = track.ExpectedTce, ReportedTce = track.ReportedTce, Energy = energy, ExpectedMu = track.ExpectedMu,
            RealisedMu = parcels.Sum(parcel => parcel.CountedMu), Parcels = parcels, Checks = track.Checks, ChecksMissing = track.ChecksMissing,
            Then = ThenOf(track) is { } then ? Figures(then) : null, Now = Figures(_facts.Period),
            Closure = ClosureTest.Closure(track, code, _facts, land, energy, Figures), ReboundReport = ClosureTest.Rebound(track, code, _facts, energy, Figures),
            History = track.History, Allowed = track.Allowed, Flags = [.. flags],
        };
    }

    private string NameOf(CreditCode code, CaseTrack track) => _register.TryGetValue(code, out var profile) ? profile.Name : track.Name ?? code.Value;

    private string? TownOf(CreditCode code, CaseTrack track) => _register.GetValueOrDefault(code)?.Town ?? track.Town;

    private PoolMember MemberOf(EnterpriseProfile profile)
    {
        var track = _tracks.TryGetValue(profile.CreditCode.Value, out var found) ? found.Track : CaseTrack.None;
        return new PoolMember(
            profile.CreditCode, profile.Name, profile.Town, profile.Industry, profile.AboveScale, profile.Status, CasePool.Outside(profile, _facts.Rules, _facts.Period.LastDay),
            track.Surveyed, track.State);
    }

    private static List<TownCoverage> CoverageOf(List<PoolMember> pool) =>
    [
        .. pool.Where(member => member.Outside is null).GroupBy(member => member.Town)
            .OrderBy(town => town.Key is null).ThenBy(town => town.Key, StringComparer.Ordinal)
            .Select(town => new TownCoverage(town.Key, town.Count(), town.Count(member => member.Surveyed), town.Count(member => member.State == CaseState.Unfounded))),
    ];

    private CaseCounts CountsOf(List<InefficientCase> cases, List<PoolMember> pool)
    {
        bool OnList(InefficientCase item) =>
            item.IsClosed || CaseTransitions.IsOpenListed(item.State) || (item.State == CaseState.Suspended && item.SuspendedFrom is { } from && CaseTransitions.IsOpenListed(from));
        var listed = cases.Where(OnList).ToList();
        return new CaseCounts
        {
            Pool = pool.Count(member => member.Outside is null),
            Surveyed = pool.Count(member => member.Outside is null && member.Surveyed),
            Candidates = _candidates.Count,
            Listed = listed.Count,
            Closed = cases.Count(item => item.IsClosed),
            Rebound = cases.Count(item => item.Rebounds > 0 && !item.IsClosed && CaseTransitions.IsOpenListed(item.State)),
            Overdue = cases.Count(item => item.IsOverdue),
            ExpectedTce = listed.Sum(item => item.ExpectedTce ?? 0m),
            RealisedTce = cases.Sum(item => item.Energy.CountedTce),
            ExpectedMu = listed.Sum(item => item.ExpectedMu ?? 0m),
            RealisedMu = cases.Sum(item => item.RealisedMu),
            States = [.. Enum.GetValues<CaseState>().Select(state => new StateCount(state, cases.Count(item => item.State == state)))],
        };
    }
}
