using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Wuyi.Pipeline.Campaign;
using Wuyi.Pipeline.Configuration;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Evaluations;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.Results.Campaigns;

/// <summary>
/// Publishes the campaign of each month whose inputs give another run than readers see. Oldest month first, because a month's warnings continue those of
/// the month before. Boards are written where nobody looks yet, then run and pointer in one transaction: it may die or run twice at any storage call.
/// </summary>
public sealed class CampaignPublisher(
    StoreClients clients, IFileLedger ledger, IConfigDrops config, IPlans plans, IDecisionLog decisions, IActLog acts, IFactReader facts, IPublishedResults results,
    PointerStore pointers, EvaluationStore evaluations, IEvaluationResults years, CampaignStore store, CampaignOptions options, TimeProvider time,
    ILogger<CampaignPublisher> log) : IDisposable
{
    private readonly BoardBlobs _boards = new(clients);
    private readonly CampaignFactsOf _facts = new(clients, facts, results, config, years);

    /// <summary>One run at a time in this process: they share the months in memory.</summary>
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Loads the facts that the inputs name; tests of publication put their own in its place.</summary>
    internal Func<CampaignInputs, CancellationToken, Task<CampaignFacts>>? Load { get; init; }

    public void Dispose() => _one.Dispose();

    /// <summary>Returns how many periods were published.</summary>
    /// <exception cref="AggregateException">Some periods failed; the others were done.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // What is published first, the scene after it: whatever was published since is seen by its pointer.
            var current = (await store.ListAsync(cancellation).ConfigureAwait(false)).ToDictionary(campaign => campaign.Period);
            var scene = await LookAsync(cancellation).ConfigureAwait(false);
            var (published, failures) = (0, new List<Exception>());
            foreach (var month in scene.Months)
            {
                try
                {
                    var (campaign, isNew) = await PublishAsync(
                        scene, month.Period, current.GetValueOrDefault(month.Period), current.GetValueOrDefault(month.Period.AddMonths(-1)), cancellation).ConfigureAwait(false);
                    if (campaign is not null) current[month.Period] = campaign;
                    if (isNew) published++;
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    log.LogError(failure, "{Period}: the campaign failed", month.Period);
                    failures.Add(failure);
                }
            }

            return failures.Count == 0 ? published : throw new AggregateException(failures);
        }
        finally
        {
            _one.Release();
        }
    }

    private Task<CampaignFacts> LoadAsync(CampaignInputs inputs, CancellationToken cancellation) =>
        Load is { } load ? load(inputs, cancellation) : _facts.LoadAsync(inputs, cancellation);

    private Task<CampaignScene> LookAsync(CancellationToken cancellation) =>
        CampaignScene.LookAsync(ledger, config, plans, decisions, acts, pointers, evaluations, cancellation);

    private async Task<(PublishedCampaign? Campaign, bool IsNew)> PublishAsync(
        CampaignScene scene, Month period, PublishedCampaign? seen, PublishedCampaign? previous, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < options.PublishAttempts; attempt++)
        {
            var (pointer, etag) = await store.ReadAsync(period, cancellation).ConfigureAwait(false);
            if (pointer?.Attempt != seen?.Attempt)
            {
                // Somebody was faster, or our own answer was lost: what stands now is compared with what should, by inputs that are not older.
                scene = await LookAsync(cancellation).ConfigureAwait(false);
                previous = (await store.ReadAsync(period.AddMonths(-1), cancellation).ConfigureAwait(false)).Current;
                seen = pointer;
            }

            if (await scene.InputsAsync(period, previous, cancellation).ConfigureAwait(false) is not { } inputs) return (pointer, false);
            var run = CampaignRunId.Of(inputs);
            if (pointer?.Run == run) return (pointer, false);
            var campaign = await WriteAsync(inputs, run, cancellation).ConfigureAwait(false);
            if (await store.TryPublishAsync(campaign, pointer, etag, cancellation).ConfigureAwait(false)) return (campaign, true);
        }

        throw new PublicationConflictException(period, options.PublishAttempts);
    }

    private async Task<PublishedCampaign> WriteAsync(CampaignInputs inputs, string run, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var loaded = await LoadAsync(inputs, cancellation).ConfigureAwait(false);
        var computing = time.GetTimestamp();
        var result = await CampaignResult.OfAsync(loaded, cancellation).ConfigureAwait(false);
        var writing = time.GetTimestamp();
        var attempt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var boards = await _boards.WriteAsync(BoardBlobs.PrefixOf(inputs.Period, run, attempt), result, cancellation).ConfigureAwait(false);
        log.LogInformation(
            "{Period}: campaign run {Run}, load {Load} s, calc {Calculation} s, write {Write} s", inputs.Period, run, Seconds(began, computing), Seconds(computing, writing),
            Seconds(writing, time.GetTimestamp()));
        return new PublishedCampaign
        {
            Period = inputs.Period,
            Run = run,
            Attempt = attempt,
            PublishedAt = time.GetUtcNow(),
            Rulebook = inputs.Rules.Version,
            RulebookHash = inputs.Rules.Hash,
            EngineVersion = CampaignEngine.Version,
            Plans = [.. inputs.Plans.Select(plan => $"{plan.Id} {plan.Hash}")],
            MonthRun = inputs.Months[^1].Run,
            Missing = Missing(inputs),
            Boards = boards,
        };
    }

    /// <summary>What the period's own month misses, and months that are not published between the first one it stands on and itself.</summary>
    private static List<string> Missing(CampaignInputs inputs)
    {
        var missing = new List<string>(inputs.Months[^1].Missing);
        var there = inputs.Months.Select(month => month.Period).ToHashSet();
        for (var month = inputs.Months[0].Period; month < inputs.Period; month = month.AddMonths(1))
        {
            if (!there.Contains(month)) missing.Add($"month {month}");
        }

        return missing;
    }

    private string Seconds(long from, long to) => time.GetElapsedTime(from, to).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
