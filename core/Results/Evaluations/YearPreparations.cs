using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Evaluations;

/// <summary>Computes what a year would be now. The year prepared last stays in memory by its inputs: looking at a preview and publishing it compute once.</summary>
public sealed class YearPreparations(IFileLedger ledger, IConfigDrops config, IDecisionLog decisions, IYearCalculator calculator)
{
    private readonly Lock _gate = new();
    private (string Id, Lazy<Task<PreparedYear>> Work)? _last;

    /// <summary>Null when the year has nothing to evaluate: no register, or no file within it.</summary>
    public async Task<PreparedYear?> PrepareAsync(int year, CancellationToken cancellation)
    {
        var now = await NowAsync(cancellation).ConfigureAwait(false);
        var inputs = InputsOf(year, now);
        if (!PeriodInputs.HasFacts(now.Live, new Model.Month(year, 12))) return null;
        var id = inputs.RunOf(null);
        Lazy<Task<PreparedYear>> work;
        lock (_gate)
        {
            if (_last is not { } last || last.Id != id)
            {
                // Shared by all who wait for it, so it does not end with the request that happened to be first.
                last = (id, new(() => Task.Run(() => ComputeAsync(inputs, now))));
                _last = last;
            }

            work = last.Work;
        }

        try
        {
            return await work.Value.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A failed computation is not kept: who asks next tries again.
            lock (_gate)
            {
                if (_last is { } last && last.Work == work) _last = null;
            }

            throw;
        }
    }

    /// <summary>Ledger, rules and decisions as they are now, read once for several years.</summary>
    internal async Task<Present> NowAsync(CancellationToken cancellation) => new(
        await ledger.LiveAsync(cancellation).ConfigureAwait(false),
        await config.CurrentRulesAsync(cancellation).ConfigureAwait(false),
        await decisions.EffectiveLinksAsync(cancellation).ConfigureAwait(false));

    /// <summary>Cheap: nothing is computed.</summary>
    internal YearInputs InputsOf(int year, Present now) =>
        new(year, calculator.EngineVersion, calculator.Inputs(year, now.Live), now.Rules, now.Links.Hash ?? RunId.NoDecisions);

    private async Task<PreparedYear> ComputeAsync(YearInputs inputs, Present now)
    {
        var evaluation = await calculator.RunAsync(inputs.Year, now.Live, now.Rules, now.Links, CancellationToken.None).ConfigureAwait(false);
        return new PreparedYear(inputs, evaluation, EvaluatedEnterpriseJson.Hash(evaluation.Enterprises));
    }

    internal sealed record Present(LiveFiles Live, RuleSet Rules, EffectiveLinks Links);
}
