namespace Wuyi.Pipeline.Rulebook.Campaign;

/// <summary>Constants of the campaign: list, warnings, land, targets (RULES 5–7).</summary>
public sealed record CampaignRules
{
    /// <summary>高耗低效: thresholds, closure test, freed energy.</summary>
    public InefficiencyRules Inefficiency { get; init; } = new();

    /// <summary>产业链预警.</summary>
    public WarningRules Warnings { get; init; } = new();

    /// <summary>Idle land, expiring rights, standard land.</summary>
    public LandWatchRules Land { get; init; } = new();

    /// <summary>Progress, lights, forecast.</summary>
    public TargetRules Targets { get; init; } = new();
}
