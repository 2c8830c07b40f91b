namespace Wuyi.Pipeline.Campaign.Targets;

/// <summary>What a plan asks for without a number (工作任务).</summary>
/// <param name="Clause">Clause it comes from.</param>
/// <param name="Name">Short name.</param>
/// <param name="Quote">The document's own words.</param>
/// <param name="Departments">责任单位 in order; the first leads.</param>
public sealed record PlanDeliverable(string Clause, string Name, string Quote, IReadOnlyList<string> Departments);
