using Wuyi.Pipeline.Campaign.Stored;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Results.Campaigns;

namespace Wuyi.Pipeline.UnitTests.Campaign;

/// <summary>Published campaign runs made by hand: one run a period, boards by name.</summary>
internal sealed class KnownCampaigns : ICampaignResults
{
    private readonly SortedDictionary<Month, Dictionary<string, object>> _boards = [];

    /// <summary>How often a board was asked for.</summary>
    public int Asked { get; private set; }

    public KnownCampaigns With<TBoard>(string period, StoredBoard<TBoard> board, TBoard value)
        where TBoard : class
    {
        var month = Month.Parse(period);
        if (!_boards.TryGetValue(month, out var boards)) _boards[month] = boards = [];
        boards[board.Name] = value;
        return this;
    }

    public Task<IReadOnlyList<PublishedCampaign>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PublishedCampaign>>([.. _boards.Keys.Reverse().Select(Run)]);

    public Task<PublishedCampaign?> FindAsync(Month? period, CancellationToken cancellation) =>
        Task.FromResult(_boards.Count == 0 || (period is { } asked && !_boards.ContainsKey(asked)) ? null : Run(period ?? _boards.Keys.Last()));

    public Task<PublishedCampaign?> FindRunAsync(Month period, string run, CancellationToken cancellation) =>
        Task.FromResult(_boards.ContainsKey(period) && Run(period).Run == run ? Run(period) : null);

    public Task<TBoard> BoardAsync<TBoard>(PublishedCampaign campaign, StoredBoard<TBoard> board, CancellationToken cancellation)
        where TBoard : class
    {
        Asked++;
        return Task.FromResult((TBoard)_boards[campaign.Period][board.Name]);
    }

    private static PublishedCampaign Run(Month period) => new()
    {
        Period = period, Run = $"run{period}", Attempt = "1", PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Rulebook = "2026.3", RulebookHash = "0", EngineVersion = "1",
        Plans = [], MonthRun = "m", Missing = [], Boards = new Dictionary<string, string>(),
    };
}
