using System.Security.Cryptography;
using System.Text.Json;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results;

/// <summary>Computes a run and writes it where nobody looks yet: rows in a fresh partition, then the snapshot and attachments, then the manifest.</summary>
public sealed class RunWriter(StoreClients clients, IPeriodCalculator calculator, RunStore runs, ResultsOptions options, TimeProvider time)
{
    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));
    private readonly AttachmentWriter _attachments = new(clients);
    private readonly RulesKeeper _rules = new(clients);

    /// <returns>The manifest that describes the run: ours, or that of another attempt which finished first (null when that one is gone already).</returns>
    internal async Task<(RunManifest? Manifest, PublishOutcome Outcome)> WriteAsync(
        Month period, string run, IReadOnlyList<RunInput> inputs, LiveFiles live, RuleSet rules, EffectiveLinks links, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var result = await calculator.RunAsync(period, live, rules, links, cancellation).ConfigureAwait(false);
        var hash = ResultHash.Of(result.Enterprises);
        var outcome = new PublishOutcome(period, PublishResult.Published)
        {
            Run = run, Enterprises = result.Enterprises.Count, Calculation = time.GetElapsedTime(began),
        };

        var attempt = new RunAttempt(period, run, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), time.GetUtcNow());
        await runs.RegisterAsync(attempt, cancellation).ConfigureAwait(false);
        var buckets = ResultEntity.Buckets(result.Enterprises.Count, options.EnterprisesPerBucket);
        began = time.GetTimestamp();
        await WriteRowsAsync(attempt, result, buckets, cancellation).ConfigureAwait(false);
        outcome = outcome with { TableWrites = time.GetElapsedTime(began) };

        began = time.GetTimestamp();
        var snapshot = await WriteSnapshotAsync(attempt, result, cancellation).ConfigureAwait(false);
        var attachments = await _attachments.WriteAsync(attempt.BlobPrefix, result.Attachments, cancellation).ConfigureAwait(false);
        await _rules.KeepAsync(rules, cancellation).ConfigureAwait(false);
        var (inputsJson, inputsBlob) = await WriteInputsAsync(attempt, inputs, cancellation).ConfigureAwait(false);
        outcome = outcome with { Snapshot = time.GetElapsedTime(began) };

        var manifest = new RunManifest
        {
            Period = period,
            Run = run,
            Attempt = attempt.Attempt,
            PublishedAt = time.GetUtcNow(),
            EngineVersion = calculator.EngineVersion,
            Rulebook = rules.Version,
            RulebookHash = rules.Hash,
            ResultHash = hash,
            Decisions = links.Hash ?? RunId.NoDecisions,
            Enterprises = result.Enterprises.Count,
            Coverage = result.Coverage,
            Missing = result.Missing,
            Buckets = buckets,
            Snapshot = snapshot,
            Inputs = inputsJson,
            InputsBlob = inputsBlob,
            Attachments = attachments,
        };
        if (await runs.TryInsertAsync(manifest, cancellation).ConfigureAwait(false)) return (manifest, outcome);
        return (await runs.AdoptAsync(period, run, time.GetUtcNow(), cancellation).ConfigureAwait(false), outcome);
    }

    private async Task WriteRowsAsync(RunAttempt attempt, PeriodResult result, int buckets, CancellationToken cancellation)
    {
        // Batches hold one partition each: bucket by bucket.
        var rows = Enumerable.Range(0, buckets).SelectMany(bucket =>
        {
            var partition = ResultEntity.PartitionKey(attempt.Partition, bucket);
            return result.Enterprises
                .Where(enterprise => ResultEntity.Bucket(enterprise.Profile.CreditCode, buckets) == bucket)
                .Select(enterprise => ResultEntity.Of(partition, enterprise));
        });
        var written = await _results.PutManyAsync(rows, options.ParallelBatches, cancellation).ConfigureAwait(false);
        if (written != result.Enterprises.Count)
            throw new InvalidOperationException($"{attempt.Partition}: {written} rows written of {result.Enterprises.Count}");
    }

    private async Task<string> WriteSnapshotAsync(RunAttempt attempt, PeriodResult result, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        SnapshotWriter.Write(result, content);
        var container = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        return (await BlobWriter.CreateAsync(container, attempt.BlobPrefix, ".parquet", content, cancellation).ConfigureAwait(false)).Name;
    }

    /// <summary>Characters of the inputs kept in the manifest's entity (the service allows 32 Ki); longer lists go into a blob.</summary>
    private const int MaxInputsChars = 30_000;

    private async Task<(string? Json, string? Blob)> WriteInputsAsync(
        RunAttempt attempt, IReadOnlyList<RunInput> inputs, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(inputs);
        // Ids and hashes are ASCII, so bytes are characters.
        if (json.Length <= MaxInputsChars) return (System.Text.Encoding.UTF8.GetString(json), null);
        using var content = new MemoryStream(json);
        var container = clients.Store.GetBlobContainerClient(StoreNames.Snapshots);
        return (null, (await BlobWriter.CreateAsync(container, attempt.BlobPrefix, ".inputs.json", content, cancellation).ConfigureAwait(false)).Name);
    }
}
