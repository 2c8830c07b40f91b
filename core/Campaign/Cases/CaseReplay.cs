using System.Globalization;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Cases;

/// <summary>
/// Steps into a state: by date, and within a day in the one order that goes on longest: the way's own order, files before acts, acts as they were numbered. The
/// order in which steps of different days were told does not matter.
/// </summary>
public static class CaseReplay
{
    /// <summary>The first step ever was one that other steps come before: a file that begins in the middle.</summary>
    public const string StepsMissing = "steps-missing";

    /// <summary>A plan before all four compliance checks were told.</summary>
    public const string ChecksMissing = "checks-missing";

    /// <summary>Some step could not be applied.</summary>
    public const string StepRefused = "step-refused";

    /// <param name="steps">Steps of one enterprise; files in drop order and row order, acts by number.</param>
    public static CaseTrack Of(IEnumerable<CaseStep> steps)
    {
        var track = CaseTrack.None;
        foreach (var day in steps.GroupBy(step => step.On).OrderBy(day => day.Key)) track = ApplyDay(track, [.. day]);
        return track;
    }

    private static CaseTrack ApplyDay(CaseTrack track, List<CaseStep> steps)
    {
        // Stable: what is equal here stays as it was told.
        var pending = steps.OrderBy(Rank).ThenBy(step => step.Origin.FileId is null).ToList();
        while (pending.Count > 0)
        {
            var next = pending.FindIndex(step => IsDue(step, pending) && (step.Move is not { } move || Leads(track, move) is not null));
            // Nothing goes on: an act makes way for the later ones of its day first.
            if (next < 0) next = Math.Max(0, pending.FindIndex(step => step.Origin.FileId is null && IsDue(step, pending)));
            track = Apply(track, pending[next]);
            pending.RemoveAt(next);
        }

        return track;
    }

    private static int Rank(CaseStep step) => step.Move is { } move ? (int)move : -1;

    /// <summary>Acts are taken as they were done, one after the other.</summary>
    private static bool IsDue(CaseStep step, List<CaseStep> pending) =>
        step.Origin.FileId is not null || pending.TrueForAll(other => other.Origin.FileId is not null || other.Origin.Row >= step.Origin.Row);

    /// <summary>Where a step leads; the first step of all leads anywhere, since files of a county begin in the middle.</summary>
    private static CaseState? Leads(CaseTrack track, CaseMove move) =>
        track.State is null && move != CaseMove.Resumed ? (CaseState)move : CaseTransitions.After(track.State, track.SuspendedFrom, move);

    private static CaseTrack Apply(CaseTrack track, CaseStep step)
    {
        if (step.Move is not { } move) return Checked(track, step);
        if (Leads(track, move) is not { } state) return Refused(track, step, move);
        var flags = new List<string>();
        if (track.State is null && !CaseTransitions.Starts.Contains(move)) flags.Add(StepsMissing);
        var moved = state != track.State;
        var before = track;
        track = Told(moved && IsNewRound(before, state) ? Anew(track) : track, step);
        if (moved) track = Moved(before, track, step.On, state);
        if (state == CaseState.Plan && track.ChecksMissing.Count > 0) flags.Add(ChecksMissing);
        return track with { History = [.. track.History, new CaseHistoryItem(step, moved ? StepOutcome.Moved : StepOutcome.Updated, state, flags, null, [])] };
    }

    private static CaseTrack Checked(CaseTrack track, CaseStep step)
    {
        track = WithChecks(track, step);
        return track with { Name = track.Name ?? step.Name, History = [.. track.History, new CaseHistoryItem(step, StepOutcome.Checked, track.State, [], null, [])] };
    }

    /// <summary>Kept and shown, with what would have been allowed; its checks are facts of their own and count.</summary>
    private static CaseTrack Refused(CaseTrack track, CaseStep step, CaseMove move)
    {
        track = WithChecks(track, step);
        var item = new CaseHistoryItem(step, StepOutcome.Refused, track.State, [StepRefused], Refusal(track, move), track.Allowed);
        return track with { Name = track.Name ?? step.Name, History = [.. track.History, item] };
    }

    /// <summary>Why a step is not allowed, in Chinese.</summary>
    public static string Refusal(CaseTrack track, CaseMove move)
    {
        ArgumentNullException.ThrowIfNull(track);
        var at = track.State is { } state ? $"企业目前处于“{CaseWords.Chinese(state)}”环节" : "企业尚未建立整治个案";
        return $"{at},不能直接登记“{CaseWords.Chinese(move)}”;可以登记:{CaseTransitions.Chinese(track.Allowed)}";
    }

    private static CaseTrack WithChecks(CaseTrack track, CaseStep step) => step.Checks.Count == 0 ? track : track with
    {
        Checks = [.. track.Checks, .. step.Checks.Select(check => new CaseCheck(check, step.On, step.Department, step.Evidence, step.Person, step.Origin))],
    };

    /// <summary>What a step says beside where it leads: the last one that says something holds.</summary>
    private static CaseTrack Told(CaseTrack track, CaseStep step) => WithChecks(track, step) with
    {
        Name = step.Name ?? track.Name,
        ListBatch = step.ListBatch ?? track.ListBatch,
        Reason = step.Move is CaseMove.Candidate or CaseMove.Verify or CaseMove.Identified or CaseMove.Filed or CaseMove.Listed ? step.Reason ?? track.Reason : track.Reason ?? step.Reason,
        Department = step.Department ?? track.Department,
        Town = step.Town ?? track.Town,
        Measures = step.Measures.Count > 0 ? step.Measures : track.Measures,
        PlannedOn = step.PlannedOn ?? track.PlannedOn,
        ExpectedTce = step.ExpectedTce ?? track.ExpectedTce,
        ReportedTce = step.ReportedTce ?? track.ReportedTce,
        ExpectedMu = step.ExpectedMu ?? track.ExpectedMu,
        CountsMovedPower = step.CountsMovedPower ?? track.CountsMovedPower,
    };

    private static CaseTrack Moved(CaseTrack before, CaseTrack track, DateOnly on, CaseState state)
    {
        track = track with
        {
            State = state,
            Since = on,
            OpenedOn = before.State is null ? on : track.OpenedOn,
            SuspendedFrom = state == CaseState.Suspended ? before.State ?? CaseState.Candidate : null,
            Surveyed = track.Surveyed || CaseTransitions.IsSurveyed(state),
        };
        // What goes on after a pause is where it was: no date of it is new.
        if (before.State == CaseState.Suspended && state == before.SuspendedFrom) return track;
        return state switch
        {
            CaseState.Listed => track with { ListedOn = track.ListedOn ?? on },
            CaseState.Plan => track with { PlanOn = on, CompletedOn = null },
            CaseState.Working => track with { PlanOn = track.PlanOn ?? on, CompletedOn = null },
            CaseState.Acceptance => track with { PlanOn = track.PlanOn ?? on, CompletedOn = on },
            CaseState.Closed => track with { CompletedOn = track.CompletedOn ?? on, ClosedOn = on },
            CaseState.Rebound => track with { Rebounds = track.Rebounds + 1, PlanOn = null, CompletedOn = null, ClosedOn = null, PlannedOn = Later(track.PlannedOn, before.PlannedOn) },
            _ => track,
        };
    }

    /// <summary>What was unfounded or exempt is looked at anew.</summary>
    private static bool IsNewRound(CaseTrack before, CaseState state) =>
        before.State is CaseState.Unfounded or CaseState.Exempted && state is CaseState.Candidate or CaseState.Verify;

    /// <summary>A new round has its own listing, measures, amounts and decisions; checks and history stay.</summary>
    private static CaseTrack Anew(CaseTrack track) => track with
    {
        ListedOn = null,
        ListBatch = null,
        PlanOn = null,
        CompletedOn = null,
        ClosedOn = null,
        PlannedOn = null,
        Rebounds = 0,
        Measures = [],
        ExpectedTce = null,
        ReportedTce = null,
        ExpectedMu = null,
        CountsMovedPower = null,
    };

    /// <summary>A rebound ends the old planned date; one that the step itself gives is the new one.</summary>
    private static DateOnly? Later(DateOnly? told, DateOnly? before) => told == before ? null : told;

    /// <summary>A date as people write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
