using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Rulebook.Campaign;

namespace Wuyi.Pipeline.Campaign.Land;

/// <summary>Suspicions of idle land and how far their disposal has come; the system suspects, a named person finds (RULINGS 6.8).</summary>
internal static class IdleLand
{
    public static (IReadOnlyList<IdleParcel> Suspicions, IReadOnlyList<UnclearParcel> Unclear) Of(
        IReadOnlyList<ParcelOnDay> parcels, IReadOnlyList<Act> acts, LandWatchRules rules, LandNames names, DateOnly day)
    {
        var done = acts.Where(act => act.Kind == ActKind.IdleLand).GroupBy(act => act.Subject, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => IdleDisposal.Of(group), StringComparer.Ordinal);
        var (suspicions, unclear) = (new List<IdleParcel>(), new List<UnclearParcel>());
        foreach (var parcel in parcels)
        {
            var (grounds, flags) = IdleGrounds.Of(parcel, rules);
            done.Remove(parcel.Parcel, out var progress);
            if (grounds.Count > 0 || progress is not null) suspicions.Add(Of(parcel, grounds, progress, rules, names) with { Flags = grounds.Count > 0 ? [] : flags });
            else if (flags.Count > 0) unclear.Add(Unclear(parcel, flags, names));
        }

        // A disposal goes on though the files no longer know the parcel.
        foreach (var (parcel, progress) in done) suspicions.Add(Lost(parcel, progress, day));
        return ([.. suspicions.OrderBy(item => item.Parcel, StringComparer.Ordinal)], unclear);
    }

    private static IdleParcel Of(ParcelOnDay parcel, IReadOnlyList<IdleGroundFigures> grounds, IdleProgress? progress, LandWatchRules rules, LandNames names)
    {
        var state = StateOf(progress, grounds);
        var reason = parcel.Text(right => right.IdleReason);
        return new IdleParcel
        {
            Parcel = parcel.Parcel,
            Holders = parcel.Holders(names),
            Town = parcel.Text(right => right.Town),
            Location = parcel.Text(right => right.Location),
            Use = parcel.Text(right => right.Use),
            Mu = parcel.Mu,
            Grounds = grounds,
            Reason = reason,
            GovernmentCaused = ParcelOnDay.Says(reason, rules.GovernmentReasons),
            State = state,
            Since = state == IdleState.Suspected ? grounds.Min(ground => (DateOnly?)ground.Since) : progress?.On,
            IsOpen = grounds.Count > 0 && state is not (IdleState.NotIdle or IdleState.Completed),
            Measure = progress?.Plan?.Measure,
            PlannedOn = progress?.Plan?.PlannedOn,
            IsOverdue = IsOverdue(progress, parcel.Day),
            SupervisionNo = parcel.Text(right => right.SupervisionNo),
            ContractNo = parcel.Text(right => right.ContractNo),
            Origin = (parcel.Live.Count > 0 ? parcel.Live[0] : parcel.Rights[0]).Origin,
            Acts = progress?.Acts ?? 0,
        };
    }

    /// <summary>What a person has closed stays closed, until a ground has begun after that day: then it is a new suspicion.</summary>
    private static IdleState StateOf(IdleProgress? progress, IReadOnlyList<IdleGroundFigures> grounds) => progress switch
    {
        null => IdleState.Suspected,
        { State: IdleState.NotIdle or IdleState.Completed, On: { } closed } when grounds.Any(ground => ground.Since > closed) => IdleState.Suspected,
        _ => progress.State,
    };

    private static bool IsOverdue(IdleProgress? progress, DateOnly day) => progress is { State: IdleState.Planned, Plan.PlannedOn: { } planned } && planned < day;

    private static UnclearParcel Unclear(ParcelOnDay parcel, IReadOnlyList<string> flags, LandNames names) => new()
    {
        Parcel = parcel.Parcel,
        Holders = parcel.Holders(names),
        Town = parcel.Text(right => right.Town),
        Mu = parcel.Mu,
        StartDueOn = parcel.Date(right => right.StartDueOn),
        Flags = flags,
        Origin = parcel.Live[0].Origin,
    };

    private static IdleParcel Lost(string parcel, IdleProgress progress, DateOnly day) => new()
    {
        Parcel = parcel,
        Holders = [],
        Mu = 0m,
        Grounds = [],
        GovernmentCaused = false,
        State = progress.State,
        Since = progress.On,
        IsOpen = false,
        Measure = progress.Plan?.Measure,
        PlannedOn = progress.Plan?.PlannedOn,
        IsOverdue = IsOverdue(progress, day),
        Acts = progress.Acts,
    };
}
