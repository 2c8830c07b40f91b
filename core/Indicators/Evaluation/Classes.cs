using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Indicators.Evaluation;

/// <summary>Initial class by quota, final class by adjustments (R26–R28).</summary>
internal static class Classes
{
    /// <summary>Gives rank and initial class to the firms of one ranking group, best first; returns those that tie across a boundary of classes.</summary>
    public static IReadOnlyList<Candidate> Rank(IReadOnlyList<Candidate> firms, ClassQuota quota)
    {
        for (var place = 0; place < firms.Count; place++)
        {
            firms[place].Rank = place + 1;
            firms[place].Of = firms.Count;
            firms[place].InitialClass = quota.At(place);
        }

        var tied = new List<Candidate>();
        for (var first = 0; first < firms.Count;)
        {
            var next = first + 1;
            while (next < firms.Count && firms[next].TiesWith(firms[first])) next++;
            if (firms[first].InitialClass != firms[next - 1].InitialClass)
            {
                for (var place = first; place < next; place++) tied.Add(firms[place]);
            }

            first = next;
        }

        foreach (var firm in tied) firm.Flags.Add(EvaluationFlags.TieAtBoundary);
        return tied;
    }

    /// <summary>Final classes of all; those of holders before those of their tenants, which follow one step and no chains (R28).</summary>
    public static void Settle(IReadOnlyList<Candidate> all, EvaluationRules rules)
    {
        foreach (var firm in all)
        {
            if (firm.IsRanked) firm.FinalClass = Adjusted(firm, firm.InitialClass);
            else if (firm.Status == EvaluationStatus.Exempt)
            {
                // 豁免 goes before 定档 (R27): what the other rows say is shown to the person who decides, and does nothing.
                firm.FinalClass = EvaluationClass.B;
                firm.Flags.AddIf(firm.Facts.Adjustments.Any(row => row.Kind is AdjustmentKind.SetClass or AdjustmentKind.StepUp or AdjustmentKind.StepDown),
                    EvaluationFlags.AdjustmentConflict);
            }
            else firm.Flags.AddIf(firm.Facts.Adjustments.Count > 0, EvaluationFlags.AdjustmentUnused);
        }

        if (rules.TenantsTakeHolderClass) SettleTenants(all, rules);
    }

    private static void SettleTenants(IReadOnlyList<Candidate> all, EvaluationRules rules)
    {
        var own = new Dictionary<string, EvaluationClass>(StringComparer.Ordinal);
        foreach (var firm in all)
        {
            if (firm.IsRanked) own.Add(firm.Code, firm.FinalClass!.Value);
        }

        foreach (var tenant in all)
        {
            if (!tenant.IsRanked || tenant.Facts.Group != ScaleGroup.BelowScale || tenant.Facts.LandlordCode is not { } holder) continue;
            if (tenant.Facts.Profile.Park is { } park && rules.TenantExceptedParks.Contains(park, StringComparer.Ordinal)) continue;
            if (!own.TryGetValue(holder.Value, out var ofHolder)) continue;
            tenant.FinalClass = Adjusted(tenant, ofHolder);
            tenant.Flags.Add(EvaluationFlags.HolderClass);
        }
    }

    /// <summary>定档 (the lowest when several differ) before one step for each 提档 and 降档, within A … D.</summary>
    private static EvaluationClass Adjusted(Candidate firm, EvaluationClass start)
    {
        EvaluationClass? set = null;
        var steps = 0;
        foreach (var row in firm.Facts.Adjustments)
        {
            if (row.Kind == AdjustmentKind.StepUp) steps--;
            else if (row.Kind == AdjustmentKind.StepDown) steps++;
            else if (row.Kind == AdjustmentKind.SetClass && row.Class is { } given)
            {
                firm.Flags.AddIf(set is not null && set != given, EvaluationFlags.AdjustmentConflict);
                set = set is null || given > set ? given : set;
            }
        }

        return set ?? (EvaluationClass)Math.Clamp((int)start + steps, (int)EvaluationClass.A, (int)EvaluationClass.D);
    }
}
