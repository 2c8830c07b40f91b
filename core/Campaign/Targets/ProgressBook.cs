using Wuyi.Pipeline.Intake.Cells;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>
/// Reported values by target, in the target's unit. A target is named by its id (case does not matter), by <c>plan/id</c>, or by its exact name where only one
/// target (or two that state the same, <see cref="PlanTarget.SameAs"/>) bears it. What no target takes is listed with the reason.
/// </summary>
internal sealed class ProgressBook
{
    private static readonly List<ProgressEntry> None = [];

    private readonly Dictionary<(string Plan, string Target), List<ProgressEntry>> _entries = [];
    private readonly List<UnknownProgress> _unknown = [];

    public IReadOnlyList<UnknownProgress> Unknown => _unknown;

    /// <summary>Values of periods not after <paramref name="period"/>.</summary>
    public static ProgressBook Of(IReadOnlyList<PlanDocument> plans, IReadOnlyList<ProgressValue> values, Month period)
    {
        var book = new ProgressBook();
        foreach (var value in values.Where(value => value.Period <= period)) book.Take(plans, value);
        return book;
    }

    /// <summary>Entries of a target, else those of the target that states the same once more; ascending by period, then as told.</summary>
    public IReadOnlyList<ProgressEntry> For(PlanDocument plan, PlanTarget target)
    {
        if (_entries.TryGetValue((plan.Id, target.Id), out var own)) return Settled(own);
        var twin = target.SameAs is { } other ? plan.Targets.First(candidate => candidate.Id == other) : null;
        if (twin is null || !_entries.TryGetValue((plan.Id, twin.Id), out var theirs) || TargetUnits.Factor(twin.Unit, target.Unit) is not { } factor) return None;
        return Settled([.. theirs.Select(entry => entry with { Value = entry.Value * factor, Increment = entry.Increment * factor })]);
    }

    /// <summary>Of one period what the last file says: a target may have been named in two ways, which restatement does not know.</summary>
    private static List<ProgressEntry> Settled(List<ProgressEntry> entries) =>
    [
        .. entries.GroupBy(entry => (entry.Period, From: entry.Value is null ? entry.From : (Month?)null))
            .SelectMany(group => group.Key.From is null ? group.TakeLast(1) : group.Where(entry => entry.Origin.FileId == group.Last().Origin.FileId))
            .OrderBy(entry => entry.Period),
    ];

    private void Take(IReadOnlyList<PlanDocument> plans, ProgressValue value)
    {
        var amount = value.Value ?? value.Increment ?? 0m;
        var unit = value.Value is null ? value.IncrementUnit : value.Unit;
        void Refuse(string reason) => _unknown.Add(new UnknownProgress(value.Target.Length > 0 ? value.Target : value.Name ?? "", value.Period, amount, unit, reason, value.Origin));
        var found = Find(plans, value);
        if (found.Count == 0 || found.Select(pair => pair.Plan.Id).Distinct(StringComparer.Ordinal).Count() > 1 || (found.Count > 1 && found.Exists(pair => pair.Target.SameAs is null)))
        {
            Refuse(found.Count == 0 ? "unknown-target" : "ambiguous-target");
            return;
        }

        var (plan, target) = found[0];
        var isLevel = target.Kind is TargetKind.Level or TargetKind.RatioLevel;
        if (value.Period > target.To || (!isLevel && value.Period < target.From)) Refuse("outside-plan");
        else if (value.Value is null && target.Kind is not (TargetKind.Cumulative or TargetKind.Annual or TargetKind.Level)) Refuse("not-additive");
        else if ((unit is null ? 1m : TargetUnits.Factor(unit, target.Unit)) is not { } factor) Refuse("unit-differs");
        else
        {
            if (!_entries.TryGetValue((plan.Id, target.Id), out var list)) _entries.Add((plan.Id, target.Id), list = []);
            list.Add(new ProgressEntry
            {
                From = value.From ?? value.Period,
                Period = value.Period,
                Value = value.Value * factor,
                Increment = value.Value is null ? value.Increment * factor : null,
                UnitGiven = unit is not null,
                Department = value.Department,
                Remark = value.Remark,
                Evidence = value.Evidence,
                Origin = value.Origin,
            });
        }
    }

    private static List<(PlanDocument Plan, PlanTarget Target)> Find(IReadOnlyList<PlanDocument> plans, ProgressValue value)
    {
        var (planId, id) = value.Target.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? (value.Target[..slash], value.Target[(slash + 1)..]) : (null, value.Target);
        var name = CellText.WithoutSpaces(value.Name ?? "").ToString();
        var found = new List<(PlanDocument, PlanTarget)>();
        foreach (var plan in plans)
        {
            if (planId is not null && !plan.Id.Equals(planId, StringComparison.OrdinalIgnoreCase)) continue;
            found.AddRange(plan.Targets
                .Where(target => id.Length > 0 ? target.Id.Equals(id, StringComparison.OrdinalIgnoreCase) : Plain(target.Name) == name)
                .Select(target => (plan, target)));
        }

        // An id that two plans have means the plan whose time it is.
        var inTime = found.FindAll(pair => pair.Item1.From <= value.Period && value.Period <= pair.Item1.To);
        return found.Count > 1 && inTime.Count > 0 ? inTime : found;
    }

    private static string Plain(string name) => CellText.WithoutSpaces(CellText.Normalise(name)).ToString();
}

/// <summary>A reported value in its target's unit.</summary>
internal sealed record ProgressEntry
{
    public required Month From { get; init; }

    public required Month Period { get; init; }

    public decimal? Value { get; init; }

    public decimal? Increment { get; init; }

    public required bool UnitGiven { get; init; }

    public string? Department { get; init; }

    public string? Remark { get; init; }

    public string? Evidence { get; init; }

    public required FactOrigin Origin { get; init; }
}
