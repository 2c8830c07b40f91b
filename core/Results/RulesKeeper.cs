using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Keeps the rulebook that a run was computed by, where dropped ones lie, so that the run can be computed again.</summary>
internal sealed class RulesKeeper(StoreClients clients)
{
    private volatile bool _embeddedKept;

    /// <summary>A later version may ship another rulebook: the one that a run was computed with must still be found by its hash.</summary>
    public async Task KeepAsync(RuleSet rules, CancellationToken cancellation)
    {
        if (_embeddedKept || rules.Hash != RuleSets.Embedded.Hash) return;
        using var document = new MemoryStream(RuleSets.EmbeddedDocument());
        await BlobWriter.CreateNamedAsync(
            clients.Store.GetBlobContainerClient(StoreNames.Rulebooks), $"{rules.Hash}.json", document, cancellation).ConfigureAwait(false);
        _embeddedKept = true;
    }
}
