using System.Text.Json;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Configuration;

namespace Wuyi.Pipeline.Queries.Campaign.Targets;

/// <summary>Answers which plan documents there are, one whole document, the schema, and what they ask for without a number.</summary>
public sealed class PlanQueries(IPlans plans, IPlanVersions versions)
{
    private static readonly ReadOnlyMemory<byte> Schema = EmbeddedPlan.Schema();

    public static IReadOnlyList<QueryParameter> DeliverableParameters { get; } = [TargetList.Plan, TargetList.Department];

    public async Task<Answer> ListAsync(ApiCall call, CancellationToken cancellation) =>
        Answer.Json(call, new PlansView([.. (await plans.NewestAsync(cancellation).ConfigureAwait(false)).Select(View)]), ApiJson.Instance.PlansView);

    /// <summary>The newest document of an id, or any registered one by its hash.</summary>
    /// <exception cref="ApiProblemException">404 plan-not-found.</exception>
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var plan = await plans.FindAsync(id, cancellation).ConfigureAwait(false);
        if (plan is null || await versions.PlanAsync(plan.Hash, cancellation).ConfigureAwait(false) is not { } document)
            throw new ApiProblemException(ProblemCodes.PlanNotFound, $"没有编号或散列为“{(id.Length <= 60 ? id : "…")}”的计划;可用 plans 查看全部计划");
        using var json = JsonDocument.Parse(document.AsMemory(document.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        return Answer.Json(call, new PlanView(View(plan), json.RootElement), ApiJson.Instance.PlanView);
    }

    /// <summary>The JSON Schema of the document.</summary>
    public static Answer SchemaOf(ApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Answer { ContentType = "application/schema+json; charset=utf-8", Body = Schema, ETag = EntityTag.OfContent(call.Audience, Schema.Span) };
    }

    public async Task<Answer> DeliverablesAsync(ApiCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        var (asked, department) = (call.ReadText(TargetList.Plan), call.ReadText(TargetList.Department));
        var items = (await plans.NewestAsync(cancellation).ConfigureAwait(false)).Where(plan => asked is null || plan.Id == asked)
            .SelectMany(plan => plan.Deliverables.Select(item => new DeliverableView(plan.Id, item.Clause, item.Name, item.Quote, item.Departments)))
            .Where(item => department is null || item.Departments.Contains(department, StringComparer.Ordinal));
        return Answer.Json(call, new DeliverablesView([.. items]), ApiJson.Instance.DeliverablesView);
    }

    private static PlanVersionView View(PlanDocument plan) => new(
        plan.Id, plan.Hash, plan.Document, plan.Title, plan.Issued, plan.From.ToString(), plan.To.ToString(), plan.Targets.Count, plan.Deliverables.Count,
        plan.Hash == EmbeddedPlan.Document.Hash);
}
