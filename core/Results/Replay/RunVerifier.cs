using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Recalculation;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// Computes a kept run again from its manifest and holds it against what was stored: the result hash, every row byte for byte, every attachment. It only
/// reads, so it may run twice or die anywhere.
/// </summary>
public sealed class RunVerifier(StoreClients clients, RunReplay replay, IPeriodCalculator calculator, IRunAttachments attachments) : IDisposable
{
    /// <summary>Differences told.</summary>
    public const int MaxDifferences = 20;

    /// <summary>Of one enterprise.</summary>
    private const int MaxOfOne = 5;

    private readonly TableGateway _results = new(clients.Tables.GetTableClient(StoreNames.ResultsTable));

    // A calculation takes the memory of a run: several at once would take several.
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <exception cref="RunCollectedException">The run was collected meanwhile.</exception>
    public async Task<RunVerification> VerifyAsync(RunManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var verification = new RunVerification
        {
            Period = manifest.Period, Run = manifest.Run, ResultHash = manifest.ResultHash, Enterprises = manifest.Enterprises,
            EngineVersion = calculator.EngineVersion,
        };
        if (manifest.EngineVersion != calculator.EngineVersion) return verification with { NeedsEngineVersion = manifest.EngineVersion };
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var inputs = await replay.OfAsync(manifest, cancellation).ConfigureAwait(false);
            var result = await calculator.RunAsync(inputs.Period, inputs.Files, inputs.Rules, inputs.Links, cancellation).ConfigureAwait(false);
            var differences = new List<RunDifference>();
            var hash = ResultHash.Of(result.Enterprises);
            var equal = hash == manifest.ResultHash;
            equal &= await RowsAsync(manifest, result, differences, cancellation).ConfigureAwait(false);
            equal &= await AttachmentsAsync(manifest, result, differences, cancellation).ConfigureAwait(false);
            return verification with { Equal = equal, RecomputedHash = hash, Differences = differences };
        }
        catch (RunNotReplayableException missing)
        {
            return verification with { Gaps = missing.Gaps };
        }
        catch (Azure.RequestFailedException gone) when (gone.Status == 404)
        {
            return verification with { Gaps = [new ReplayGap(ReplayGapKind.Segment, gone.ErrorCode ?? "404")] };
        }
        catch (CorruptSegmentException broken)
        {
            return verification with { Gaps = [new ReplayGap(ReplayGapKind.Segment, broken.Message)] };
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Walks each bucket beside the results: both are in ordinal order of credit codes.</summary>
    private async Task<bool> RowsAsync(RunManifest manifest, PeriodResult result, List<RunDifference> differences, CancellationToken cancellation)
    {
        var equal = true;
        for (var bucket = 0; bucket < manifest.Buckets; bucket++)
        {
            var partition = ResultEntity.PartitionKey(manifest.Partition, bucket);
            using var computed = result.Enterprises
                .Where(enterprise => ResultEntity.Bucket(enterprise.Profile.CreditCode, manifest.Buckets) == bucket).GetEnumerator();
            var more = computed.MoveNext();
            await foreach (var row in _results.QueryAsync($"PartitionKey eq {partition}", cancellation).ConfigureAwait(false))
            {
                while (more && string.CompareOrdinal(computed.Current.Profile.CreditCode.Value, row.RowKey) < 0)
                {
                    equal = false;
                    Tell(differences, new RunDifference(computed.Current.Profile.CreditCode.Value, "-", null, "有"));
                    more = computed.MoveNext();
                }

                if (!more || computed.Current.Profile.CreditCode.Value != row.RowKey)
                {
                    equal = false;
                    Tell(differences, new RunDifference(row.RowKey, "-", "有", null));
                    continue;
                }

                var stored = ResultEntity.JsonOf(row);
                var again = EnterpriseJson.Write(computed.Current);
                if (!stored.AsSpan().SequenceEqual(again))
                {
                    equal = false;
                    if (differences.Count < MaxDifferences)
                    {
                        foreach (var (path, before, after) in JsonDifferences.Between(stored, again).DefaultIfEmpty(("-", null, null)).Take(MaxOfOne))
                            Tell(differences, new RunDifference(row.RowKey, path, before, after));
                    }
                }

                more = computed.MoveNext();
            }

            for (; more; more = computed.MoveNext())
            {
                equal = false;
                Tell(differences, new RunDifference(computed.Current.Profile.CreditCode.Value, "-", null, "有"));
            }
        }

        return equal;
    }

    /// <summary>Hash of every attachment computed again, and of what is stored.</summary>
    private async Task<bool> AttachmentsAsync(
        RunManifest manifest, PeriodResult result, List<RunDifference> differences, CancellationToken cancellation)
    {
        var equal = true;
        var again = result.Attachments.ToDictionary(
            attachment => attachment.Name, attachment => AttachmentWriter.Compress(attachment, Stream.Null).Sha256, StringComparer.Ordinal);
        foreach (var name in again.Keys.Union(manifest.Attachments.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var recomputed = again.GetValueOrDefault(name);
            var stored = manifest.Attachments.GetValueOrDefault(name)?.Sha256;
            if (recomputed == stored)
            {
                try
                {
                    // Reading to the end checks the stored lines against the manifest's hash.
                    await foreach (var _ in attachments.ReadAsync(Pointer.Describe(manifest), name, _ => true, cancellation).ConfigureAwait(false))
                    {
                    }

                    continue;
                }
                catch (CorruptAttachmentException broken)
                {
                    stored = broken.Message;
                }
            }

            equal = false;
            Tell(differences, new RunDifference(null, name, stored, recomputed));
        }

        return equal;
    }

    private static void Tell(List<RunDifference> differences, RunDifference difference)
    {
        if (differences.Count < MaxDifferences) differences.Add(difference);
    }
}
