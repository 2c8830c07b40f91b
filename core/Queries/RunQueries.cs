using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Queries.Views;
using Wuyi.Pipeline.Results;
using Wuyi.Pipeline.Results.Movement;

namespace Wuyi.Pipeline.Queries;

/// <summary>Answers what a run read and gave, and what moved when a period went from one run to the next.</summary>
public sealed class RunQueries(RunStore runs, Movements movements, IPublishedResults results)
{
    public async Task<Answer> FindAsync(ApiCall call, string id, CancellationToken cancellation)
    {
        var manifest = await RequireAsync(id, cancellation).ConfigureAwait(false);
        var current = await results.FindAsync(manifest.Period, cancellation).ConfigureAwait(false);
        var inputs = await runs.InputsAsync(manifest, cancellation).ConfigureAwait(false);
        return Answer.Json(call, View(manifest, current?.Run == manifest.Run, inputs), ApiJson.Instance.RunManifestView);
    }

    /// <summary>What moved with a period's current run.</summary>
    /// <exception cref="ApiProblemException">404: never published, or published once only.</exception>
    public async Task<Answer> MovedAsync(ApiCall call, string period, CancellationToken cancellation)
    {
        if (!Month.TryParse(period, out var month)) throw ApiProblemException.Bad(QueryParameters.Period.Name, period, "形如 2023-06 的月份");
        var published = await results.CurrentAsync(month, cancellation).ConfigureAwait(false);
        var movement = await movements.FindAsync(published, cancellation).ConfigureAwait(false)
            ?? throw new ApiProblemException(ProblemCodes.NothingMoved, $"{month} 只发布过一次,没有可比较的上一批次");
        return Answer.Json(call, movement, ApiJson.Instance.RunMovement);
    }

    /// <exception cref="ApiProblemException">404: no such run, or no longer kept.</exception>
    internal async Task<RunManifest> RequireAsync(string run, CancellationToken cancellation) =>
        await runs.FindAsync(run, cancellation).ConfigureAwait(false)
        ?? throw new ApiProblemException(ProblemCodes.RunNotFound, "没有这个计算批次,或已不再保留;现行批次见 periods");

    private static RunManifestView View(RunManifest manifest, bool current, IReadOnlyList<RunInput> inputs)
    {
        var period = ViewOf.Period(Pointer.Describe(manifest));
        return new RunManifestView(
            manifest.Run, period.Period, manifest.PublishedAt, current, manifest.EngineVersion, manifest.Rulebook, manifest.RulebookHash, manifest.ResultHash,
            manifest.Enterprises, period.Coverage, manifest.Missing,
            [.. inputs.Select(input => new RunInputView(input.FileId, input.SegmentHashes, input.SupersededRows))]);
    }
}
