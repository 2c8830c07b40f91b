using Wuyi.Pipeline.Campaign.Targets.Computations;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Judges the targets of one plan and counts their lights by lead department.</summary>
internal static class PlanJudge
{
    public static PlanStanding Of(PlanDocument plan, TargetInputs inputs, ProgressBook book)
    {
        var targets = plan.Targets.Select(target => TargetJudge.Of(plan, target, inputs, book)).ToList();
        var months = plan.To - plan.From + 1;
        return new PlanStanding
        {
            Id = plan.Id,
            Hash = plan.Hash,
            Document = plan.Document,
            Title = plan.Title,
            From = plan.From,
            To = plan.To,
            MonthsElapsed = Math.Clamp(inputs.Facts.Period - plan.From + 1, 0, months),
            Months = months,
            Targets = targets,
            Departments = Departments(plan, targets),
            Deliverables = plan.Deliverables,
        };
    }

    private static List<DepartmentStanding> Departments(PlanDocument plan, List<TargetStanding> targets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        // Of two that state the same the first one counts.
        var once = targets.Where(standing => standing.Target.SameAs is not { } twin || !seen.Contains(twin)).Where(standing => seen.Add(standing.Target.Id)).ToList();
        return
        [
            .. once.GroupBy(standing => standing.Target.Departments.Count > 0 ? standing.Target.Departments[0] : null)
                .OrderBy(group => group.Key is null)
                .Select(group => new DepartmentStanding(
                    group.Key, group.Key is null ? plan.SuggestedOwner : null, [.. group.Select(standing => standing.Target.Id)], Lit(group, TargetLight.Green), Lit(group, TargetLight.Yellow),
                    Lit(group, TargetLight.Red), Lit(group, TargetLight.Grey), group.Count(standing => standing.Now.Met == true))),
        ];
    }

    private static int Lit(IEnumerable<TargetStanding> standings, TargetLight light) => standings.Count(standing => standing.Now.Light == light);
}
