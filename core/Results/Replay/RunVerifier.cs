using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>
/// Computes a kept run again from its manifest and holds it against what was stored: the result hash, every row byte for byte, every attachment. It only
/// reads, so it may run twice or die anywhere.
/// </summary>
public sealed class RunVerifier(
    StoreClients clients, RunReplay replay, IPeriodCalculator calculator, EvaluationReplay evaluations, IYearCalculator years) : IDisposable
{
    // A calculation takes the memory of a run: several at once would take several.
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <summary>A month.</summary>
    public Task<RunVerification> VerifyAsync(RunManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var verification = new RunVerification
        {
            Period = manifest.Period, Run = manifest.Run, ResultHash = manifest.ResultHash, Enterprises = manifest.Enterprises,
            EngineVersion = calculator.EngineVersion,
        };
        return VerifyAsync(verification, manifest.EngineVersion, async () =>
        {
            var inputs = await replay.OfAsync(manifest, cancellation).ConfigureAwait(false);
            var result = await calculator.RunAsync(inputs.Period, inputs.Files, inputs.Rules, inputs.Links, cancellation).ConfigureAwait(false);
            var stored = new StoredRows(clients);
            await stored.CompareAsync(
                manifest.Partition, manifest.Buckets, result.Enterprises, enterprise => enterprise.Profile.CreditCode, EnterpriseJson.Write, cancellation).ConfigureAwait(false);
            await stored.CompareAsync(manifest.Attachments, result.Attachments, cancellation).ConfigureAwait(false);
            return (ResultHash.Of(result.Enterprises), stored);
        }, cancellation);
    }

    /// <summary>The evaluation of a year, whatever its stage.</summary>
    public Task<RunVerification> VerifyAsync(EvaluationManifest manifest, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var verification = new RunVerification
        {
            Period = new Month(manifest.Year, 12), Year = manifest.Year, Run = manifest.Run, ResultHash = manifest.ResultHash,
            Enterprises = manifest.Enterprises, EngineVersion = years.EngineVersion,
        };
        return VerifyAsync(verification, manifest.EngineVersion, async () =>
        {
            var inputs = await evaluations.OfAsync(manifest, cancellation).ConfigureAwait(false);
            var evaluation = await years.RunAsync(manifest.Year, inputs.Files, inputs.Rules, inputs.Links, cancellation).ConfigureAwait(false);
            var stored = new StoredRows(clients);
            await stored.CompareAsync(
                manifest.Partition, manifest.Buckets, evaluation.Enterprises, enterprise => enterprise.Facts.Profile.CreditCode, EvaluatedEnterpriseJson.Write,
                cancellation).ConfigureAwait(false);
            await stored.CompareAsync(
                manifest.Attachments, EvaluationWriter.Attachments(evaluation, years.Inputs(manifest.Year, inputs.Files)), cancellation).ConfigureAwait(false);
            return (EvaluatedEnterpriseJson.Hash(evaluation.Enterprises), stored);
        }, cancellation);
    }

    private async Task<RunVerification> VerifyAsync(
        RunVerification verification, string engineVersion, Func<Task<(string Hash, StoredRows Stored)>> compute, CancellationToken cancellation)
    {
        if (engineVersion != verification.EngineVersion) return verification with { NeedsEngineVersion = engineVersion };
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var (hash, stored) = await compute().ConfigureAwait(false);
            return verification with
            {
                Equal = stored.Equal && hash == verification.ResultHash,
                RecomputedHash = hash,
                Differences = stored.Differences,
            };
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
}
