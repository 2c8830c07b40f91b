using Wuyi.Pipeline.Campaign.Targets;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>What a campaign run of a period reads, by name and hash: enough for its id, cheap to gather.</summary>
internal sealed record CampaignInputs
{
    public required Month Period { get; init; }

    public required RuleSet Rules { get; init; }

    public required EffectiveLinks Links { get; init; }

    /// <summary>Published months it stands on, ascending; the last is the period itself.</summary>
    public required IReadOnlyList<PublishedPeriod> Months { get; init; }

    public required LiveFiles Live { get; init; }

    /// <summary>The files of <see cref="Recalculation.InputSelection.OfCampaign"/>.</summary>
    public required IReadOnlyList<RunInput> Files { get; init; }

    /// <summary>Acts dated not after the period, without acknowledgements: those are added when warnings are asked for, and change no board.</summary>
    public required IReadOnlyList<Act> Acts { get; init; }

    public required IReadOnlyList<PlanDocument> Plans { get; init; }

    /// <summary>Evaluations of calendar years that had ended by the period, ascending.</summary>
    public required IReadOnlyList<(EvaluationManifest Manifest, string Stage)> Years { get; init; }

    /// <summary>The campaign run of the month before; null when there is none.</summary>
    public PublishedCampaign? Previous { get; init; }

    /// <summary>Hash of its warnings: a change of anything else in it changes nothing here.</summary>
    public string? PreviousWarnings => Previous?.Boards.GetValueOrDefault("warnings");
}
