using Azure;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Movement;

/// <summary>Two kept runs side by side; on local disk, so that comparing a province takes little memory.</summary>
public sealed class RunPair : IDisposable
{
    private readonly SnapshotFile _before, _after;

    private RunPair(SnapshotFile before, SnapshotFile after) => (_before, _after) = (before, after);

    /// <exception cref="RunCollectedException">One of them has been collected.</exception>
    public static async Task<RunPair> OpenAsync(StoreClients clients, RunManifest before, RunManifest after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return await OpenAsync(clients, before.Period, (before.Run, before.Snapshot), (after.Run, after.Snapshot), cancellation).ConfigureAwait(false);
    }

    /// <summary>Two snapshots of a period, of a kept run or of a simulation.</summary>
    /// <exception cref="RunCollectedException">One of them is gone.</exception>
    internal static async Task<RunPair> OpenAsync(
        StoreClients clients, Month period, (string Run, string Snapshot) before, (string Run, string Snapshot) after, CancellationToken cancellation)
    {
        var older = await OpenAsync(clients, period, before, cancellation).ConfigureAwait(false);
        try
        {
            return new RunPair(older, await OpenAsync(clients, period, after, cancellation).ConfigureAwait(false));
        }
        catch
        {
            older.Dispose();
            throw;
        }
    }

    /// <summary>Every enterprise of both runs in code order; one walk at a time.</summary>
    public IEnumerable<EnterpriseMove> Pairs(WindowKind window) => EnterpriseMove.Pairs(_before.Rows(window), _after.Rows(window));

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private static async Task<SnapshotFile> OpenAsync(StoreClients clients, Month period, (string Run, string Snapshot) run, CancellationToken cancellation)
    {
        try
        {
            return await SnapshotFile.OpenAsync(clients.Store.GetBlobContainerClient(StoreNames.Snapshots), run.Snapshot, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            throw new RunCollectedException(period, run.Run);
        }
    }
}
