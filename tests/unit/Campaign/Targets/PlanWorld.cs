using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.UnitTests.Campaign.Targets;

/// <summary>The notice's plan, or a plan of single targets, over hand-made facts.</summary>
internal static class PlanWorld
{
    public static Month M(string month) => Month.Parse(month);

    public static ProgressValue Value(string target, string period, decimal? value, string? unit = null, string file = "f", int row = 2, string? name = null) => new()
    {
        Target = target, Name = name, Period = M(period), From = M(period), Value = value, Unit = unit, Origin = new FactOrigin(file, row),
    };

    public static ProgressValue Increment(string target, string from, string period, decimal increment, int row = 2) =>
        Value(target, period, null, row: row) with { From = M(from), Increment = increment };

    /// <summary>A target of the notice's plan, changed.</summary>
    public static PlanTarget Like(string id, Func<PlanTarget, PlanTarget>? change = null)
    {
        var target = EmbeddedPlan.Document.Targets.Single(target => target.Id == id);
        return change is null ? target : change(target);
    }

    public static PlanDocument Plan(params PlanTarget[] targets) => EmbeddedPlan.Document with { Targets = targets };

    public static CampaignFacts FactsOf(string period, PlanDocument plan, params ProgressValue[] progress) => CampaignWorld.Of(M(period)) with { Plans = [plan], Progress = progress };

    public static Task<TargetBoard> BoardAsync(CampaignFacts facts, CaseBoard? cases = null, ProjectBoard? projects = null, LandBoard? land = null) =>
        TargetBoard.OfAsync(facts, cases ?? new CaseBoard(), projects ?? new ProjectBoard(), land ?? new LandBoard(), default);

    /// <summary>One target by reported values alone.</summary>
    public static async Task<TargetStanding> OneAsync(string period, PlanTarget target, params ProgressValue[] progress) =>
        (await BoardAsync(FactsOf(period, Plan(target with { SameAs = null, ConflictsWith = null }), progress))).Plans.Single().Targets.Single();

    public static TargetStanding Of(this TargetBoard board, string id) => board.Plans[0].Targets.Single(standing => standing.Target.Id == id);
}
