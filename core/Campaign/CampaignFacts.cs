using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Campaign;

/// <summary>Everything that the campaign's state at the end of a period is computed from. Nothing after the period's last day is in it.</summary>
public sealed record CampaignFacts
{
    public required Month Period { get; init; }

    /// <summary>The rules effective at the end of the period.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>The register at the end of the period, ordinal code order.</summary>
    public required IReadOnlyList<RegisteredEnterprise> Register { get; init; }

    /// <summary>Steps of cases that files tell, in drop order and row order.</summary>
    public required IReadOnlyList<CaseStep> CaseSteps { get; init; }

    /// <summary>Rights to parcels as the land files stand now, restated; those that begin after the period are there too.</summary>
    public required IReadOnlyList<ParcelRight> Land { get; init; }

    /// <summary>Stages of projects that files tell, restated.</summary>
    public required IReadOnlyList<ProjectStep> ProjectSteps { get; init; }

    /// <summary>Values of targets that files tell for periods not after this one, restated.</summary>
    public required IReadOnlyList<ProgressValue> Progress { get; init; }

    /// <summary>总产值 of 规上工业 of the 12 months that end with the period, and of the calendar years around it, as far as the files tell.</summary>
    public IReadOnlyList<OutputTotal> Output { get; init; } = [];

    /// <summary>Plan documents in force; the first is the county's own.</summary>
    public required IReadOnlyList<PlanDocument> Plans { get; init; }

    /// <summary>What operators did, with a date not after the period: by kind, subject and number. Acknowledgements of warnings are not among them.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }

    public required IStandings Standings { get; init; }

    /// <summary>Months since 12 months before the plan (or 23 months before the period, if earlier) up to the period, as far as published.</summary>
    public required MonthSeries Months { get; init; }

    /// <summary>Final class of each evaluated enterprise by year, of years not after the period's that have an evaluation; with its stage.</summary>
    public required IReadOnlyDictionary<int, YearClasses> Classes { get; init; }

    /// <summary>Warnings of the campaign run of the month before; null when there is none.</summary>
    public WarningBoard? Previous { get; init; }
}
