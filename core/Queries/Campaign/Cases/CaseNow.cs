using Wuyi.Pipeline.Campaign.Cases;
using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Decisions;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <summary>One enterprise's case as it stands now: figures of the run, state by all steps of files that the run knows and all acts of operators up to now.</summary>
internal sealed record CaseNow
{
    public required CreditCode Code { get; init; }

    public required string Name { get; init; }

    public string? Town { get; init; }

    public required PublishedCampaign Campaign { get; init; }

    public required CaseTrack Track { get; init; }

    /// <summary>The case in the run; null when the run has none.</summary>
    public InefficientCase? Stored { get; init; }

    public Candidate? Candidate { get; init; }

    public PoolMember? Member { get; init; }

    /// <summary>Acts of operators.</summary>
    public required IReadOnlyList<Act> Log { get; init; }

    public int Acts => Log.Count;

    /// <summary>Acts that the run does not know.</summary>
    public required int NewerActs { get; init; }

    /// <param name="board">The run's board.</param>
    /// <param name="campaign">The run.</param>
    /// <param name="code">The enterprise.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="until">Acts of later days do not exist; null = all.</param>
    /// <returns>Null when neither the register nor any step knows the enterprise.</returns>
    public static CaseNow? Of(CaseBoard board, PublishedCampaign campaign, CreditCode code, IReadOnlyList<Act> acts, DateOnly? until)
    {
        var stored = board.Cases.FirstOrDefault(item => item.CreditCode == code);
        var loose = board.Loose.FirstOrDefault(item => item.CreditCode == code);
        var member = board.Pool.FirstOrDefault(item => item.CreditCode == code);
        var log = until is { } last ? acts.Where(act => act.On <= last).ToList() : acts;
        if (stored is null && loose is null && member is null && log.Count == 0) return null;
        var history = stored?.History ?? loose?.History ?? [];
        var known = history.Where(item => item.Step.Origin.FileId is null).Select(item => item.Step.Origin.Row).ToHashSet();
        var track = TrackOf(history, log);
        return new CaseNow
        {
            Code = code, Name = stored?.Name ?? member?.Name ?? loose?.Name ?? track.Name ?? code.Value, Town = stored?.Town ?? member?.Town ?? loose?.Town, Campaign = campaign,
            Track = track, Stored = stored, Candidate = board.Candidates.FirstOrDefault(candidate => candidate.CreditCode == code), Member = member, Log = log,
            NewerActs = log.Count(act => !known.Contains(act.Number)),
        };
    }

    /// <summary>Steps of files as the run has them, with the acts of the log.</summary>
    public static CaseTrack TrackOf(IEnumerable<CaseHistoryItem> history, IEnumerable<Act> acts) =>
        CaseReplay.Of([.. history.Select(item => item.Step).Where(step => step.Origin.FileId is not null), .. acts.Select(CaseActs.StepOf)]);

    /// <exception cref="ApiProblemException">404 campaign-not-published, enterprise-not-found.</exception>
    public static async Task<CaseNow> LoadAsync(ICampaignResults results, IActLog acts, CreditCode code, Month? period, CancellationToken cancellation)
    {
        var campaign = await results.CurrentAsync(period, cancellation).ConfigureAwait(false);
        var board = await results.BoardAsync(campaign, StoredBoards.Cases, cancellation).ConfigureAwait(false);
        var log = await acts.OfAsync(ActKind.Case, code.Value, cancellation).ConfigureAwait(false);
        return Of(board, campaign, code, log, period?.LastDay)
            ?? throw new ApiProblemException(ProblemCodes.EnterpriseNotFound, $"企业名录和高耗低效个案中都没有 {code.Value}");
    }
}
