using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Movement;
using Wuyi.Pipeline.Results.Replay;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Simulations;

/// <summary>A published month under another rulebook, from exactly what the published run read.</summary>
public sealed class MonthSimulator(StoreClients clients, PointerStore pointers, RunReplay replay, IPeriodCalculator calculator)
{
    private readonly SimulationBlobs _blobs = new(clients);

    /// <returns>Null when the month is not published.</returns>
    /// <exception cref="RunNotReplayableException">Something that the published run read is gone.</exception>
    internal async Task<SimulationOutcome?> RunAsync(Simulation simulation, Month period, RuleSet rules, CancellationToken cancellation)
    {
        if (await pointers.ReadAsync(period, cancellation).ConfigureAwait(false) is not { } pointer) return null;
        var published = pointer.Manifest;
        var inputs = await replay.OfAsync(published, cancellation).ConfigureAwait(false);
        var recomputed = published.EngineVersion != calculator.EngineVersion;
        var before = recomputed
            ? await WriteAsync("before", inputs.Rules).ConfigureAwait(false)
            // A copy: the published run may be collected while the simulation is still kept.
            : await CopyAsync(simulation, published.Snapshot, cancellation).ConfigureAwait(false);
        var after = await WriteAsync("after", rules).ConfigureAwait(false);

        var counter = new MovementCounter();
        using (var pair = await RunPair.OpenAsync(clients, period, (published.Run, before), (simulation.Id, after), cancellation).ConfigureAwait(false))
        {
            foreach (var enterprise in pair.Pairs(WindowKind.Rolling12))
            {
                cancellation.ThrowIfCancellationRequested();
                counter.Add(enterprise);
            }
        }

        var same = inputs.Rules.Hash == rules.Hash;
        var movement = counter.Finish(
            period.ToString(), published.Run, simulation.Id,
            new MovementCauses([], [], same ? null : inputs.Rules.Hash, same ? null : rules.Hash, null, null, DecisionsChanged: false));
        var summary = await _blobs.WriteSummaryAsync(simulation, movement, cancellation).ConfigureAwait(false);
        return new SimulationOutcome(published.Run, inputs.Rules.Hash, recomputed, summary, before, after, null);

        async Task<string> WriteAsync(string name, RuleSet by)
        {
            var result = await calculator.RunAsync(period, inputs.Files, by, inputs.Links, cancellation).ConfigureAwait(false);
            return await _blobs.WriteSnapshotAsync(simulation, name, result, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<string> CopyAsync(Simulation simulation, string snapshot, CancellationToken cancellation)
    {
        using var folder = new Facts.TemporaryFolder();
        await using var content = new FileStream(folder.File("before"), FileMode.CreateNew, FileAccess.ReadWrite);
        await _blobs.Container.GetBlobClient(snapshot).DownloadToAsync(content, cancellation).ConfigureAwait(false);
        return (await Facts.BlobWriter.CreateAsync(
            _blobs.Container, Simulation.BlobPrefixOf(simulation.Id) + "before", ".parquet", content, cancellation).ConfigureAwait(false)).Name;
    }
}
