using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Model;

namespace Wuyi.Pipeline.Configuration;

/// <summary>The plan documents of the county: the embedded one and those dropped into container <c>config</c> as <c>plans/*.json</c>.</summary>
public interface IPlans
{
    /// <summary>The newest version of each plan: the embedded one (or the document of its id that replaced it) first, then the others in ordinal order of their ids.</summary>
    /// <exception cref="CorruptConfigurationException">A registered document no longer parses.</exception>
    Task<IReadOnlyList<PlanDocument>> NewestAsync(CancellationToken cancellation);

    /// <summary>
    /// The plans of <see cref="NewestAsync"/> that hold for a period: from the plan's first month to <c>campaign.targets.planTailMonths</c> of the rulebook in
    /// force after its last one, so that the final state can be judged when the year's figures have come.
    /// </summary>
    Task<IReadOnlyList<PlanDocument>> InForceAsync(Month period, CancellationToken cancellation);

    /// <summary>The newest plan of an id, or any registered version by its hash; null when there is none.</summary>
    Task<PlanDocument?> FindAsync(string idOrHash, CancellationToken cancellation);
}
