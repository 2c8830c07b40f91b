using Azure.Storage.Blobs;
using Wuyi.Pipeline.Intake.Mapping;

namespace Wuyi.Pipeline.Configuration;

/// <summary>Rulebooks (<c>rulebooks/*.json</c>), mapping profiles (<c>mappings/*.json</c>) and plans (<c>plans/*.json</c>) dropped into container <c>config</c>.</summary>
public interface IConfigDrops : IMappingProfiles
{
    /// <summary>Validates a dropped document and registers it by hash; a bad one leaves a receipt with the reasons and changes nothing.</summary>
    Task TakeInAsync(BlobClient blob, CancellationToken cancellation);

    /// <summary>Takes in every blob of the container that has no receipt yet; returns how many.</summary>
    Task<int> SweepAsync(CancellationToken cancellation);

    /// <summary>The rulebook in force: the one registered last, else the embedded one.</summary>
    Task<Rulebook.RuleSet> CurrentRulesAsync(CancellationToken cancellation);

    /// <summary>A registered or embedded rulebook by its version word (the one registered last, where several have it) or by its hash; null when there is none.</summary>
    Task<Rulebook.RuleSet?> FindRulesAsync(string versionOrHash, CancellationToken cancellation);
}
