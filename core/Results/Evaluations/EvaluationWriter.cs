using System.Security.Cryptography;
using System.Text.Json;
using Wuyi.Pipeline.Indicators.Evaluation;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Rulebook;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Writes an evaluation run where nobody looks yet: rows in a fresh partition, then the attachments, then the manifest.</summary>
public sealed class EvaluationWriter(StoreClients clients, EvaluationStore store, ResultsOptions options, TimeProvider time)
{
    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));
    private readonly AttachmentWriter _attachments = new(clients);
    private readonly RulesKeeper _rules = new(clients);

    /// <returns>The manifest of the run: ours, or that of another attempt which finished first; null when that one is gone already.</returns>
    internal async Task<EvaluationManifest?> WriteAsync(
        string run, EvaluationStage stage, YearEvaluation evaluation, IReadOnlyList<RunInput> inputs, string engineVersion, RuleSet rules, string links,
        CancellationToken cancellation)
    {
        var (year, enterprises) = (evaluation.Year, evaluation.Enterprises);
        var hash = EvaluatedEnterpriseJson.Hash(enterprises);
        var attempt = new EvaluationAttempt(year, run, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)), time.GetUtcNow());
        await store.RegisterAsync(attempt, cancellation).ConfigureAwait(false);
        var buckets = ResultEntity.Buckets(enterprises.Count, options.EnterprisesPerBucket);
        await WriteRowsAsync(attempt, enterprises, buckets, cancellation).ConfigureAwait(false);
        var attachments = await _attachments.WriteAsync(attempt.BlobPrefix, Attachments(evaluation, inputs), cancellation).ConfigureAwait(false);
        await _rules.KeepAsync(rules, cancellation).ConfigureAwait(false);
        if (attachments[EvaluationManifest.EnterprisesAttachment].Sha256 != hash)
            throw new InvalidOperationException($"{attempt.Partition}: the enterprises were written differently from what was hashed");

        var manifest = new EvaluationManifest
        {
            Year = year,
            Stage = stage,
            Run = run,
            Attempt = attempt.Attempt,
            WrittenAt = time.GetUtcNow(),
            EngineVersion = engineVersion,
            Rulebook = rules.Version,
            RulebookHash = rules.Hash,
            ResultHash = hash,
            Links = links,
            Enterprises = enterprises.Count,
            Buckets = buckets,
            Attachments = attachments,
        };
        return await store.TryInsertRunAsync(manifest, cancellation).ConfigureAwait(false)
            ? manifest : await store.FindRunAsync(year, run, cancellation).ConfigureAwait(false);
    }

    /// <summary>What a run carries beside its rows; a pure function.</summary>
    internal static IReadOnlyList<RunAttachment> Attachments(YearEvaluation evaluation, IReadOnlyList<RunInput> inputs) =>
    [
        RunAttachment.Of(EvaluationManifest.EnterprisesAttachment, evaluation.Enterprises,
            (json, enterprise) => JsonSerializer.Serialize(json, enterprise, EvaluationJson.Instance.EvaluatedEnterprise)),
        RunAttachment.Of(EvaluationManifest.SummaryAttachment, [EvaluationSummary.Of(evaluation)],
            (json, summary) => JsonSerializer.Serialize(json, summary, EvaluationJson.Instance.EvaluationSummary)),
        RunAttachment.Of(EvaluationManifest.InputsAttachment, inputs, (json, input) => JsonSerializer.Serialize(json, input, EvaluationJson.Instance.RunInput)),
    ];

    private async Task WriteRowsAsync(EvaluationAttempt attempt, IReadOnlyList<EvaluatedEnterprise> enterprises, int buckets, CancellationToken cancellation)
    {
        // Batches hold one partition each: bucket by bucket.
        var rows = Enumerable.Range(0, buckets).SelectMany(bucket =>
        {
            var partition = ResultEntity.PartitionKey(attempt.Partition, bucket);
            return enterprises
                .Where(enterprise => ResultEntity.Bucket(enterprise.Facts.Profile.CreditCode, buckets) == bucket)
                .Select(enterprise => EvaluationRow.Of(partition, enterprise));
        });
        var written = await _results.PutManyAsync(rows, options.ParallelBatches, cancellation).ConfigureAwait(false);
        if (written != enterprises.Count) throw new InvalidOperationException($"{attempt.Partition}: {written} rows written of {enterprises.Count}");
    }
}
