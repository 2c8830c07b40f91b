using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets.Computations;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>Targets of the plans: value, source, progress, light, forecast.</summary>
public sealed record TargetBoard
{
    /// <summary>Plans in force, the county's own first.</summary>
    public IReadOnlyList<PlanStanding> Plans { get; init; } = [];

    /// <summary>Reported values that no target took, in the order of their files; they are listed, never lost.</summary>
    public IReadOnlyList<UnknownProgress> UnknownProgress { get; init; } = [];

    /// <summary>The targets at the end of the period.</summary>
    public static async Task<TargetBoard> OfAsync(CampaignFacts facts, CaseBoard cases, ProjectBoard projects, LandBoard land, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var inputs = await TargetInputs.OfAsync(facts, cases, projects, land, cancellation).ConfigureAwait(false);
        var book = ProgressBook.Of(facts.Plans, facts.Progress, facts.Period);
        return new TargetBoard { Plans = [.. facts.Plans.Select(plan => PlanJudge.Of(plan, inputs, book))], UnknownProgress = book.Unknown };
    }
}

/// <summary>A reported value that no target took.</summary>
/// <param name="Target">指标编号 or 指标名称 as given.</param>
/// <param name="Period">Last month of the period it speaks of.</param>
/// <param name="Value">As given, in <paramref name="Unit"/>.</param>
/// <param name="Unit">As given; null when none is.</param>
/// <param name="Reason">
/// <c>unknown-target</c>, <c>ambiguous-target</c>, <c>unit-differs</c>, <c>not-additive</c> (an increment of a ratio or average) or <c>outside-plan</c>.
/// </param>
/// <param name="Origin">File and row.</param>
public sealed record UnknownProgress(string Target, Month Period, decimal Value, string? Unit, string Reason, FactOrigin Origin);
