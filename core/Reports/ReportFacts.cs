using Wuyi.Pipeline.Campaign.Aggregates;
using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Land;
using Wuyi.Pipeline.Campaign.Projects;
using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Campaign.Warnings;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Recalculation.Findings;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Reports;

/// <summary>Everything a report is composed from: one campaign run and what its month's run says of the data.</summary>
public sealed record ReportFacts
{
    public required PublishedCampaign Campaign { get; init; }

    public required LandBoard Land { get; init; }

    public required ProjectBoard Projects { get; init; }

    public required CaseBoard Cases { get; init; }

    public required AggregateBoard Aggregates { get; init; }

    public required WarningBoard Warnings { get; init; }

    public required TargetBoard Targets { get; init; }

    /// <summary>Shares of power, tax and land that are linked to enterprises, by window; null when the month's run is not kept any more.</summary>
    public IReadOnlyDictionary<WindowKind, Coverage>? Coverage { get; init; }

    /// <summary>Findings of the month's run by code; null when it is not kept any more.</summary>
    public IReadOnlyList<FindingTotal>? Findings { get; init; }

    public Month Period => Campaign.Period;
}
