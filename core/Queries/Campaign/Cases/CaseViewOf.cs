using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>Cases as the API shows them: rounded, words in kebab case beside Chinese.</summary>
internal static class CaseViewOf
{
    /// <summary>State of an enterprise that the threshold table proposes and nobody has opened a case of.</summary>
    public const string Proposed = "proposed";

    public static string StateName(string state) => CaseWords.Of<CaseState>(state) is { } known ? CaseWords.Chinese(known) : "系统候选";

    /// <summary>Cases by credit code with the candidates among them.</summary>
    public static IEnumerable<CaseView> Items(CaseBoard board)
    {
        var proposed = board.Candidates.ToDictionary(candidate => candidate.CreditCode);
        var cases = board.Cases.Select(item => Of(item, proposed.GetValueOrDefault(item.CreditCode)));
        return cases.Concat(board.Candidates.Where(candidate => candidate.State is null).Select(Of)).OrderBy(view => view.CreditCode, StringComparer.Ordinal);
    }

    public static CaseView Of(InefficientCase item, Candidate? candidate) => new(
        item.CreditCode.Value, item.Name, item.Town, item.Industry, item.AboveScale, CaseWords.Word(item.State), CaseWords.Chinese(item.State), item.Since, Word(item.SuspendedFrom),
        candidate is not null, candidate?.LowYield, candidate?.HighConsumption, candidate?.Hints ?? [], item.ListedOn, item.ListBatch, item.Reason, item.Department,
        item.ResponsibleTown, Words(item.Measures), item.PlannedOn, item.IsOverdue, item.ClosedOn, item.Rebounds, Display.Round(item.ExpectedTce),
        Display.Round(item.Energy.CountedTce), Display.Round(item.ExpectedMu), Display.Round(item.RealisedMu), Words(item.ChecksMissing), Word(item.Closure?.Outcome),
        Word(item.ReboundReport?.Outcome), item.Flags);

    public static CaseView Of(Candidate candidate) => new(
        candidate.CreditCode.Value, candidate.Name, candidate.Town, candidate.Industry, candidate.AboveScale, Proposed, StateName(Proposed), null, null, true, candidate.LowYield,
        candidate.HighConsumption, candidate.Hints, null, null, null, null, null, [], null, false, null, 0, null, null, null, null, Words(Enum.GetValues<CheckKind>()), null, null, []);

    public static CaseFileView File(CaseNow now)
    {
        var (track, stored) = (now.Track, now.Stored);
        var view = stored is not null ? Of(stored, now.Candidate) : now.Candidate is not null ? Of(now.Candidate)
            : Of(new Candidate
            {
                CreditCode = now.Code, Name = now.Name, Town = now.Town, Industry = now.Member?.Industry, AboveScale = now.Member?.AboveScale, LowYield = false, HighConsumption = false,
                Tests = [], Hints = [],
            }) with
            { Proposed = false, LowYield = null, HighConsumption = null };
        view = track.State is not { } state ? view with { State = "none", StateName = "尚未建立个案" } : view with
        {
            State = CaseWords.Word(state),
            StateName = CaseWords.Chinese(state),
            Since = track.Since,
            SuspendedFrom = Word(track.SuspendedFrom),
            ListedOn = track.ListedOn,
            ListBatch = track.ListBatch,
            Reason = track.Reason,
            Department = track.Department,
            ResponsibleTown = track.Town,
            Measures = Words(track.Measures),
            PlannedOn = track.PlannedOn,
            Overdue = CaseTransitions.IsOpenListed(state) && track.PlannedOn < now.Campaign.Period.LastDay,
            ClosedOn = track.ClosedOn,
            Rebounds = track.Rebounds,
            ExpectedTce = Display.Round(track.ExpectedTce),
            ExpectedMu = Display.Round(track.ExpectedMu),
            ChecksMissing = Words(track.ChecksMissing),
        };
        if (track.State is null && now.Candidate is not null) view = view with { State = Proposed, StateName = StateName(Proposed) };
        return new CaseFileView(
            view, now.Campaign.Period.ToString(), now.Campaign.Run, track.State is null ? null : track.OpenedOn, Figures(stored?.Then), Figures(stored?.Now) ?? Tests(now),
            stored is null ? null : Energy(stored.Energy), Display.Round(track.ReportedTce), [.. (stored?.Parcels ?? []).Select(Parcel)], [.. track.Checks.Select(Check)],
            [.. track.History.Select(History)], [.. track.Allowed.Select(move => new CaseMoveView(CaseWords.Word(move), CaseWords.Chinese(move)))], Proposal(stored?.Closure),
            Proposal(stored?.ReboundReport), now.Acts, now.NewerActs);
    }

    /// <summary>A candidate without a case has its tests only.</summary>
    private static CaseFiguresView? Tests(CaseNow now) => now.Candidate is null ? null : new CaseFiguresView(
        now.Campaign.Period.ToString(), null, null, null, null, null, null, null, null, null, null, [.. now.Candidate.Tests.Select(Test)]);

    public static CaseFiguresView? Figures(CaseFigures? figures) => figures is null ? null : new CaseFiguresView(
        figures.Month.ToString(), Display.Round(figures.TaxWan), Display.Round(figures.LandMu), Display.Round(figures.ValueAddedWan), Display.Round(figures.TceEquivalent),
        Display.Round(figures.GridKwh), Display.Round(figures.TaxPerMu), Display.Round(figures.ValueAddedPerMu), Display.Round(figures.ValueAddedPerTce),
        Display.Round(figures.TaxPer10MWh), figures.Grade, [.. figures.Tests.Select(Test)]);

    private static IndicatorTestView Test(IndicatorTest test) => new(
        test.Indicator, CaseIndicators.Chinese(test.Indicator), CaseIndicators.Unit(test.Indicator), CaseWords.Word(test.Outcome), Display.Round(test.Value),
        Display.Round(test.Benchmark), Display.Round(test.Share), Display.Round(test.Floor), test.Scope, test.Sample, test.Missing);

    private static FreedEnergyView Energy(FreedEnergy energy) => new(
        energy.BaseFrom?.ToString(), energy.BaseTo?.ToString(), Display.Round(energy.BaseKwh), Display.Round(energy.BaseTce), energy.AfterFrom?.ToString(), energy.AfterTo?.ToString(),
        energy.AfterMonths, Display.Round(energy.AfterTce), energy.KgPerKwh, energy.WithFuels, Display.Round(energy.Tce), Display.Round(energy.CountedTce), energy.MovedTo?.Value,
        Display.Round(energy.MovedKwh), energy.Flags);

    private static FreedParcelView Parcel(FreedParcel parcel) => new(
        parcel.Parcel, Display.Round(parcel.AreaMu), parcel.Month?.ToString(), Display.Round(parcel.CountedMu), parcel.Documented, parcel.Flags);

    private static CaseCheckView Check(CaseCheck check) => new(
        CaseWords.Word(check.Check.Kind), CaseWords.Chinese(check.Check.Kind), CaseWords.Word(check.Check.Verdict), CaseWords.Chinese(check.Check.Verdict), check.Check.Found, check.On,
        check.Department, check.Evidence, check.Person);

    private static CaseHistoryView History(CaseHistoryItem item)
    {
        var step = item.Step;
        return new CaseHistoryView(
            step.Move is { } move ? CaseWords.Word(move) : null, step.Move is { } named ? CaseWords.Chinese(named) : "合规检查", step.On, CaseWords.Word(item.Outcome), Word(item.State),
            item.Refusal, Words(item.Allowed), step.Reason, step.Department, step.Evidence, step.Person, Words(step.Measures), step.PlannedOn, Display.Round(step.ExpectedTce),
            Display.Round(step.ReportedTce), Display.Round(step.ExpectedMu), Display.Round(step.ReportedMu), step.Parcels, step.ListBatch, step.Origin.FileId, step.Origin.Row, item.Flags);
    }

    private static CaseProposalView? Proposal(CaseProposal? proposal) => proposal is null ? null : new CaseProposalView(
        CaseWords.Word(proposal.Outcome), proposal.Rule, proposal.Reasons, [.. proposal.Quarters.Select(quarter => Figures(quarter)!)], Display.Round(proposal.BaseKwhPerMonth),
        [.. proposal.Power.Select(month => new CaseMonthView(month.Month.ToString(), Display.Round(month.Kwh)))], proposal.LandNamed, proposal.LandRegistered);

    public static PoolMemberView Member(PoolMember member) => new(
        member.CreditCode.Value, member.Name, member.Town, member.Industry, member.AboveScale, member.Status, member.Outside, member.Surveyed, Word(member.State));

    public static string OutsideName(string reason) => reason switch
    {
        "not-manufacturing" => "非制造业",
        "industry-unknown" => "行业代码缺失或不明",
        "scale-unknown" => "规上、规下不明",
        "not-operating" => "非正常经营",
        _ => "规下企业状态未填",
    };

    public static decimal? Share(int part, int whole) => whole == 0 ? null : Display.Round((decimal)part / whole);

    private static string? Word<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? CaseWords.Word(known) : null;

    private static IReadOnlyList<string> Words<TEnum>(IEnumerable<TEnum> values) where TEnum : struct, Enum => [.. values.Select(CaseWords.Word)];
}
